import type { RootContent } from 'mdast';
import type { Signal } from '../model/document.ts';
import { isAside, opensAsking } from '../wording/asking.ts';

/** What speaks for and against a block being a question. */
export interface Evidence {
  readonly signal: Signal;
  /** Whether the author or the file says that it is a question. */
  readonly confirmed: boolean;
  /** Whether its words ask. */
  readonly asks: boolean;
  /** Whether others of its shape ask. */
  readonly amongAsking: boolean;
  /** What makes the block stand out, for one that asks nothing. */
  readonly shape: Signal | undefined;
  readonly text: string;
  readonly answer: readonly RootContent[];
}

/** How sure the signs are of themselves, by what they were on real leaflets: an estimate, not a measure. */
const asking: Readonly<Record<Signal, number>> = {
  field: 1,
  summary: 1,
  term: 1,
  'faq-markup': 1,
  heading: 0.98,
  label: 0.97,
  numbering: 0.95,
  bold: 0.93,
  'bold-lead': 0.9,
  'question-mark': 0.86,
  'sibling-shape': 0.5,
};
/** The same for what asks nothing and stands out in the same way as its siblings. */
const stating: Partial<Record<Signal, number>> = {
  heading: 0.75,
  label: 0.9,
  numbering: 0.75,
  bold: 0.65,
  'bold-lead': 0.65,
};
const unmarked = 0.45;

/** In characters. Questions in leaflets have 40 on average. */
const long = 160;

/** How sure it is that a block is a question with its answer: from 0 to 1, two decimals. */
export function confidenceOf({
  signal,
  confirmed,
  asks,
  amongAsking,
  shape,
  text,
  answer,
}: Evidence): number {
  if (confirmed) return 1;
  const base = asks ? asking[signal] : ((shape === undefined ? undefined : stating[shape]) ?? unmarked);
  const changes = [
    // Where no heading asks, all of one level are entries of one kind.
    asks || amongAsking || shape === undefined ? 0 : 0.07,
    !asks && opensAsking(text) ? 0.04 : 0,
    asks && signal === 'question-mark' && isAside(text) ? -0.2 : 0,
    text.length > long ? -0.05 : 0,
    answer.length === 0 ? -0.2 : 0,
  ];
  const sum = changes.reduce((total, change) => total + change, base);
  return Math.round(Math.min(0.99, Math.max(0.05, sum)) * 100) / 100;
}

import type { Element, ElementContent } from 'hast';
import type { Signal } from '../../model/document.ts';
import { asks } from '../../wording/asking.ts';
import { around, type Page } from './page.ts';
import { lineOf } from './words.ts';

/** An element that the page sets apart as a question, by its markup. */
export interface Mark {
  readonly question: Element;
  /** Elements whose words belong to the question as well: terms that share their text. */
  readonly also?: readonly Element[];
  /** The nodes that answer it; nothing when the page only says that it is a question. */
  readonly answer: readonly ElementContent[] | undefined;
  readonly signal: Extract<Signal, 'field' | 'summary' | 'term' | 'faq-markup'>;
  /** Marks of one make count together or not at all. */
  readonly group: string;
  /** Whether the page calls it a question, whatever its words are. */
  readonly named: boolean;
  /** Nothing but its shape tells: several of its make have to ask. */
  readonly unsure?: boolean;
}

/** What the marks of a page come to. */
export interface Marked {
  /** By the element that asks. */
  readonly questions: ReadonlyMap<Element, Mark>;
  /** Those that turned out to be titles above other questions. */
  readonly titles: ReadonlySet<Mark>;
}

/** Of the marks of one make so many have to ask. */
const most = 0.5;

/**
 * Decides which marks are questions: those of a make of which most ask, or that the page calls so; where nothing on
 * the page asks, the parts of an accordion are entries as well. One that holds others is their title; one inside an
 * answer stays there.
 *
 * @param asked How many lines of the page ask.
 */
export function decided(page: Page, marks: readonly Mark[], asked: number): Marked {
  const first = new Map<Element, Mark>();
  for (const mark of marks) if (!first.has(mark.question)) first.set(mark.question, mark);
  const groups = Map.groupBy(first.values(), (mark) => mark.group);
  const good = [...groups.values()].flatMap((group) => (counts(group, asked) ? group : []));
  return nested(page, good);
}

function counts(group: readonly Mark[], asked: number): boolean {
  const asking = group.filter((mark) => mark.named || asks(lineOf(mark.question))).length;
  if (group[0]?.unsure) return asking > 1 && asking >= group.length * most;
  return asking >= group.length * most || (asked <= asking && group.length > 1);
}

/** Sorts out marks whose answers hold other marks. */
function nested(page: Page, marks: readonly Mark[]): Marked {
  const owners = new Map<ElementContent, Mark>();
  const dropped = new Set<Mark>();
  for (const mark of marks) {
    // Two switches of one panel: the first has it.
    if (mark.answer?.some((node) => owners.has(node))) dropped.add(mark);
    else for (const node of mark.answer ?? []) owners.set(node, mark);
  }
  const ownerOf = (element: Element): Mark | undefined => {
    for (const at of [element, ...around(page, element)]) {
      const owner = owners.get(at);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };
  const inner = Map.groupBy(marks, (mark) => ownerOf(mark.question));
  const titles = new Set<Mark>();
  const questions = new Map<Element, Mark>();
  for (const mark of marks) {
    const owner = ownerOf(mark.question);
    // An answer cannot stand inside its own question, nor a question in another's.
    if (owner === mark) dropped.add(mark);
    const below = (inner.get(mark) ?? []).filter((one) => one !== mark);
    const asking = below.filter((one) => one.named || asks(lineOf(one.question)));
    if (asking.length > 0 && (asking.length > 1 || !asks(lineOf(mark.question)))) titles.add(mark);
  }
  for (const mark of marks) {
    if (dropped.has(mark)) continue;
    const owner = ownerOf(mark.question);
    if (owner === undefined || titles.has(owner)) questions.set(mark.question, mark);
  }
  return { questions, titles };
}

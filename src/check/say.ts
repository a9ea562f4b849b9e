import type { Code } from '../model/codes.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { isDraft } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Scope } from '../model/rule-pack.ts';
import type { Reading } from './reading.ts';
import { isProse } from './reading-ease.ts';
import type { Given } from './rule.ts';

/** Some words of a piece of text. */
export interface Words {
  readonly reading: Reading;
  /** Offsets in its text; all of it when left out. */
  readonly from?: number;
  readonly to?: number;
}

/** What a rule says of some words. Of a draft it is told, not held against it: nobody has finished it. */
export function sayOf(code: Code, message: string, hint: string, words: Words, given: Given): Diagnostic {
  const { subject } = words.reading;
  const { from = 0, to = subject.text.length } = words;
  const place = subject.place(from, to);
  return say(code, message, hint, given, {
    ...(place === undefined ? {} : { place }),
    ...(subject.question === undefined ? {} : { question: subject.question }),
    quote: subject.text.slice(from, to).replace(/\s+/g, ' ').trim(),
  });
}

/** What a rule says of the front matter: at a field, else at the beginning of the source. */
export function sayOfField(
  code: Code,
  message: string,
  hint: string,
  field: string,
  given: Given,
): Diagnostic {
  const place: Place = given.placeOf([field]) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return say(code, message, hint, given, { place });
}

function say(
  code: Code,
  message: string,
  hint: string,
  { document }: Given,
  more: Partial<Diagnostic>,
): Diagnostic {
  const finding = diagnose(code, message, { path: document.path, hint, ...more });
  return isDraft(document) && finding.severity === 'warning' ? { ...finding, severity: 'info' } : finding;
}

/** The texts that people read as sentences, in answers and introductions. */
export function prose({ readings }: Given): readonly Reading[] {
  return readings.filter(({ subject }) => isProse(subject));
}

/** What patients read from top to bottom, titles and questions included. */
export const read: ReadonlySet<Scope> = new Set<Scope>([
  'title',
  'subtitle',
  'section',
  'question',
  'answer',
  'intro',
  'keyPoints',
]);

import type { Code } from '../model/codes.ts';
import type { PrintPromise } from './promise.ts';
import type { Surveyed } from './survey.ts';

/** Notes down a finding. */
export type Found = (code: Code, message: string, hint?: string) => void;

/** What a check has to go by. */
interface Held {
  readonly file: Surveyed;
  /** What the file has to keep; nothing is known of a file that is not ours. */
  readonly promise: PrintPromise | undefined;
  /** The text that it must hold, block by block; without it, its text is held against the promise. */
  readonly words: readonly string[] | undefined;
}

/** One opinion on a finished file. */
export type Check = (held: Held, found: Found) => void;

/** Page numbers as one would say them: page 3; pages 1, 2 and 7; pages 1, 2, 3 and 9 more. */
export function pagesNamed(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  if (sorted.length === 1) return `page ${sorted[0]}`;
  if (sorted.length <= 4) return `pages ${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
  return `pages ${sorted.slice(0, 3).join(', ')} and ${sorted.length - 3} more`;
}

/** The beginning of a text, in quotation marks. */
export function quoted(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return `“${clean.length > 40 ? `${clean.slice(0, 39)}…` : clean}”`;
}

import type { Expected } from './expected.ts';
import type { Finding } from './finding.ts';
import type { OpenedBook } from './opened-book.ts';

/** What a rule says; its name and kind are added by the list. */
export type Found = Omit<Finding, 'rule' | 'kind' | 'question'>;

/** One thing that a finished book has to keep. */
export interface Rule {
  readonly name: string;
  readonly kind: Finding['kind'];
  check(book: OpenedBook, expected: Expected): Iterable<Found>;
}

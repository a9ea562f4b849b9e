import { type Folded, fold } from './fold.ts';
import { findTerms, type Hit } from './matcher.ts';
import { sentencePlaces } from './sentence-places.ts';
import type { Subject } from './subjects/subject.ts';
import type { Trie } from './trie.ts';

/** A piece of text with all the terms that stand in it. */
export interface Reading {
  readonly subject: Subject;
  readonly folded: Folded;
  /** By the list that a term is from; offsets in the folded text. */
  readonly hits: ReadonlyMap<string, readonly Hit<string>[]>;
  /** Of the folded text. */
  sentences(): readonly (readonly [number, number])[];
}

export function readingOf(subject: Subject, trie: Trie<string>): Reading {
  const view = fold(subject.text);
  const isAddress = subject.scope === 'linkUrl' || subject.scope === 'fileName';
  const found = findTerms(view.text, trie, isAddress ? 'addresses' : 'words');
  let sentences: readonly (readonly [number, number])[] | undefined;
  return {
    subject,
    folded: view,
    hits: found.length === 0 ? nothing : Map.groupBy(found, ({ term }) => term.owner),
    sentences() {
      sentences ??= sentencePlaces(view.text);
      return sentences;
    },
  };
}

const nothing: ReadonlyMap<string, readonly Hit<string>[]> = new Map();

import { type Folded, fold } from './fold.ts';
import { type Desk, deskFor, findTerms, type Hit } from './matcher.ts';
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

/** All pieces of a document, each with what stands in it. */
export function readingsOf(subjects: readonly Subject[], trie: Trie<string>): readonly Reading[] {
  const views = subjects.map(({ text }) => fold(text));
  const desk = deskFor(Math.max(0, ...views.map(({ text }) => text.length)));
  return subjects.map((subject, index) => readingOf(subject, views[index] ?? fold(subject.text), trie, desk));
}

function readingOf(subject: Subject, view: Folded, trie: Trie<string>, desk: Desk): Reading {
  const isAddress = subject.scope === 'linkUrl' || subject.scope === 'fileName';
  const found = findTerms(view.text, trie, isAddress ? 'addresses' : 'words', desk);
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

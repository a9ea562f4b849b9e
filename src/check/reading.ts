import { type Folded, fold } from './fold.ts';
import { bitOf, type Grams, gramsOf } from './grams.ts';
import { type Desk, deskFor, findTerms, type Hit } from './matcher.ts';
import { sentencePlaces } from './sentence-places.ts';
import type { Subject } from './subjects/subject.ts';
import type { Trie } from './trie.ts';

/** A piece of text with all the terms that stand in it. */
export interface Reading {
  readonly subject: Subject;
  readonly folded: Folded;
  /** What stands for it in `Grams`. */
  readonly bit: number;
  /** By the list that a term is from; offsets in the folded text. */
  readonly hits: ReadonlyMap<string, readonly Hit<string>[]>;
  /** Of the folded text. */
  sentences(): readonly (readonly [number, number])[];
}

/** All pieces of a document, to be asked at once: most rules find nothing in any of them. */
export interface Whole {
  readonly readings: readonly Reading[];
  readonly grams: Grams;
  /** The lists of which a term stands in one of them. */
  readonly owners: ReadonlySet<string>;
}

/** All pieces of a document, each with what stands in it. */
export function wholeOf(subjects: readonly Subject[], trie: Trie<string>): Whole {
  const views = subjects.map(({ text }) => fold(text));
  const texts = views.map(({ text }) => text);
  const desk = deskFor(Math.max(0, ...texts.map(({ length }) => length)));
  const readings = subjects.map((subject, index) =>
    readingOf(subject, views[index] ?? fold(subject.text), bitOf(index), trie, desk),
  );
  return {
    readings,
    grams: gramsOf(texts),
    owners: new Set(readings.flatMap(({ hits }) => [...hits.keys()])),
  };
}

function readingOf(subject: Subject, view: Folded, bit: number, trie: Trie<string>, desk: Desk): Reading {
  const isAddress = subject.scope === 'linkUrl' || subject.scope === 'fileName';
  const found = findTerms(view.text, trie, isAddress ? 'addresses' : 'words', desk);
  let sentences: readonly (readonly [number, number])[] | undefined;
  return {
    subject,
    folded: view,
    bit,
    hits: found.length === 0 ? nothing : Map.groupBy(found, ({ term }) => term.owner),
    sentences() {
      sentences ??= sentencePlaces(view.text);
      return sentences;
    },
  };
}

const nothing: ReadonlyMap<string, readonly Hit<string>[]> = new Map();

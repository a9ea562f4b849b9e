import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, buildBook } from '../../../src/formats/epub/book.ts';
import { packBook } from '../../../src/formats/epub/packager.ts';
import type { Document } from '../../../src/model/document.ts';
import { documentOf } from '../../documents.ts';
import { assets, brand, fullMeta, leaflet, rich, sections, settings, tools } from './sample.ts';

/** Whole books, as reading systems get them. */

const root = join(import.meta.dirname, '../../..');

/** By name: what the leaflet is written in, and where it comes from. */
const sources = {
  pores: 'source/pores.md',
  everything: 'tests/fixtures/validators/everything.md',
  arabic: 'tests/fixtures/validators/arabic.md',
  hebrew: 'tests/fixtures/books/hebrew.md',
  hindi: 'tests/fixtures/books/hindi.md',
  chinese: 'tests/fixtures/books/chinese.md',
} as const;

/** With the hand-made leaflet that has a picture and a logo. */
export const bookNames = [...(Object.keys(sources) as (keyof typeof sources)[]), 'pictures'] as const;
export type BookName = (typeof bookNames)[number];

export interface MadeBook {
  readonly document: Document;
  readonly book: Book;
  /** The `.epub`. */
  readonly bytes: Uint8Array;
}

export async function makeBook(name: BookName): Promise<MadeBook> {
  const document =
    name === 'pictures'
      ? leaflet(sections, { meta: fullMeta, intro: rich('<p>What this is about.</p>') })
      : await documentOf(await readFile(join(root, sources[name]), 'utf8'), `source/${name}.md`);
  const book = await buildBook(document, settings({ brand, assets }, document.lang), tools);
  return { document, book, bytes: await packBook(book) };
}

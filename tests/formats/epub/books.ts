import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, buildBook, type Extras } from '../../../src/formats/epub/book.ts';
import { drawCover } from '../../../src/formats/epub/draw-cover.ts';
import { packBook } from '../../../src/formats/epub/packager.ts';
import { emitPdf } from '../../../src/formats/pdf/pdf.ts';
import type { Settings } from '../../../src/model/context.ts';
import type { Document } from '../../../src/model/document.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf } from '../../documents.ts';
import { settingsOf } from '../../world.ts';
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

/** What a book is given beside its document. */
type Given = (document: Document, settings: Settings) => Promise<Extras>;

export async function makeBook(name: BookName, given?: Given): Promise<MadeBook> {
  const document =
    name === 'pictures'
      ? leaflet(sections, { meta: fullMeta, intro: rich('<p>What this is about.</p>') })
      : await documentOf(await readFile(join(root, sources[name]), 'utf8'), `source/${name}.md`);
  const its = settings({ brand, assets }, document.lang);
  const book = await buildBook(document, its, tools, await given?.(document, its));
  return { document, book, bytes: await packBook(book) };
}

/** A cover, and the pages of a print that is really made. */
export function withPrint(world: OpenWorld): Given {
  return async (document, its) => {
    const print = {
      ...settingsOf(document, world, ['pdf']),
      assets: its.assets,
      editions: ['a4'] as const,
    };
    const [{ cover }, { printed }] = await Promise.all([
      drawCover(document, its, tools),
      emitPdf(document, print, world.tools),
    ]);
    return { cover, printed };
  };
}

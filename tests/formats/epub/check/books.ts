import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { buildBook } from '../../../../src/formats/epub/book.ts';
import { checkBook } from '../../../../src/formats/epub/check/check-book.ts';
import { type Expected, expectedOf } from '../../../../src/formats/epub/check/expected.ts';
import type { Finding } from '../../../../src/formats/epub/check/finding.ts';
import { packBook } from '../../../../src/formats/epub/packager.ts';
import type { Settings } from '../../../../src/model/context.ts';
import type { Document } from '../../../../src/model/document.ts';
import { documentOf } from '../../../documents.ts';
import { brand, settings, tools } from '../sample.ts';

const root = join(import.meta.dirname, '../../../..');

/** A finished book, and what it has to say. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

export async function made(document: Document, options: Settings): Promise<Made> {
  const bytes = await packBook(await buildBook(document, options, tools));
  return { bytes, expected: expectedOf(document, options) };
}

/** A document of the repository, through the real stages, with the sample brand and its picture. */
export async function madeOf(source: string, lang = 'en'): Promise<Made> {
  const document = await documentOf(source);
  const bytes = readFileSync(join(root, 'tests/fixtures/validators/square.png'));
  const assets = [{ src: 'square.png', mediaType: 'image/png', bytes }] as const;
  return made(document, settings({ brand, assets }, lang));
}

export function sourceOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function check({ bytes, expected }: Made): Promise<readonly Finding[]> {
  return checkBook(bytes, expected);
}

/** The files of a book, to be changed and packed again. */
export type Files = Map<string, Uint8Array>;

/** The book with its files changed; the mimetype stays plain and first. */
export function changed({ bytes, expected }: Made, change: (files: Files) => void): Made {
  const files: Files = new Map(Object.entries(unzipSync(bytes)));
  change(files);
  const entries: Zippable = {};
  for (const [path, content] of files) entries[path] = [content, { level: path === 'mimetype' ? 0 : 6 }];
  return { bytes: zipSync(entries), expected };
}

/** Replaces text in a file, which must be there. */
export function replace(files: Files, path: string, from: string | RegExp, to: string): void {
  const before = strFromU8(files.get(path) ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${from}`);
  files.set(path, strToU8(after));
}

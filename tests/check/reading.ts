import { readFileSync } from 'node:fs';
import { frontMatterPlaces } from '../../src/check/subjects/fields.ts';
import { sourceText } from '../../src/check/subjects/source-text.ts';
import type { Subject } from '../../src/check/subjects/subject.ts';
import { subjectsOf } from '../../src/check/subjects/subjects.ts';
import type { Document } from '../../src/model/document.ts';
import { readerFor } from '../../src/read/readers.ts';
import { structure } from '../../src/structure/structure.ts';

interface ReadSource {
  readonly document: Document;
  readonly text: string;
  readonly subjects: readonly Subject[];
}

/** A source read as the publisher reads it, with the pieces of text that rules look at. */
export async function read(text: string | Uint8Array, path = 'case.md'): Promise<ReadSource> {
  const load = await readerFor(path)?.load();
  const source = await load?.(typeof text === 'string' ? new TextEncoder().encode(text) : text, path);
  if (source?.value === undefined) throw new Error(JSON.stringify(source?.diagnostics));
  const { value: document } = await structure(source.value, { lang: 'en-GB' });
  if (document === undefined) throw new Error('no document');
  const lines = sourceText(source.value.text);
  return {
    document,
    text: source.value.text,
    subjects: subjectsOf(document, {}, lines, frontMatterPlaces(lines)),
  };
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
}

/** What stands in a text at a place. */
export function at(
  text: string,
  place: { line: number; column: number; endLine: number; endColumn: number } | undefined,
): string {
  if (place === undefined) return '(nowhere)';
  const lines = text.split(/\r\n|\r|\n/);
  if (place.line === place.endLine)
    return (lines[place.line - 1] ?? '').slice(place.column - 1, place.endColumn - 1);
  return [
    (lines[place.line - 1] ?? '').slice(place.column - 1),
    ...lines.slice(place.line, place.endLine - 1),
    (lines[place.endLine - 1] ?? '').slice(0, place.endColumn - 1),
  ].join('\n');
}

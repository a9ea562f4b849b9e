import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Document, questionsOf } from '../../src/model/document.ts';
import { readerFor } from '../../src/read/readers.ts';
import { structure } from '../../src/structure/structure.ts';

interface Understood {
  readonly document: Document | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and structures a text as the publisher does, by the ending of its name. */
export function understand(text: string | Uint8Array, path = 'case.md'): Understood {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = readerFor(path)?.read(bytes, path);
  if (source?.value === undefined) return { document: undefined, diagnostics: source?.diagnostics ?? [] };
  const { value, diagnostics } = structure(source.value, { lang: 'en-GB' });
  return { document: value, diagnostics: [...source.diagnostics, ...diagnostics] };
}

/** The questions as id → text, for short comparisons. */
export function questionTexts(text: string, path?: string): Record<string, string> {
  const { document } = understand(text, path);
  if (document === undefined) return {};
  return Object.fromEntries(questionsOf(document).map(({ id, question }) => [id, question]));
}

/** A diagnostic as `code line:column`. */
export function short({ code, place }: Diagnostic): string {
  return place === undefined ? code : `${code} ${place.line}:${place.column}`;
}

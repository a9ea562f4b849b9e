import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Document, questionsOf } from '../../src/model/document.ts';
import { readerFor } from '../../src/read/readers.ts';
import { structure } from '../../src/structure/structure.ts';

interface Understood {
  readonly document: Document | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and structures a text as the publisher does, by the ending of its name. */
export async function understand(text: string | Uint8Array, path = 'case.md'): Promise<Understood> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const read = await readerFor(path)?.load();
  const source = await read?.(bytes, path);
  if (source?.value === undefined) return { document: undefined, diagnostics: source?.diagnostics ?? [] };
  const { value, diagnostics } = await structure(source.value, { lang: 'en-GB' });
  return { document: value, diagnostics: [...source.diagnostics, ...diagnostics] };
}

/** The questions as id → text, for short comparisons. */
export async function questionTexts(text: string, path?: string): Promise<Record<string, string>> {
  const { document } = await understand(text, path);
  if (document === undefined) return {};
  return Object.fromEntries(questionsOf(document).map(({ id, question }) => [id, question]));
}

/** A diagnostic as `code line:column`. */
export function short({ code, place }: Diagnostic): string {
  return place === undefined ? code : `${code} ${place.line}:${place.column}`;
}

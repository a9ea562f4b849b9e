import { type Words, wordsOf } from '../../check/check.ts';
import type { Document } from '../../model/document.ts';
import { sha256 } from '../cache-key.ts';
import { heldOut } from '../held-out.ts';
import type { Loaded } from '../load.ts';
import { regionsOf } from '../regions.ts';
import type { Request } from '../request.ts';
import type { World } from '../world.ts';
import { signOffSheet } from './sheet.ts';

/** In a document's folder; no page for patients links to it. */
export const signOffPath = 'sign-off.html';

/**
 * The sign-off sheet of a leaflet. It knows the source alone, not which formats a run makes, so that its bytes are those of the
 * source.
 */
export function signOff(document: Document, loaded: Loaded, request: Request, world: World): Uint8Array {
  const { text, diagnostics, words, brand } = loaded;
  const { subjects, ease } = wordsOf(document, text);
  const page = signOffSheet(
    {
      document,
      publisher: brand.brand.name,
      findings: [...diagnostics, ...words],
      heldOut: heldOut(loaded),
      regions: regionsOf(loaded, request),
      ease,
      hash: hashOf(subjects),
      generator: `Pamphleteer ${world.version}`,
    },
    world.tools.templates,
  );
  return new TextEncoder().encode(page);
}

/**
 * Of what people read, and on which channels; not of status, dates and names, so that a text that was signed as a draft is
 * known again when it is approved.
 */
function hashOf(subjects: Words['subjects']): string {
  return sha256(JSON.stringify(subjects.map(({ scope, text, channels }) => [scope, text, channels])));
}

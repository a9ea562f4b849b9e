import type { Diagnostic } from '../model/diagnostic.ts';
import { type Document, isDraft } from '../model/document.ts';
import type { Loaded } from './load.ts';
import type { Request } from './request.ts';

/**
 * A draft is made all the same when its structure is sound, so that there is something to review: what is wrong on
 * one channel alone becomes a warning, and that output is left out. Paperwork that an approved leaflet lacks fails `check`
 * and stops no print: its words are none the worse, and patients need them.
 */
export function lenient(
  diagnostics: readonly Diagnostic[],
  document: Document | undefined,
): readonly Diagnostic[] {
  if (document === undefined) return diagnostics;
  const draft = isDraft(document);
  return diagnostics.map((one) => {
    if (one.channel === undefined || one.severity !== 'error') return one;
    if (draft) return { ...one, severity: 'warning', onApproval: 'error' };
    return one.code === 'meta-required' ? { ...one, severity: 'warning' } : one;
  });
}

/**
 * A text that is too long for the tri-fold is published without one where nobody asked for it: where neither the command
 * nor the leaflet nor the brand names editions, and there are simply all.
 */
export function unasked(
  diagnostics: readonly Diagnostic[],
  { document, brand }: Loaded,
  { editions }: Request,
): readonly Diagnostic[] {
  if ((editions ?? document?.meta.editions ?? brand.brand.editions) !== undefined) return diagnostics;
  return diagnostics.map((one) =>
    one.code === 'trifold-overflow' || one.code === 'trifold-panel-overflow'
      ? { ...one, severity: 'warning' }
      : one,
  );
}

/** A leaflet as `publish` takes it. */
export function published(loaded: Loaded): Loaded {
  const { document, diagnostics, words } = loaded;
  return { ...loaded, diagnostics: lenient(diagnostics, document), words: lenient(words, document) };
}

import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { sha256 } from './cache-key.ts';
import type { HeldOut } from './held-out.ts';

/**
 * What patients would read in two versions must not go unnoticed.
 *
 * @param older The formats and editions that were made from an earlier text.
 * @param held Of this run: those that rules hold out can only be taken away by hand, or be made good.
 */
export function olderOutputs(
  older: readonly string[],
  document: Document,
  held: readonly HeldOut[],
): Diagnostic[] {
  if (older.length === 0) return [];
  const whole = held.filter(({ question }) => question === undefined).map(({ channel }) => channel);
  const message = `The ${older.join(', ')} in the output folder are from an earlier text`;
  const hint =
    whole.length === 0
      ? 'Publish all formats, without --formats, so that they say the same.'
      : `The new text is held out of ${whole.join(', ')}, so that the last approved one stays there. Make the new one fit to go out, or take the old files away.`;
  return [diagnose('output-older', message, { path: document.path, hint })];
}

/** What was handed out already is not in the folder alone. */
export function outputWithdrawn(gone: readonly string[], document: Document): Diagnostic[] {
  if (gone.length === 0) return [];
  const message = `What was published of these words before was taken away: ${gone.join(', ')}`;
  const hint = 'Take it off the website and out of the waiting room, too.';
  return [diagnose('output-withdrawn', message, { path: document.path, hint })];
}

/** Of all that is said in a document, its status among it. */
export function hashOfWords({ title, subtitle, meta, intro, sections }: Document): string {
  const words = sections.map((section) => [
    section.title,
    section.intro?.text,
    section.questions.map(({ question, answer, short }) => [question, answer.text, short]),
  ]);
  return sha256(JSON.stringify([title, subtitle, meta, intro?.text, words]));
}

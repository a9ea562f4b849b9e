import type { PrintedText, Stretch } from '../../model/printed-text.ts';
import { PDFDocument } from '../../pdf/pdf-lib.ts';
import { pageStarts } from '../../preflight/page-starts.ts';
import { survey } from '../../preflight/survey.ts';
import { takeOutRepeated } from './finish/repeated.ts';

/** A print, and what it should say. Plain data: it goes to another thread. */
export interface PageTask {
  /** The browser's PDF. */
  readonly bytes: Uint8Array;
  readonly stretches: readonly Stretch[];
}

/**
 * Runs in another thread. Only where both counts of letters agree is it sure that the pages begin where they are said to:
 * else nothing is said.
 */
export async function run({ bytes, stretches }: PageTask): Promise<PrintedText | undefined> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  takeOutRepeated(pdf);
  const { before, letters } = pageStarts(survey(pdf));
  const expected = stretches.reduce((sum, stretch) => sum + stretch.letters, 0);
  return letters === expected ? { stretches, before } : undefined;
}

import { join } from 'node:path';
import { historyPath, lastApproved } from '../formats/jsonld/history.ts';
import type { Files, PublishedQuestion } from '../model/context.ts';
import type { Document } from '../model/document.ts';
import { publishedQuestions } from '../render/structured-data/published.ts';
import { shownOn } from './shown.ts';

/** The questions of the last approved version in the output folder; `undefined` when there is none. */
export async function lastPublished(
  out: string,
  document: Document,
  files: Files,
): Promise<readonly PublishedQuestion[] | undefined> {
  const bytes = await files.read(join(out, document.id, historyPath));
  const text = bytes && new TextDecoder().decode(bytes);
  return lastApproved(text, publishedQuestions(shownOn(document, 'schema')), document);
}

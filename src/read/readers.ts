import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Reader } from './reader.ts';

/** Every shape of source that Pamphleteer reads. */
export const readers: readonly Reader[] = [markdown, plainText];

/** The reader for a file, by its ending. */
export function readerFor(path: string): Reader | undefined {
  const ending = /\.[^./\\]+$/.exec(path.toLowerCase())?.[0];
  return readers.find((reader) => ending !== undefined && reader.endings.includes(ending));
}

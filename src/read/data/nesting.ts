import { diagnose, type Outcome } from '../../model/diagnostic.ts';
import type { SourceTree } from '../../model/source.ts';
import type { Site } from './entries.ts';

/** Also the message of a parser that noticed by itself. */
export const stackOverflow = /call stack/i;

/** Reads a file; lists or elements nested by the thousand, which no parser can walk, are the author's mistake. */
export function unlessTooDeep(site: Site, read: (site: Site) => Outcome<SourceTree>): Outcome<SourceTree> {
  try {
    return read(site);
  } catch (error) {
    if (!(error instanceof RangeError) || !stackOverflow.test(error.message)) throw error;
    const message = 'Unexpected list or element inside thousands of others, expected fewer';
    const details = { path: site.path, place: site.points.place(0, 1) };
    const hint = 'Delete the signs that are repeated, or export the file again.';
    return { value: undefined, diagnostics: [diagnose('source-nested', message, { ...details, hint })] };
  }
}

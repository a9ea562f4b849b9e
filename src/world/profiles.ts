import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profiles } from '../model/context.ts';

/** The colour profiles of a templates folder. Read when they are first needed, once. */
export function createProfiles(templates: string): Profiles {
  let press: Promise<Uint8Array> | undefined;
  return {
    press() {
      press ??= readFile(join(templates, 'print', 'profiles', 'FOGRA39L-coated.icc')).then(
        (bytes) => new Uint8Array(bytes),
      );
      return press;
    },
  };
}

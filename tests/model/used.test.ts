import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codes } from '../../src/model/codes.ts';
import { stringNames } from '../../src/model/context.ts';

/** A catalogue promises that what stands in it is told to somebody. */

const source = join(import.meta.dirname, '..', '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const without = (catalogue: string) =>
  files
    .filter((file) => file !== join(...catalogue.split('/')))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');

it('every code is reported somewhere', () => {
  const program = without('model/codes.ts');
  expect(Object.keys(codes).filter((code) => !program.includes(`'${code}'`))).toEqual([]);
});

it('every interface word is shown somewhere', () => {
  const program = without('model/context.ts');
  expect(stringNames.filter((key) => !new RegExp(`\\b${key}\\b`).test(program))).toEqual([]);
});

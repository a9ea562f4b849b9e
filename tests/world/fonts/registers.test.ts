import { expect, it } from 'vitest';
import type { FontFace } from '../../../src/model/context.ts';
import { createRegisters } from '../../../src/world/fonts/registers.ts';

type Spec = readonly [file: string, first: string, last: string];

function faces(...specs: readonly Spec[]): FontFace[] {
  return specs.map(([file, first, last]) => {
    const range = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0] as const;
    const family = file.split('-')[0] ?? '';
    return {
      file,
      family,
      weight: 400,
      unicodeRange: range.join(),
      ranges: [range],
      bytes: new Uint8Array(),
    };
  });
}

/** How many engines pictures with these fonts take, one after the other. */
const cases: readonly (readonly [string, readonly (readonly Spec[])[], number])[] = [
  ['the same font twice', [[['a-1', 'a', 'z']], [['a-1', 'a', 'z']]], 1],
  [
    'two parts of a font',
    [
      [['a-1', 'a', 'm']],
      [['a-2', 'n', 'z']],
      [
        ['a-1', 'a', 'm'],
        ['a-2', 'n', 'z'],
      ],
    ],
    1,
  ],
  ['two families with the same letters', [[['a-1', 'a', 'z']], [['b-1', 'a', 'z']]], 1],
  ['a font that is to draw fewer letters than before', [[['a-1', 'a', 'z']], [['a-1', 'a', 'm']]], 2],
  ['two parts with a letter in common', [[['a-1', 'a', 'm']], [['a-2', 'm', 'z']]], 2],
  [
    'two parts with nothing but a joiner in common',
    [[['a-1', 'a', '\u200d']], [['a-2', '\u200d', '\u2fff']]],
    1,
  ],
  [
    'parts that share a letter in one picture, then one of them',
    [
      [
        ['a-1', 'a', 'm'],
        ['a-2', 'm', 'z'],
      ],
      [['a-1', 'a', 'm']],
    ],
    2,
  ],
];

it.each(cases)('takes for %s as many engines as it needs', (_, pictures, count) => {
  let made = 0;
  const engineFor = createRegisters(() => {
    made += 1;
    return { number: made };
  });
  const first = pictures.map((specs) => engineFor(faces(...specs)));
  expect(made).toBe(count);
  expect(pictures.map((specs) => engineFor(faces(...specs)))).toEqual(first);
  expect(made).toBe(count);
});

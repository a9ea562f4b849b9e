import { expect, it } from 'vitest';
import { leaflet, question, section, settings } from '../sample.ts';
import { check, made, madeOf, sourceOf } from './books.ts';

const eighty = Array.from({ length: 80 }, (_, index) => `### Number ${index}?\n\nIt is ${index}.\n`);
const sources: readonly (readonly [string, string, string])[] = [
  ['the leaflet of the repository', sourceOf('source/pores.md'), 'en'],
  ['everything', sourceOf('tests/fixtures/validators/everything.md'), 'en'],
  ['Arabic', sourceOf('tests/fixtures/validators/arabic.md'), 'ar'],
  ['folded questions', sourceOf('tests/fixtures/validators/folded.md'), 'en'],
  [
    'eighty questions',
    `# Eighty\n\n## One\n\n${eighty.slice(0, 50).join('\n')}\n## Two\n\n${eighty.slice(50).join('\n')}`,
    'en',
  ],
  ['one question and no metadata', '# Moles\n\n## What is a mole?\n\nA small dark spot on the skin.\n', 'en'],
  ['a title in two lines', '---\ntitle: "Moles\\nand more"\n---\n\n## What is a mole?\n\nA spot.\n', 'en'],
  [
    'links that lead nowhere, and phones in brackets',
    '# Reach us\n\n## How?\n\n<a href="tel:(020)79460000">Call</a>, <a href="tel:">ring</a>, <a href="mailto:">write</a>.\n',
    'en',
  ],
  [
    'hostile words',
    '# A & B <c> ]]>\n\n## Is 1 < 2 & 3 > 2, or ]]>?\n\nYes: `</p>` & "more" \u0085 \uFFFE.\n',
    'en',
  ],
];

it.each(sources)('finds nothing in %s', async (_, source, lang) => {
  expect(await check(await madeOf(source, lang))).toEqual([]);
});

it('finds nothing in a book of a hand-made document', async () => {
  const plain = leaflet([section(null, [question('why', 'Why?', '<p>Because.</p>')])], { subtitle: null });
  expect(await check(await made(plain, settings()))).toEqual([]);
});

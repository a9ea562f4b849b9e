import { expect, it } from 'vitest';
import { saidOn } from '../../../src/formats/cards/answer.ts';
import { questionsOf } from '../../../src/model/document.ts';
import { documentOf } from '../../documents.ts';

async function said(answer: string, attributes = '') {
  const document = await documentOf(
    `# Skin\n\n## Does it help?${attributes}\n\n${answer}\n\n## Washing?{#washing}\n\nWash.\n`,
  );
  const [question] = questionsOf(document);
  if (question === undefined) throw new Error('no question');
  return saidOn(question, document.lang);
}

it('the short answer of the author goes before all', async () => {
  expect(await said('It helps most people.', ' {short="See the leaflet below"}')).toEqual({
    kind: 'short',
    text: 'See the leaflet below',
  });
});

it.each([
  ['It **helps** [most](https://example.org/) people. More.', 'It helps most people.'],
  ['It helps as [washing](#washing) does, for most. More.', null],
  ['It helps most people. See [washing](#washing).', 'It helps most people.'],
  ['It helps most\npeople a lot. More.', 'It helps most people a lot.'],
  ['A count of 4.5 × 10<sup>9</sup>/L is normal. More.', 'A count of 4.5 × 10⁹/L is normal.'],
  ['Your blood holds CO<sub>2</sub> and oxygen. More.', 'Your blood holds CO₂ and oxygen.'],
  ['It helps most people.[^1] More.\n\n[^1]: A study.', 'It helps most people.'],
  ['It helps most people[^1].\n\n[^1]: A study.', 'It helps most people.'],
  ['It ~~never~~ helps most people now. More.', 'It helps most people now.'],
  ['It helps most people.\n\n- one\n- two', null],
  ['It helps most people. It comes as:\n\n- a cream\n- a gel', 'It helps most people.'],
  ['- one\n- two', null],
  ['1. Wash.\n2. Dry.', null],
  ['| a | b |\n| - | - |\n| 1 | 2 |', null],
  ['> It helps most people.', null],
  ['Wash it well\\\nDry it.', null],
  ['Yes.\n\nIt helps most people.', 'Yes. It helps most people.'],
])('the first sentence of %j', async (answer, text) => {
  const found = await said(answer);
  expect('text' in found ? found.text : null).toBe(text);
});

import { expect, it } from 'vitest';
import type { MeasuredBox } from '../../../src/model/context.ts';
import { fitPicture } from '../../../src/render/pictures/draw.ts';
import { lookOf } from '../../../src/render/pictures/look.ts';
import { cardSizes } from '../../../src/render/pictures/sizes.ts';
import { holdsAll } from '../../../src/render/pictures/whole.ts';
import { leaflet, settings, tools } from '../../formats/cards/sample.ts';

const place = { x: 0, y: 0, width: 100, height: 20 };
const box = (...lines: readonly string[]): MeasuredBox => ({
  ...place,
  lines: [],
  children: lines.map((text) => ({ ...place, lines: [{ text, ...place }], children: [] })),
});

it.each([
  ['What is skin?', ['What is', 'skin?'], true],
  ['What is skin?', ['What is'], false],
  ['5 mg, 5 mg', ['5 mg,'], false],
  ['What\u00a0is\nskin?\u200b', ['WHAT IS ', 'SKIN?'], true],
  ['هل (AHA 5%)', ['(AHA 5%)', 'هل '], true],
  ['10⁹', ['109'], false],
  ['Vie\u0323\u0302t', ['Vi\u1ec7t'], true],
  ['', [], true],
])('“%s” in %j: %s', (words, lines, expected) => {
  expect(holdsAll(words, box(...lines))).toBe(expected);
});

const shared = tools();
const [size] = cardSizes;
if (size === undefined) throw new Error('There are no sizes.');
const words = {
  ...{ draft: null, leaflet: null, facts: [], address: null, clinic: 'Example Skin Clinic', note: null },
  headline: 'What is skin?',
  text: 'The largest organ of the body, '.repeat(4).trim(),
};

it.each([
  ['lines that are cut off', '.card .text{display:-webkit-box;-webkit-line-clamp:1;overflow:hidden}'],
  ['lines that run out of their box', '.card .text{height:40px}'],
  ['words that a box around them cuts off', '.card .words{flex:none;height:60px;overflow:hidden}'],
  ['words that are not displayed', '.card .clinic{display:none}'],
])('refuses a card with %s', async (_, css) => {
  const look = lookOf(leaflet([]), settings, shared.templates);
  const picture = { kind: 'question', size, code: null, words } as const;
  expect(await fitPicture(picture, look, shared)).toHaveProperty('picture');
  const fitted = await fitPicture(picture, { ...look, css: look.css + css }, shared);
  expect(fitted).toMatchObject([{ kind: 'overflow' }]);
});

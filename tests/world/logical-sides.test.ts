import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Arabic and Hebrew mirror by themselves only where no style sheet names a physical side. */

const folder = resolve(import.meta.dirname, '../../templates');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  // The engine that draws the cards knows few logical sides: card.css says which.
  (path) => path.endsWith('.css') && !path.endsWith('card.css'),
);

/** What has a physical side, and no logical way to say it: the sides of a sheet of paper, and where things turn. */
const isPhysical = [/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, /transform-origin:[^;]*;/g];

const property =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-(?:margin|padding))-)?(?:left|right)\b[\w-]*\s*:/g;
const value = /(?<![\w-])(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right)\b/g;

test.each(sheets)('%s names no physical side', (path) => {
  const text = readFileSync(join(folder, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const logical = isPhysical.reduce((rest, exempt) => rest.replaceAll(exempt, ''), text);
  expect([...logical.matchAll(property), ...logical.matchAll(value)].map(([found]) => found)).toEqual([]);
});

test('a physical side is found', () => {
  const sheet =
    'a { margin-left: 1em; right: 0; text-align: left; border-right-color: red; margin-inline: 0 }';
  expect([...sheet.matchAll(property), ...sheet.matchAll(value)].map(([found]) => found)).toEqual([
    'margin-left:',
    'right:',
    'border-right-color:',
    'text-align: left',
  ]);
});

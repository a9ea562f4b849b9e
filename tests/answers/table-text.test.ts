import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { reduceAnswer } from '../../src/answers/reduce.ts';

/** Tables as the markup says them: what a cell says by its position or its tags has to survive. */
const said = (rows: string) => {
  const tree = fromHtml(`<table>${rows}</table>`, { fragment: true }) as Root;
  return reduceAnswer(tree.children as never, undefined).map((line) => textOf(line));
};
const head = '<tr><th>Age</th><th>Dose</th></tr>';

describe('a cell', () => {
  it.each([
    ['a break', '2.5 ml<br>twice a day', '2.5 ml twice a day'],
    ['paragraphs', '<p>2.5 ml</p><p>twice a day</p>', '2.5 ml twice a day'],
    ['a list', '<ul><li>2 ml</li> <li>3 ml</li></ul>', '2 ml, 3 ml'],
    ['a raised number', '10<sup>3</sup> units', '10³ units'],
    ['the mark of a footnote', '5<sup><a data-footnote-ref href="#n">1</a></sup> ml', '5 [1] ml'],
    ['what is struck through', '<del>5</del> 2 ml', '2 ml'],
    ['a picture', '<img alt="none"> yet', 'none yet'],
  ])('keeps %s', (_, cell, words) => {
    expect(said(`${head}<tr><td>1 to 5</td><td>${cell}</td></tr>`)).toEqual([`Age: 1 to 5; Dose: ${words}`]);
  });

  it('has its own heading, also where one from above reaches into its row', () => {
    const rows =
      '<tr><td rowspan="2">Adults</td><td>5 ml</td></tr><tr><td>10 ml</td></tr><tr><td>Others</td><td>0</td></tr>';
    expect(said(head + rows)).toEqual([
      'Age: Adults; Dose: 5 ml',
      'Age: Adults; Dose: 10 ml',
      'Age: Others; Dose: 0',
    ]);
  });

  it('has the heading that spans it, and none of several', () => {
    const wide = '<tr><th>Age</th><th colspan="2">Dose</th></tr>';
    expect(said(`${wide}<tr><td>5</td><td>1 ml</td><td>2 ml</td></tr>`)).toEqual([
      'Age: 5; Dose: 1 ml; Dose: 2 ml',
    ]);
    // Then the headings are a line of their own: no word is lost.
    expect(said(`${head}<tr><td colspan="2">Ask us</td></tr>`)).toEqual(['Age; Dose', 'Ask us']);
  });
});

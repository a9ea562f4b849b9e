import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { countsPlainly, listMarks, withMark, withoutMark } from '../../src/answers/list-marks.ts';

const items = (count: number) => Array.from({ length: count }, () => h('li', 'word'));

describe('the marks of a list', () => {
  it.each([
    [h('ul', items(2)), '• •'],
    [h('ol', items(3)), '1. 2. 3.'],
    [h('ol', { start: 3 }, items(2)), '3. 4.'],
    [h('ol', { start: '-1' }, items(3)), '-1. 0. 1.'],
    [h('ol', { reversed: true }, items(3)), '3. 2. 1.'],
    [h('ol', { reversed: true, start: 9 }, items(2)), '9. 8.'],
    [h('ol', { type: 'a', start: 26 }, items(2)), 'z. aa.'],
    [h('ol', { type: 'A' }, items(2)), 'A. B.'],
    [h('ol', { type: 'i', start: 3 }, items(2)), 'iii. iv.'],
    [h('ol', { type: 'I', start: 1999 }, items(1)), 'MCMXCIX.'],
    [h('ol', { type: 'i', start: 0 }, items(2)), '0. i.'],
    [h('ol', [h('li', 'a'), h('li', { value: 7 }, 'b'), h('li', 'c')]), '1. 7. 8.'],
  ])('are those that browsers show', (list, marks) => {
    expect(listMarks(list).join(' ')).toBe(marks);
  });

  it('are plain where tags alone give the same', () => {
    expect(countsPlainly(h('ol', items(3)))).toBe(true);
    expect(countsPlainly(h('ol', { start: 1, type: '1' }, items(3)))).toBe(true);
    expect(countsPlainly(h('ol', { start: 2 }, items(3)))).toBe(false);
  });

  it('stand before the first word', () => {
    expect(withMark([h('img'), h('p', [h('b', '  one'), ' two'])], '•')).toMatchObject([
      { tagName: 'img' },
      { children: [{ children: [{ value: '• one' }] }, { value: ' two' }] },
    ]);
  });

  it.each([
    ['1', 400],
    ['a', 26],
    ['A', 26],
    ['i', 39],
    ['I', 39],
  ])('of type %s come off again', (type, count) => {
    for (const mark of listMarks(h('ol', { type }, items(count))))
      expect(withoutMark(`${mark} a word.`)).toBe('a word.');
    expect(withoutMark('• a word.')).toBe('a word.');
  });

  it.each([
    'one. two',
    '3.5 mg',
    'A&E',
    '-5 °C',
    'e.g. soap',
    'No. Wash it.',
    'Ja. Gern.',
    'Mild. It fades.',
  ])('are not taken from %s', (line) => {
    expect(withoutMark(line)).toBe(line);
  });
});

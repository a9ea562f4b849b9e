import { describe, expect, it } from 'vitest';
import { bookletSides } from '../../../src/formats/pdf/imposition/sheets.ts';

const shown = (pages: number, isRightToLeft = false) =>
  bookletSides(pages, isRightToLeft).map(({ left, right }) => `${left ?? '-'} ${right ?? '-'}`);

describe('the sides of a booklet', () => {
  it.each<[number, readonly string[]]>([
    [1, ['- 1', '- -']],
    [2, ['2 1', '- -']],
    [3, ['3 1', '2 -']],
    [4, ['4 1', '2 3']],
    [5, ['5 1', '2 -', '- 3', '4 -']],
    [7, ['7 1', '2 -', '6 3', '4 5']],
    [8, ['8 1', '2 7', '6 3', '4 5']],
    [12, ['12 1', '2 11', '10 3', '4 9', '8 5', '6 7']],
    [16, ['16 1', '2 15', '14 3', '4 13', '12 5', '6 11', '10 7', '8 9']],
  ])('follow one another when folded: %i pages', (pages, sides) => {
    expect(shown(pages)).toEqual(sides);
  });

  it('change places where reading goes from right to left', () => {
    expect(shown(8, true)).toEqual(['1 8', '7 2', '3 6', '5 4']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  arrangementsOf,
  type Block,
  blocks,
  panelsByFold,
  spillsByFold,
} from '../../../src/formats/pdf/layouts/trifold/arrangements.ts';
import { densities } from '../../../src/formats/pdf/layouts/trifold/densities.ts';
import { foldsOf, panelsOf } from '../../../src/formats/pdf/layouts/trifold/panels.ts';

const folds = ['roll', 'z'] as const;
const sets: readonly (readonly Block[])[] = [
  blocks,
  ['continued'],
  ['continued', 'contents', 'site'],
  ['continued', 'flap', 'urgent-help', 'next-step', 'intro'],
];

describe.each(folds)('the arrangements of a %s', (fold) => {
  it.each(sets)('place every block once, each way only once', (...present) => {
    const all = arrangementsOf(fold, new Set(present));
    expect(new Set(all.map(({ moves, spill }) => JSON.stringify([moves, spill]))).size).toBe(all.length);
    // In a roll the flap is a panel and stays.
    const movable = present.filter((block) => fold === 'z' || block !== 'flap');
    for (const { moves } of all)
      expect(moves.map(({ block }) => block).toSorted()).toEqual(movable.toSorted());
  });

  it('leave out only what is said elsewhere', () => {
    const left = arrangementsOf(fold, new Set(blocks)).flatMap(({ moves }) =>
      moves.filter(({ part }) => part === 'unused').map(({ block }) => block),
    );
    expect(new Set(left)).toEqual(new Set(['continued', 'contents', 'site']));
  });

  it('begin with the plainest, and use every spill in its turn', () => {
    const all = arrangementsOf(fold, new Set(blocks));
    expect(all[0]?.moves).toContainEqual({ block: 'intro', part: 'front', at: 'end' });
    expect([...new Set(all.map(({ spill }) => spill))]).toEqual(spillsByFold[fold]);
    const held = new Set(panelsByFold[fold].flatMap(({ parts }) => parts));
    for (const { moves } of all)
      for (const { part } of moves) if (part !== 'unused') expect(held.has(part), part).toBe(true);
  });
});

describe('the panels', () => {
  it.each([
    ['A4', { width: 210, height: 297 }, 'roll', [97, 100, 100]],
    ['A4', { width: 210, height: 297 }, 'z', [99, 99, 99]],
    // 3 5/8 and 3 11/16 inches.
    ['Letter', { width: 215.9, height: 279.4 }, 'roll', [92.075, 93.6625, 93.6625]],
  ] as const)('%s of %o folded as a %s', (_, full, fold, widths) => {
    const panels = panelsOf(full, fold);
    for (const [index, width] of panels.outside.entries()) expect(width).toBeCloseTo(widths[index] ?? 0, 4);
    const { odd, even } = foldsOf(panels, false);
    // What is on the left of one side is on the right of the other, and all is mirrored from right to left.
    for (const [index, fold] of even.entries())
      expect(full.height - fold).toBeCloseTo(odd[1 - index] ?? 0, 9);
    expect(foldsOf(panels, true)).toEqual({ odd: even, even: odd });
  });

  it('leave 5 mm to the cut however closely they are set', () => {
    for (const { edge, leading } of densities) {
      expect(edge).toBeGreaterThanOrEqual(5);
      expect(leading).toBeGreaterThanOrEqual(1.25);
    }
  });
});

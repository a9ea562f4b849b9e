import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/formats/jsonld/deploy/changes.ts';
import type { PublishedQuestion } from '../../../src/model/context.ts';

const asked = (id: string, question: string, answer: string): PublishedQuestion => ({ id, question, answer });
const spot = asked('spot', 'What is a spot?', 'A small mark.');
const mole = asked('mole', 'What is a mole?', 'A dark spot on the skin.');

describe('changesBetween', () => {
  it('finds nothing between a text and itself', () => {
    expect(changesBetween([spot, mole], [spot, mole], 'en')).toEqual({
      added: [],
      removed: [],
      changed: [],
      isReordered: false,
    });
  });

  it('names what is new, what is gone, and another order', () => {
    expect(changesBetween([spot], [mole], 'en')).toMatchObject({ added: [mole], removed: [spot] });
    expect(changesBetween([spot, mole], [mole, spot], 'en')).toMatchObject({
      changed: [],
      isReordered: true,
    });
    expect(changesBetween([spot, mole], [mole], 'en').isReordered).toBe(false);
  });

  it('shows the words that changed, and no others', () => {
    const now = { ...mole, answer: 'A small spot on the skin.' };
    const [changed] = changesBetween([mole], [now], 'en').changed;
    expect(changed?.question).toEqual([{ kind: 'same', text: 'What is a mole?' }]);
    expect(changed?.answer).toEqual([
      { kind: 'same', text: 'A ' },
      { kind: 'removed', text: 'dark' },
      { kind: 'added', text: 'small' },
      { kind: 'same', text: ' spot on the skin.' },
    ]);
  });

  it('knows words where no spaces part them', () => {
    const [before, now] = [
      asked('a', '什么是毛孔？', '皮肤上的小孔'),
      asked('a', '什么是毛孔？', '皮肤上的大孔'),
    ];
    const [changed] = changesBetween([before], [now], 'zh').changed;
    expect(changed?.answer.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });

  it('loses no word of either, however long they are', () => {
    const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ');
    const [changed] = changesBetween(
      [asked('a', 'Q?', long('x'))],
      [asked('a', 'Q?', long('y'))],
      'en',
    ).changed;
    const text = (kind: string) =>
      changed?.answer
        .filter((piece) => piece.kind === 'same' || piece.kind === kind)
        .map((piece) => piece.text);
    expect(text('removed')?.join('')).toBe(long('x'));
    expect(text('added')?.join('')).toBe(long('y'));
  });
});

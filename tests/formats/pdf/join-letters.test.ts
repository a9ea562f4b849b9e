import { describe, expect, it } from 'vitest';
import { joinLetters } from '../../../src/formats/pdf/finish/join-letters.ts';
import type { Font } from '../../../src/pdf/fonts.ts';

/** Each letter half as wide as the type is high. */
const font: Font = {
  name: 'Half',
  isEmbedded: true,
  isMapped: true,
  glyphsOf: (bytes) =>
    Array.from({ length: bytes.length / 2 }, () => ({ text: 'x', width: 500, isSpace: false })),
};
const joined = (letters: string) =>
  joinLetters(`q\nBT\n/F1 10 Tf\n1 0 0 -1 3 4 Tm\n${letters}\nET\nQ`, (name) =>
    name === 'F1' ? font : undefined,
  );

describe('letters that stand where their widths put them', () => {
  it('become a line', () => {
    expect(joined('<0001> Tj\n5 0 Td <0002> Tj\n5 0 Td <0003> Tj')).toBe(
      'q\nBT\n/F1 10 Tf\n1 0 0 -1 3 4 Tm\n[<000100020003>] TJ\nET\nQ',
    );
  });

  it('keep how far apart they are when they are kerned', () => {
    // 0.4 pt nearer at 10 pt is 40 thousandths.
    expect(joined('<0001> Tj\n4.6 0 Td <0002> Tj\n5 0 Td <0003> Tj')).toContain('[<0001>40<00020003>] TJ');
  });

  it('do not drift: what is too little to write is added up', () => {
    const letters = ['<0001> Tj', ...Array.from({ length: 100 }, () => '5.0002 0 Td <0001> Tj')].join('\n');
    const sum = [...joined(letters).matchAll(/>(-?[\d.]+)</g)].reduce(
      (total, [, number]) => total + Number(number),
      0,
    );
    expect(Math.abs(sum + 100 * 0.02)).toBeLessThan(0.6);
  });

  it('stay as they are in an unknown font, or when they leave their line', () => {
    const other = 'BT\n/F9 10 Tf\n1 0 0 -1 3 4 Tm\n<0001> Tj\n5 0 Td <0002> Tj\nET';
    expect(joinLetters(other, () => undefined)).toBe(other);
    const leaving = '<0001> Tj\n5 2 Td <0002> Tj';
    expect(joined(leaving)).toContain(leaving);
  });
});

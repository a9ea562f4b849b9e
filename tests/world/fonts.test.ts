import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FontFace } from '../../src/model/context.ts';
import { families } from '../../src/world/fonts/families.ts';
import { readCharacters } from '../../src/world/fonts/woff.ts';
import { createFonts } from '../../src/world/fonts.ts';

const fonts = createFonts();

/** The slices that serve a text, without their weight: «noto-sans-greek». */
async function slices(text: string): Promise<readonly string[]> {
  const faces = await fonts.faces(text);
  return [...new Set(faces.map(({ file }) => file.replace(/-[47]00-normal\.woff2$/, '')))];
}

const latin = 'atkinson-hyperlegible-next-latin';

describe('the faces for a text', () => {
  it.each([
    ['plain English', 'What are pores? Skin’s “openings” – mostly… 50% • ½', [latin]],
    ['accents', 'Žluťoučký kůň', [latin, 'atkinson-hyperlegible-next-latin-ext']],
    ['a combining accent', 'cafe\u0301', [latin]],
    ['a micro sign, which the text face lacks', 'µ', ['noto-sans-latin']],
    ['Greek', 'αβ', ['noto-sans-greek']],
    ['Cyrillic', 'Поры', ['noto-sans-cyrillic']],
    ['Vietnamese', 'ữ', ['noto-sans-vietnamese']],
    ['Devanagari', 'त्वचा', ['noto-sans-devanagari']],
    ['Arabic with Latin', 'حمض (AHA)', [latin, 'vazirmatn-arabic']],
    ['Hebrew', 'עור', ['noto-sans-hebrew-hebrew']],
    ['a comparison', '≤', ['roboto-math']],
    ['subscripts and superscripts', '₂⁻³', [latin, 'roboto-math']],
    ['mathematics, outside the range that the package names', '∰', ['noto-sans-math-latin']],
    ['an emoji', '⚠', ['noto-emoji-2']],
    ['a symbol', '☐', ['noto-sans-symbols-2-symbols']],
    ['nothing to draw', ' \n\u200d', []],
  ])('%s', async (_, text, expected) => {
    expect(await slices(text)).toEqual(expected);
  });

  it('takes only the slices of Chinese that are needed', async () => {
    const found = await slices('毛孔');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(2);
    expect(found.every((slice) => slice.startsWith('noto-sans-sc-'))).toBe(true);
  });

  it('come in both weights, as WOFF2, the best family first', async () => {
    const faces = await fonts.faces('a α');
    expect(faces.map(({ family, weight }) => `${family} ${weight}`)).toEqual([
      'Atkinson Hyperlegible Next 400',
      'Atkinson Hyperlegible Next 700',
      'Noto Sans 400',
      'Noto Sans 700',
    ]);
    for (const { bytes } of faces) expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('wOF2');
  });

  it('are the same whatever the order of the text', async () => {
    const files = async (text: string) => (await createFonts().faces(text)).map(({ file }) => file);
    expect(await files('a≤α毛ع')).toEqual(await files('毛عα≤a'));
  });

  it('claim exactly what they can draw', async () => {
    const [face] = await fonts.faces('a');
    const claimed = (code: number) => face?.ranges.some(([first, last]) => first <= code && code <= last);
    expect(claimed(0x41)).toBe(true);
    expect(claimed(0x201c)).toBe(true);
    // In the «latin» range of the package, yet not in the font.
    expect(claimed(0xb5)).toBe(false);
    expect(claimed(0x2010)).toBe(false);
    expect(face?.unicodeRange).toMatch(/^U\+20-7E,U\+A0-/);
  });
});

describe('slices of one family', () => {
  const claim = (faces: readonly FontFace[], character: string) =>
    faces
      .filter(({ weight, ranges }) => {
        const code = character.codePointAt(0) ?? 0;
        return weight === 400 && ranges.some(([first, last]) => first <= code && code <= last);
      })
      .map(({ file }) => file.replace('-400-normal.woff2', ''));

  it.each([
    ['the same letter', 'AVATAR, žena', 'A', [latin]],
    ['the space', 'A že', ' ', [latin]],
    ['what stands with others of its script', 'האור', 'א', ['noto-sans-hebrew-hebrew']],
  ])('do not both claim %s', async (_, text, character, expected) => {
    expect(claim(await fonts.faces(text), character)).toEqual(expected);
  });

  it('claim all of an emoji that one of them can draw as one', async () => {
    const faces = await fonts.faces('⚠ 👩‍⚕️');
    expect(claim(faces, '👩')).toEqual(['noto-emoji-8']);
    expect(claim(faces, '⚕')).toContain('noto-emoji-8');
  });
});

describe('faces to embed', () => {
  const files = (faces: readonly FontFace[]) => faces.map(({ family, weight }) => `${family} ${weight}`);

  it('hold the characters of the text, and of what is added those that they have', async () => {
    const [face] = await fonts.embedded('skin', '1毛');
    expect(face?.unicodeRange).toBe('U+20,U+31,U+69,U+6B,U+6E,U+73,U+A0');
    expect(files(await fonts.embedded('skin', '1毛'))).toHaveLength(2);
  });

  it('are as few as can be', async () => {
    expect(files(await fonts.embedded('毛孔是皮肤上的细小开口，鸲', ''))).toEqual([
      'Noto Sans SC 400',
      'Noto Sans SC 700',
      // Not among the 8000 of the large file.
      'Noto Sans SC 2 400',
      'Noto Sans SC 2 700',
    ]);
    expect(files(await fonts.embedded('האור', ''))).toEqual(['Noto Sans Hebrew 400', 'Noto Sans Hebrew 700']);
  });

  it('keep what letters are put together from', async () => {
    const [face] = await fonts.embedded('ý ề', '');
    expect(face?.unicodeRange).toMatch(/U\+65,U\+79,.*U\+EA,.*U\+FD,U\+300-30[123]/);
  });

  it('are the same bytes each time, and in the other thread', async () => {
    const bytes = async () => (await createFonts().embedded('pores ž', '-')).map((face) => face.bytes);
    expect(await bytes()).toEqual(await bytes());
  });

  it('come whole where they cannot be cut', async () => {
    const broken = createFonts({ run: () => Promise.reject(new Error('no thread')) });
    const [whole] = await fonts.faces('skin');
    const [face] = await broken.embedded('skin', '');
    expect(face?.bytes).toEqual(whole?.bytes);
  });

  it('come first with a whole font where a box has to be drawn for a character that none has', async () => {
    const [whole] = await fonts.faces('skin ž');
    const [first, , second] = await fonts.embedded('skin ž ไ', '');
    expect(first?.bytes).toEqual(whole?.bytes);
    expect(second?.bytes.length).toBeLessThan(3000);
  });
});

describe('missing characters', () => {
  it.each([
    ['none', 'What are pores? µ ≤ ✓ ⚠ 毛 ع', []],
    ['controls, joiners, marks of direction', '\0\t\r\n\u00ad\u200b\u200c\u200d\u200e\u2067\ufe0f\ufeff', []],
    ['spaces of every width', 'a\u00a0\u2003\u2009\u202f\u3000b', []],
    ['emoji of several characters', '👩‍⚕️ 🇬🇧 1️⃣', []],
    ['a letter that is composed', 'e\u0323\u0300', []],
    ['each once, as they come', 'ไ𓀀ไ', ['ไ', '𓀀']],
    ['private use', '\ue000', ['\ue000']],
    ['half a surrogate pair', '\ud800', ['\ud800']],
  ])('%s', async (_, text, expected) => {
    expect(await fonts.missing(text)).toEqual(expected);
  });
});

it('both weights of every slice draw the same characters, so that one may answer for both', async () => {
  for (const { folder } of families) {
    const manifest = createRequire(import.meta.url).resolve(`@fontsource/${folder}/package.json`);
    const files = join(dirname(manifest), 'files');
    for (const file of readdirSync(files).filter((name) => name.endsWith('-400-normal.woff'))) {
      const bold = join(files, file.replace('-400-', '-700-'));
      if (!existsSync(bold)) continue;
      expect(await readCharacters(bold), file).toEqual(await readCharacters(join(files, file)));
    }
  }
});

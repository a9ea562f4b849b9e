import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

import { describe, expect, it } from 'vitest';
import type { MeasuredBox } from '../../src/model/context.ts';
import { opacityOf } from '../../src/render/pictures/pixels.ts';
import { readPng } from '../../src/render/pictures/png.ts';
import { families, readSlices } from '../../src/world/fonts/families.ts';
import { createFonts } from '../../src/world/fonts.ts';
import { createTakumi } from '../../src/world/takumi.ts';

const fonts = createFonts();
const engine = createTakumi();
const cell = 60;
const across = 25;

/** What is drawn for each text, in a cell of its own, as one string for each. */
async function inkOf(texts: readonly string[], lang = 'en'): Promise<readonly string[]> {
  const rows = Math.ceil(texts.length / across);
  const [width, height] = [across * cell, rows * cell];
  const cells = texts.map((text, index) => `<p class="at${index}">${text}</p>`);
  const places = texts.map((_, index) => {
    const [left, top] = [cell * (index % across), cell * Math.floor(index / across)];
    return `.at${index}{left:${left}px;top:${top}px}`;
  });
  const bytes = await engine.draw({
    html: `<!DOCTYPE html><html lang="${lang}"><body>${cells.join('')}</body></html>`,
    css:
      `html{display:block}body{position:relative;width:${width}px;height:${height}px;margin:0;background-color:transparent;color:#000}` +
      `p{position:absolute;width:${cell}px;margin:0;padding-left:8px;font-size:32px;line-height:${cell}px;white-space:nowrap}${places.join('')}`,
    ...{ width, height, lang, fonts: await fonts.faces(texts.join(' ')), images: {} },
  });
  const cover = opacityOf(await readPng(bytes));
  return texts.map((_, index) => {
    const [left, top] = [cell * (index % across), cell * Math.floor(index / across)];
    const lines = Array.from({ length: cell }, (_row, row) =>
      Buffer.from(cover.subarray((top + row) * width + left, (top + row) * width + left + cell)),
    );
    return Buffer.concat(lines).toString('latin1');
  });
}

/** A card of lines, measured: how wide each text is at 100 pixels. */
async function widthsOf(texts: readonly string[]): Promise<readonly number[]> {
  const root = await engine.measure({
    html: `<!DOCTYPE html><html lang="en"><body>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
    css: 'html{display:block}body{margin:0}p{margin:0;font-size:100px;white-space:nowrap}',
    ...{ width: 3000, height: 3000, lang: 'en', fonts: await fonts.faces(texts.join(' ')), images: {} },
  });
  const widthOf = ({ lines }: MeasuredBox) => lines.reduce((sum, { width }) => sum + width, 0);
  return (root.children[0]?.children ?? []).map(widthOf);
}

/** What needs a neighbour to be seen, or is a space. */
const unshown =
  /^[\p{M}\p{Z}\p{C}\p{Regional_Indicator}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u;

describe('characters of every bundled font', () => {
  it.each(families.map((family) => [family.name, family] as const))('%s', async (_, family) => {
    const slices = await readSlices(family);
    // U+2800 is the Braille cell without dots.
    const all = [...new Set(slices.flatMap(({ characters }) => [...characters]))]
      .map((code) => String.fromCodePoint(code))
      .filter((character) => !unshown.test(character) && !'<&\u2800'.includes(character));
    // A few hundred of each, spread over its slices; of the Chinese font every fortieth.
    const step = Math.max(1, Math.floor(all.length / 300));
    const sample = all.filter((_character, index) => index % step === 0);
    expect(await fonts.missing(sample.join(' '))).toEqual([]);
    // U+F8FF is for private use: no font has it, so what is drawn is what stands for a missing character.
    const [missing, ...drawn] = await inkOf(['\uf8ff', ...sample]);
    expect(missing).toMatch(/[^\0]/);
    expect(sample.filter((_character, index) => drawn[index] === missing)).toEqual([]);
    expect(sample.filter((_character, index) => /^\0*$/.test(drawn[index] ?? ''))).toEqual([]);
  });
});

describe('characters that belong together', () => {
  it.each([
    ['Vietnamese', 'ệ ổ ữ ặ ễ Ậ Ở Ự'],
    ['Latin', 'é ñ ü ů ő ž ç ș'],
    ['Greek and Cyrillic', 'ά ώ ϊ й ї ґ'],
  ])('%s: the same as one or as several', async (_, letters) => {
    const whole = letters.split(' ');
    const parted = whole.map((letter) => letter.normalize('NFD'));
    expect(await fonts.missing(parted.join(' '))).toEqual([]);
    expect(await inkOf(parted)).toEqual(await inkOf(whole));
  });

  it.each([
    ['points below and above Hebrew letters', 'שָׁלוֹם', 'שלום'],
    ['marks on Arabic letters', 'مُشَدَّد', 'مشدد'],
    ['marks on Latin letters', 'x̄q̃', 'xq'],
    ['a woman and her profession', '👩‍⚕️', '⚕'],
    ['a family', '👨‍👩‍👧', '👨'],
    ['a tone of skin', '☝🏽', '☝'],
    ['a flag', '🇬🇧', '🇫🇷'],
    ['a picture that may be text', '⚠️', '⚠'],
    ['a key', '5️⃣', '6️⃣'],
  ])('%s take no room of their own', async (_, together, alone) => {
    expect(await fonts.missing(together)).toEqual([]);
    const [one, other] = await widthsOf([together, alone]);
    expect(one).toBeCloseTo(other ?? Number.NaN, 0);
  });

  it.each([
    ['Devanagari', 'क्ष', 'क ष'],
    ['Devanagari', 'श्री', 'श री'],
    ['Arabic', 'لا', 'ل ا'],
  ])('%s: %s is one form, not %s', async (_, joined, parts) => {
    const [one, other] = await widthsOf([joined, parts.replace(' ', '\u200c')]);
    expect(one).toBeLessThan(0.95 * (other ?? 0));
  });
});

describe('characters that nobody could see', () => {
  it.each([
    ['for private use', '\ue000'],
    ['an Arabic ligature that the font lacks', 'ﷺ'],
    ['a script without a font', 'ไ'],
    ['one that was lost in another encoding', '\ufffe'],
    ['one that Unicode has not filled', '\u{3ffff}'],
  ])('%s: is told before anything is drawn', async (_, character) => {
    expect(await fonts.missing(`a ${character} b`)).toEqual([character]);
  });
});

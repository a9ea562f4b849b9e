import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { h } from 'hastscript';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, buildBook } from '../../../src/formats/epub/book.ts';
import { fontLicense } from '../../../src/formats/epub/font-license.ts';
import { shownText } from '../../../src/formats/epub/shown-text.ts';
import type { FontFace, Tools } from '../../../src/model/context.ts';
import { families } from '../../../src/world/fonts/families.ts';
import { createFonts } from '../../../src/world/fonts.ts';
import { type OpenBrowser, openBrowser } from '../../browser.ts';
import { pagesOf, paths, textOf } from './read-package.ts';
import { leaflet, question, section, settings, tools } from './sample.ts';
import { type Served, serve } from './served.ts';

const bookOf = (title: string, answer: string, lang: string, uses: Tools = tools) =>
  buildBook(
    leaflet([section(null, [question('one', title, answer)])], {
      title,
      subtitle: null,
      lang,
      dir: /^(ar|he|fa)/.test(lang) ? 'rtl' : 'ltr',
    }),
    settings({}, lang),
    uses,
  );

/** A book of each script, with what its shaping is hard at. */
const scripts: readonly (readonly [string, string, string, string])[] = [
  [
    'Latin, with accents, ligatures, kerning and raised numbers',
    'Why does skin “flake”?',
    '<p>Office, AVATAR, To. Café, cafe\u0301, Žluťoučký, q\u0303, 10\u2013​15\u00a0µm, H\u2082O, 10\u207b\u00b3, ½, naïve, soft\u00adhyphen, ≤ 5 °C.</p><ol><li>One</li><li>Two</li></ol><ul><li>A <strong>bold</strong> word<ul><li>deep<ul><li>deeper</li></ul></li></ul></li></ul><ol type="a"><li>x</li></ol>',
    'en',
  ],
  ['Vietnamese', 'Da là gì?', '<p>Những điều cần biết về làn da của bạn: ướt, ữ, Ế.</p>', 'vi'],
  ['Greek and Cyrillic', 'Τι είναι το δέρμα;', '<p>Ένα όργανο. Кожа — самый большой орган.</p>', 'el'],
  [
    'Arabic, with marks, joiners and Latin inside',
    'ما هي المسام؟',
    '<p>فتحات صغيرة في الجِلْد، لا إله، الله، اللّٰه، می\u200cخواهم، ـــ (AHA 5%) ٣٫٥ مل.</p><ol><li>أوّلًا</li><li>ثانيًا</li></ol>',
    'ar',
  ],
  ['Hebrew, with vowel points', 'מהו העור?', '<p>הָעוֹר הוּא האיבר הגדול, שָׁלוֹם, (AHA 5%), א.</p>', 'he'],
  [
    'Devanagari, with conjuncts',
    'त्वचा क्या है?',
    '<p>शरीर का सबसे बड़ा अंग। क्षति, श्रद्धा, कर्म, क्\u200dष, राष्ट्र, ॐ १२३।</p>',
    'hi',
  ],
  [
    'Chinese',
    '为什么皮肤会干燥？',
    '<p>冬天，皮肤（尤其是手）容易干燥：「请」涂抹润肤霜；龘、鹳。第 1 天 5%。</p><ul><li>软膏</li></ul>',
    'zh',
  ],
  ['emoji, symbols and a letter that no font has', 'What is ⚠?', '<p>☀ 👩‍⚕️ 🇬🇧 1️⃣ ☐ ∰ ✓ → ★ ไ</p>', 'en'],
];

let browser: OpenBrowser;
let served: Served;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(browser.page);
  await browser.page.setViewport({ width: 500, height: 700 });
});
afterAll(() => browser?.close());

/** A picture of a page of the book, and how many of its fonts are shown. */
async function pictureOf(book: Book, path: string): Promise<{ png: Buffer; fonts: number }> {
  const folder = `book-${Math.trunc(performance.now() * 1000)}`;
  served.put(book.files.map((file) => ({ path: `${folder}/${file.path}`, bytes: file.bytes })));
  await browser.page.goto(`${served.origin}/${folder}/${path}`);
  const fonts = await browser.page.evaluate(
    `document.fonts.ready.then((all) => [...all].filter(({ status }) => status === 'loaded').length)`,
  );
  return { png: Buffer.from(await browser.page.screenshot({ fullPage: true })), fonts: Number(fonts) };
}

const uncut: Tools = { ...tools, fonts: { ...tools.fonts, embedded: (text) => tools.fonts.faces(text) } };

describe.each(scripts)('a book in %s', (_, title, answer, lang) => {
  it('looks the same with fonts that are cut down as with whole ones', async () => {
    const [cut, whole] = await Promise.all([bookOf(title, answer, lang), bookOf(title, answer, lang, uncut)]);
    expect(sizeOf(cut)).toBeLessThan(sizeOf(whole));
    const path = pagesOf(cut).find((page) => page.includes('q01')) ?? '';
    const [one, other] = [await pictureOf(cut, path), await pictureOf(whole, path)];
    expect(one.fonts).toBeGreaterThan(0);
    expect(one.png.equals(other.png)).toBe(true);
  });
});

it('would be told from a book whose fonts lack a letter', async () => {
  const lacking: Tools = {
    ...tools,
    fonts: { ...tools.fonts, embedded: (text, also) => tools.fonts.embedded(text.replaceAll('q', ''), also) },
  };
  const [good, bad] = await Promise.all([
    bookOf('Is a quilt warm?', '<p>Quite.</p>', 'en'),
    bookOf('Is a quilt warm?', '<p>Quite.</p>', 'en', lacking),
  ]);
  const path = 'OEBPS/title.xhtml';
  expect((await pictureOf(good, path)).png.equals((await pictureOf(bad, path)).png)).toBe(false);
});

it('embeds no font for the letters of markup', async () => {
  const book = await bookOf('为什么', '<p>冬天</p>', 'zh');
  expect(paths(book).filter((path) => path.includes('noto-sans-sc'))).toHaveLength(2);
  const css = textOf(book, 'OEBPS/style.css');
  expect(css).not.toMatch(/unicode-range:[^}]*U\+3C[,-]/);
});

it('draws no character by its style sheet, for no font would be cut for it', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../templates/book/book.css'), 'utf8');
  expect(css).not.toMatch(
    /\bcontent\s*:\s*(?!"")\S|list-style-type:(?!\s*(none|disc|circle|square|decimal))/,
  );
});

describe('the text that is shown', () => {
  const shown = (...children: Root['children']) => shownText([{ type: 'root', children }]);

  it.each([
    ['text', shown(h('p', 'a ', h('b', 'b'))), ['a', 'b'], ['<', 'p']],
    ['words for a picture', shown(h('img', { alt: 'α', title: 'β', src: 'γ' })), ['α', 'β'], ['γ']],
    ['numbers of a list', shown(h('ol', h('li', 'a'))), ['7', '.'], ['x']],
    ['letters of a list', shown(h('ol', { type: 'i' }, h('li', 'a'))), ['x', 'v', 'X'], []],
    ['quotation marks', shown(h('q', 'a')), ['“', '«'], []],
  ])('holds %s', (_, text, held, not) => {
    for (const character of held) expect(text).toContain(character);
    for (const character of not) expect(text).not.toContain(character);
  });
});

describe('the licence of the fonts', () => {
  const packages = join(import.meta.dirname, '../../../node_modules/@fontsource');
  const termsOf = (text: string) => text.slice(text.indexOf('-----')).trim();
  const face = (family: string) => ({ family }) as FontFace;
  /** A character that no family before it has. */
  const own = ['a', 'α', 'ع', 'ע', '≤', '∰', '⚠', '☐', '毛'];
  const cases = families.map(({ name, folder }, index) => ({ name, folder, letter: own[index] ?? '' }));

  it.each(cases)('is that of $name, in the words of its files', async ({ name, folder, letter }) => {
    const license = fontLicense([face(name), face(`${name} 2`)]);
    expect(termsOf(license)).toBe(termsOf(readFileSync(join(packages, folder, 'LICENSE'), 'utf8')));
    const [, named, copyright = ''] = /:\n\n([^\n]+)\n {2}([^\n]+)\n\nThis Font/.exec(license) ?? [];
    expect(named).toBe(name);
    const faces = (await createFonts().embedded(letter, '')).filter(({ family }) => family === name);
    expect(faces.length).toBeGreaterThan(0);
    for (const { bytes } of faces) expect(await namesOf(bytes)).toContain(copyright);
  });

  it('reserves no name that the fonts are used under', () => {
    const reserved = families.flatMap(({ name }) => {
      const [, word] = /Reserved Font Name '([^']+)'/.exec(fontLicense([face(name)])) ?? [];
      return word === undefined ? [] : [{ name, word }];
    });
    expect(reserved).toEqual([{ name: 'Noto Sans SC', word: 'Source' }]);
    for (const { name, word } of reserved) expect(name).not.toContain(word);
  });

  it('names the fonts of the book, and no others', async () => {
    const license = textOf(await bookOf('Why?', '<p>Because.</p>', 'en'), 'OEBPS/fonts/OFL.txt');
    expect(license).toContain('Atkinson');
    expect(license).not.toContain('Noto');
  });
});

function sizeOf(book: Book): number {
  return book.files
    .filter(({ path }) => path.endsWith('.woff2'))
    .reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** All strings in a font, as one text. */
async function namesOf(woff2: Uint8Array): Promise<string> {
  const sfnt = await subsetFont(Buffer.from(woff2), 'a', { targetFormat: 'sfnt' });
  return sfnt.toString('latin1').replaceAll('\0', '');
}

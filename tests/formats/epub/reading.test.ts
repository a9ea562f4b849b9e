import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../browser.ts';
import { makeBook } from './books.ts';
import { pagesOf } from './read-package.ts';
import { type Served, serve } from './served.ts';

/** What a reader may set in a reading system, as style sheets that come after the book's own, as ReadiumCSS does it. */

interface Reading {
  readonly name: string;
  /** The window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly css: string;
  /** Pages side by side, as columns as wide as the window; otherwise one page to scroll. */
  readonly isPaged?: boolean;
}

const columns = `
:root { column-width: 100vw; column-gap: 0; column-fill: auto; height: 100vh; box-sizing: border-box; margin: 0; padding: 0; }
body { box-sizing: border-box; width: 100%; margin: 0; padding: 20px !important; }`;
const paint = (text: string, ground: string) => `
:root { background: ${ground} !important; color: ${text} !important; }
:root * { color: inherit !important; background-color: transparent !important; border-color: currentcolor !important; }`;
const phone = { width: 320, height: 560 };

const readings: readonly Reading[] = [
  { ...phone, name: 'a window of 320 pixels', css: '' },
  { ...phone, name: 'text at 300 %', css: ':root { font-size: 300% }' },
  { ...phone, name: 'everything at 300 %', css: 'body { zoom: 3 }' },
  {
    ...phone,
    name: 'own font, wide spacing',
    css: '* { font-family: serif !important; line-height: 2 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  },
  { ...phone, name: 'pages', css: columns, isPaged: true },
  { ...phone, name: 'pages with text at 300 %', css: `:root { font-size: 300% }${columns}`, isPaged: true },
  {
    width: 768,
    height: 1024,
    name: 'pages of a tablet with text at 300 %',
    css: `:root { font-size: 300% }${columns}`,
    isPaged: true,
  },
];

/** What is wrong with the text of a page, as it is laid out. */
interface Faults {
  /** How far it reaches beyond the window, or beyond its last whole page. */
  readonly overflow: number;
  /** Lines of text that are not whole on any page. */
  readonly cut: readonly string[];
  /** Elements that hide what does not fit into them. */
  readonly hiding: readonly string[];
}

let browser: OpenBrowser;
let served: Served;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(browser.page);
});
afterAll(() => browser?.close());

async function open(path: string): Promise<void> {
  await browser.page.goto(`${served.origin}/${path}`);
}

/** The page that is open, with these settings. */
async function set({ width, height, css }: Omit<Reading, 'name'>): Promise<void> {
  const size = browser.page.viewport();
  if (size?.width !== width || size.height !== height) await browser.page.setViewport({ width, height });
  await browser.page.evaluate(`(() => {
    const given = document.getElementById('reader');
    const style = given ?? document.createElementNS('http://www.w3.org/1999/xhtml', 'style');
    style.id = 'reader';
    style.textContent = ${JSON.stringify(css)};
    if (given === null) document.head.append(style);
    return document.fonts.ready.then(() => undefined);
  })()`);
}

/** Runs in the page. */
const inspect = `(isPaged) => {
  const { scrollWidth } = document.documentElement;
  const rest = isPaged ? scrollWidth % innerWidth : scrollWidth - innerWidth;
  const cut = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.data.trim() === '' || !node.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // The box of a line is that of its font, with room above and below the letters.
      const room = (bottom - top) * 0.06;
      const x = left + scrollX, end = right + scrollX;
      const isInside = isPaged
        ? Math.floor((x + 0.5) / innerWidth) === Math.floor((end - 0.5) / innerWidth) && top >= -room && bottom <= innerHeight + room
        : x >= -0.5 && end <= innerWidth + 0.5;
      if (end > x && !isInside) cut.push(node.data.trim().slice(0, 40) + ' ' + [left, right, top, bottom].map(Math.round));
    }
  }
  const hiding = [...document.body.querySelectorAll('*:not(svg, svg *)')]
    .filter((element) => getComputedStyle(element).overflow !== 'visible' && element.tagName !== 'img')
    .map((element) => element.tagName + '.' + element.className);
  return { overflow: rest, cut, hiding };
}`;

// Those with the most kinds of text, in the three ways of writing.
describe.each(['everything', 'arabic', 'chinese', 'pictures'] as const)('the book %s', (name) => {
  it('is whole however it is read', async () => {
    const { book } = await makeBook(name);
    served.put(book.files.map((file) => ({ path: `${name}/${file.path}`, bytes: file.bytes })));
    const faults: Record<string, Faults> = {};
    for (const path of pagesOf(book)) {
      await open(`${name}/${path}`);
      for (const reading of readings) {
        await set(reading);
        const found = (await browser.page.evaluate(`(${inspect})(${reading.isPaged === true})`)) as Faults;
        if (found.overflow > 0 || found.cut.length + found.hiding.length > 0)
          faults[`${path} with ${reading.name}`] = found;
      }
    }
    expect(faults).toEqual({});
  });
});

it('would tell of a cell that reaches into the next page', async () => {
  const { book } = await makeBook('arabic');
  served.put(book.files.map((file) => ({ path: `wide/${file.path}`, bytes: file.bytes })));
  await open('wide/OEBPS/q03.xhtml');
  await set({ ...phone, css: `${columns} td { white-space: pre; padding-inline-start: 15em }` });
  const { cut } = (await browser.page.evaluate(`(${inspect})(true)`)) as Faults;
  expect(cut.join()).toContain('نهارا');
});

describe("a reader's colours", () => {
  const schemes = [
    { name: 'night', text: 'rgb(254, 254, 254)', ground: 'rgb(0, 0, 0)' },
    { name: 'sepia', text: 'rgb(18, 18, 18)', ground: 'rgb(250, 244, 232)' },
  ];
  const made = makeBook('everything');

  it.each(schemes)(
    'of $name reach all text, with no colour of ours against them',
    async ({ text, ground }) => {
      const { book } = await made;
      served.put(book.files.map((file) => ({ path: `colours/${file.path}`, bytes: file.bytes })));
      for (const path of pagesOf(book)) {
        // The page's own colours are left alone here: only the root's are set, as simple reading systems do.
        const css = `:root { background: ${ground}; color: ${text} }`;
        await open(`colours/${path}`);
        await set({ ...phone, css });
        const others = await browser.page.evaluate(`[...document.body.querySelectorAll('*')]
        .filter((element) => element.closest('svg') === null && element.localName !== 'img')
        .filter((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return color !== '${text}' || backgroundColor !== 'rgba(0, 0, 0, 0)';
        }).map(({ localName }) => localName)`);
        expect([path, others]).toEqual([path, []]);
      }
    },
  );

  it('leave the QR code dark on white', async () => {
    const { book } = await made;
    served.put(book.files.map((file) => ({ path: `colours/${file.path}`, bytes: file.bytes })));
    await open('colours/OEBPS/colophon.xhtml');
    await set({ ...phone, css: paint('#fefefe', '#000') });
    const colours = await browser.page.evaluate(
      `[...document.querySelectorAll('.qr svg *')].map((shape) => getComputedStyle(shape).fill)`,
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});

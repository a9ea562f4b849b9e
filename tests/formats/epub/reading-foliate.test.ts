import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBook } from '../../../src/formats/epub/packager.ts';
import { questionsOf } from '../../../src/model/document.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { type OpenBrowser, openBrowser } from '../../browser.ts';
import { openWorld } from '../../world.ts';
import { bookNames, type MadeBook, makeBook, withPrint } from './books.ts';
import { pagesOf } from './read-package.ts';
import { type Served, serve } from './served.ts';

/** A reading system opens our books: foliate-js, which GNOME's reader is made of. */

/** What foliate-js says of a book. */
interface Opened {
  readonly title: string;
  readonly language: readonly string[];
  readonly dir: string;
  /** Whole, the lower level after its parent. */
  readonly toc: readonly { readonly label: string; readonly page: number; readonly isFound: boolean }[];
  readonly landmarks: readonly { readonly type: readonly string[]; readonly page: number }[];
  readonly pages: readonly { readonly label: string; readonly page: number; readonly isFound: boolean }[];
  readonly sections: number;
  /** The type of its file. */
  readonly cover: string | null;
}

const packages = join(import.meta.dirname, '../../../node_modules');
const html = new TextEncoder().encode('<!DOCTYPE html><title>Reader</title><body>');
let world: OpenWorld;
let browser: OpenBrowser;
let served: Served;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  served = await serve(browser.page, (path) =>
    path.startsWith('foliate-js/')
      ? readFile(join(packages, path)).catch(() => undefined)
      : Promise.resolve(undefined),
  );
  served.put([{ path: 'reader.html', bytes: html }]);
  await browser.page.setViewport({ width: 400, height: 640 });
});
afterAll(() => Promise.all([world?.close(), browser?.close()]));

async function open(bytes: Uint8Array): Promise<Opened> {
  served.put([{ path: 'book.epub', bytes }]);
  await browser.page.goto(`${served.origin}/reader.html`);
  return (await browser.page.evaluate(`(async () => {
    const { makeBook } = await import('/foliate-js/view.js');
    const file = new File([await (await fetch('/book.epub')).blob()], 'book.epub');
    const book = await makeBook(file);
    const place = async (href) => {
      const found = await book.resolveHref(href);
      if (!found) return { page: -1, isFound: false };
      const inside = found.anchor(await book.sections[found.index].createDocument());
      return { page: found.index, isFound: !href.includes('#') || inside?.nodeType === 1 };
    };
    const flat = (entries) => entries.flatMap((entry) => [entry, ...flat(entry.subitems ?? [])]);
    const placed = (entries) =>
      Promise.all(flat(entries ?? []).map(async ({ label, href, type }) => ({ label, type, ...(await place(href)) })));
    const { title, language } = book.metadata;
    return {
      title: typeof title === 'string' ? title : Object.values(title)[0],
      language: [language].flat(),
      dir: book.dir,
      toc: await placed(book.toc),
      landmarks: await placed(book.landmarks),
      pages: await placed(book.pageList),
      sections: book.sections.length,
      cover: (await book.getCover())?.type ?? null,
    };
  })()`)) as Opened;
}

describe.each(bookNames)('the book %s, opened by foliate-js', (name) => {
  let made: MadeBook;
  beforeAll(async () => {
    made = await makeBook(name, withPrint(world));
  });

  it('has its title, language, direction, contents, landmarks and pages', async () => {
    const { document, book, bytes } = made;
    const found = await open(bytes);
    expect(found).toMatchObject({ title: document.title, language: [document.lang], dir: document.dir });
    expect(found.sections).toBe(pagesOf(book).length);

    const labels = found.toc.map(({ label }) => label);
    const questions = questionsOf(document).map(({ question }) => question);
    expect(labels.filter((label) => questions.includes(label))).toEqual(questions);
    for (const { title } of document.sections) if (title !== null) expect(labels).toContain(title);
    expect(found.toc.filter(({ isFound }) => !isFound)).toEqual([]);
    const order = found.toc.map(({ page }) => page);
    expect(order).toEqual(order.toSorted((a, b) => a - b));

    const landmarks = found.landmarks.flatMap(({ type }) => type);
    expect(landmarks).toEqual(
      expect.arrayContaining(['cover', 'titlepage', 'toc', 'bodymatter', 'colophon']),
    );
    expect(found.landmarks.every(({ page }) => page >= 0)).toBe(true);

    // Counted from 1 without a gap, in the order of the text; a print without a page list would have none.
    const numbers = found.pages.map((_, index) => String(index + 1));
    expect(numbers.length).toBeGreaterThan(0);
    expect(found.pages.map(({ label }) => label)).toEqual(numbers);
    const places = found.pages.map(({ page }) => page);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(found.pages.filter(({ isFound }) => !isFound)).toEqual([]);
    expect(found.cover).toBe('image/png');
  });

  it('is shown page by page, in its own fonts, to the last word', async () => {
    const shown = await turn(made.bytes);
    expect(shown.sections.filter(({ unseen }) => unseen.length > 0)).toEqual([]);
    expect(shown.sections.every(({ fonts }) => fonts > 0)).toBe(true);
    expect(shown.sections.length).toBe(pagesOf(made.book).length);
  });
});

it('would tell of a word that no page shows', async () => {
  const { book } = await makeBook('hebrew');
  const files = book.files.map((file) =>
    file.path.endsWith('.css')
      ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from('td{position:relative;left:9999px}')]) }
      : file,
  );
  const shown = await turn(await packBook({ ...book, files }));
  expect(shown.sections.flatMap(({ unseen }) => unseen)).toContain('משחה');
});

async function turn(bytes: Uint8Array): Promise<Turned> {
  served.put([{ path: 'book.epub', bytes }]);
  await browser.page.goto(`${served.origin}/reader.html`);
  return (await browser.page.evaluate(turnAllPages)) as Turned;
}

interface Turned {
  /** Of each file: the words that came into sight on no page, and how many fonts were used. */
  readonly sections: readonly { readonly unseen: readonly string[]; readonly fonts: number }[];
}

/** In the page: opens the book in foliate's view and turns its pages, noting which words have been in sight. */
const turnAllPages = `(async () => {
  await import('/foliate-js/view.js');
  const view = document.createElement('foliate-view');
  view.style.cssText = 'position:fixed;inset:0;display:block';
  document.body.append(view);
  let doc;
  view.addEventListener('load', (event) => { doc = event.detail.doc; });
  await view.open(new File([await (await fetch('/book.epub')).blob()], 'book.epub'));
  const sections = [];
  for (let index = 0; index < view.book.sections.length; index += 1) {
    if (view.book.sections[index].linear === 'no') continue;
    await view.goTo(index);
    const fonts = [...(await doc.fonts.ready)].filter(({ status }) => status === 'loaded').length;
    const words = [];
    const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!node.parentElement.checkVisibility()) continue;
      for (const { index: from, 0: word } of node.data.matchAll(/\\S+/g)) {
        const range = doc.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + word.length);
        words.push({ word, range, parts: new Set() });
      }
    }
    const frame = doc.defaultView.frameElement;
    for (let turn = 0; turn < 200; turn += 1) {
      const { left, top } = frame.getBoundingClientRect();
      for (const { range, parts } of words) {
        for (const [part, box] of [...range.getClientRects()].entries()) {
          const x = box.left + left, y = box.top + top;
          if (x >= -1 && x + box.width <= innerWidth + 1 && y >= -1 && y + box.height <= innerHeight + 1) parts.add(part);
        }
      }
      const { renderer } = view;
      if (renderer.page >= renderer.pages - 2) break;
      await renderer.next();
    }
    const unseen = words.filter(({ range, parts }) => parts.size < range.getClientRects().length);
    sections.push({ unseen: unseen.map(({ word }) => word), fonts });
  }
  return { sections };
})()`;

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitHtml } from '../../src/formats/html/html.ts';
import { questionsOf } from '../../src/model/document.ts';
import { PDFDocument } from '../../src/pdf/pdf-lib.ts';
import { survey } from '../../src/preflight/survey.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf } from '../documents.ts';
import { temporaryFolder } from '../validators/temporary.ts';
import { openWorld, settingsOf } from '../world.ts';
import { type Auditor, startAuditor, type View, wcag } from './audit.ts';

/** What no checker of rules sees: how the page behaves in the hands of its readers, in a real browser. */

const folder = await temporaryFolder();
const names = ['everything', 'arabic', 'folded'] as const;
const page = (name: (typeof names)[number]) => join(folder, `${name}.html`);
const source = (name: string) =>
  readFile(join(import.meta.dirname, `../fixtures/validators/${name}.md`), 'utf8');

let world: OpenWorld;
let auditor: Auditor;
beforeAll(async () => {
  [world, auditor] = await Promise.all([openWorld(), startAuditor()]);
  for (const name of names) {
    const document = await documentOf(await source(name));
    const { artifacts } = await emitHtml(document, settingsOf(document, world, ['html', 'pdf']), world.tools);
    await writeFile(page(name), artifacts[0]?.bytes ?? '');
  }
});
afterAll(() => Promise.all([world?.close(), auditor?.close()]));

const desk: View = { name: 'on a desk', width: 1280 };
const phone: View = { name: 'on a phone, or at 400 %', width: 320 };

describe('folded answers', () => {
  const open = `[...document.querySelectorAll('details')].map(({ open }) => open)`;
  const seen = `[...document.querySelectorAll('.answer > *')].every((part) => part.checkVisibility())`;

  test('are folded at first, and each has the id of its question', async () => {
    expect(await auditor.ask(page('folded'), desk, open)).toEqual([false, false, false, false]);
    const ids = questionsOf(await documentOf(await source('folded'))).map(({ id }) => id);
    const found = `${JSON.stringify(ids)}.filter((id) => document.getElementById(id)?.closest('details') === null)`;
    expect(await auditor.ask(page('folded'), desk, found)).toEqual([]);
  });

  test.for([desk, phone])('are opened by a link, their question in sight, $name', async (view) => {
    const place = `[${open}, document.querySelector('[open] h3').getBoundingClientRect().top]`;
    for (const [index, fragment] of [
      [0, '#causes'],
      [2, '#what-helps'],
    ] as const) {
      const [opened, top] = (await auditor.ask(page('folded'), view, place, fragment)) as [boolean[], number];
      expect(opened).toEqual([0, 1, 2, 3].map((each) => each === index));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(400);
    }
  });

  test('are opened from the list of contents and from other answers', async () => {
    const click = (link: string) =>
      `document.querySelector('${link}').click(); new Promise((done) => setTimeout(() => done(${open}), 300))`;
    const inContents = await auditor.ask(page('folded'), desk, click('.contents a[href="#what-helps"]'));
    expect(inContents).toEqual([false, false, true, false]);
    const inAnswer = await auditor.ask(page('folded'), desk, click('.answer a[href="#what-helps"]'));
    expect(inAnswer).toEqual([false, false, true, false]);
  });

  test('are all on paper', async () => {
    expect(await auditor.ask(page('folded'), desk, seen)).toBe(false);
    expect(await auditor.ask(page('folded'), { ...desk, print: true }, seen)).toBe(true);
    const pdf = await PDFDocument.load(await auditor.print(page('folded')));
    const letters = survey(pdf)
      .pages.flatMap(({ drawing }) => drawing.texts.map(({ text }) => text))
      .join('')
      .replace(/\s+/g, '');
    for (const { question, answer } of questionsOf(await documentOf(await source('folded')))) {
      for (const words of [question, ...answer.text.split('\n')]) {
        for (const word of words.split(/[\s\t]+/)) expect(letters).toContain(word);
      }
    }
  });

  test('need no note where they can be printed', async () => {
    const shown = `getComputedStyle(document.querySelector('.folded-note')).display`;
    expect(await auditor.ask(page('folded'), { ...desk, print: true }, shown)).toBe('none');
  });

  test('have no fault when they are open', async () => {
    const opened = page('folded').replace('.html', '-opened.html');
    await writeFile(
      opened,
      (await readFile(page('folded'), 'utf8')).replaceAll('<details>', '<details open>'),
    );
    expect(await auditor.violations(opened, phone, [...wcag, 'best-practice'])).toEqual([]);
    expect(await auditor.overflow(opened, phone)).toBe(0);
  });
});

describe.each(names)('the page %s', (name) => {
  test('keeps all its text with the spacing that a reader may ask for (WCAG 2.2, 1.4.12)', async () => {
    const spaced = `(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
      document.adoptedStyleSheets = [sheet];
      for (const one of document.querySelectorAll('details')) one.open = true;
      const cut = [...document.querySelectorAll('body *:not(.visually-hidden, script, svg, svg *)')].filter((one) =>
        getComputedStyle(one).overflow !== 'visible' && !one.matches('.table') &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
      return [getComputedStyle(document.querySelector('main p')).letterSpacing !== 'normal', cut.map((one) => one.outerHTML), Math.max(0, document.documentElement.scrollWidth - innerWidth)];
    })()`;
    expect(await auditor.ask(page(name), phone, spaced)).toEqual([true, [], 0]);
    expect(await auditor.ask(page(name), desk, spaced)).toEqual([true, [], 0]);
  });

  test.for([desk, phone])('shows the focus wherever it is (2.4.7, 2.4.11), $name', async (view) => {
    const stops = await auditor.focusStops(page(name), view);
    expect(stops.length).toBeGreaterThan(4);
    expect(stops[0]?.html).toContain('class="skip"');
    expect(stops.filter(({ outline, isSeen }) => outline < 3 || !isSeen)).toEqual([]);
  });

  test('breaks no word of a table, however narrow the window', async () => {
    const broken = `(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      return [...document.querySelectorAll('th, td')].flatMap((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (const { index, 0: word } of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
          }
        return found;
      });
    })()`;
    expect(await auditor.ask(page(name), phone, broken)).toEqual([]);
  });
});

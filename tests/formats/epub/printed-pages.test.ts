import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, buildBook } from '../../../src/formats/epub/book.ts';
import { emitPdf } from '../../../src/formats/pdf/pdf.ts';
import type { Document } from '../../../src/model/document.ts';
import type { PrintedText } from '../../../src/model/printed-text.ts';
import { PDFDocument } from '../../../src/pdf/pdf-lib.ts';
import { taggedText } from '../../../src/pdf/tagged-text.ts';
import { survey } from '../../../src/preflight/survey.ts';
import { shownOn } from '../../../src/publish/shown.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';
import { textOf, xmlFault } from './read-package.ts';

/** The pages of the e-book held against those of the PDF that was really printed, letter by letter. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const front = (lang: string) => `---\nstatus: approved\ninLanguage: ${lang}\n---\n`;
const words = (count: number, word: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => word(i));
const sentence = (number: number) => `Sentence ${number} says “what it says”, and no more than (say) 5 mg.`;
const questions = (count: number, answer: (index: number) => string) =>
  words(count, (index) => `## Is this question number ${index + 1}?\n\n${answer(index)}\n`).join('\n');

/** How the letters of a page in the PDF and of the same in the book are held against each other. */
type Compare = (inBook: string, inPdf: string) => void;

const equal: Compare = (inBook, inPdf) => expect(inBook).toBe(inPdf);
/** Cells, and lines that run leftwards, come in another order. */
const sameLetters: Compare = (inBook, inPdf) => expect(sorted(inBook)).toBe(sorted(inPdf));
/** A word that goes on to the next page is on that page in the book. */
const butForAWord: Compare = (inBook, inPdf) => {
  expect(inBook).toContain(inPdf.slice(2, -2));
  expect(Math.abs(inBook.length - inPdf.length)).toBeLessThan(3);
};

const leaflets: readonly (readonly [name: string, source: string, compare: Compare])[] = [
  [
    'one long paragraph',
    `${front('en-GB')}# Long\n\n## Why so long?\n\n${words(260, sentence).join(' ')}\n`,
    equal,
  ],
  [
    'stressed words and links over several pages',
    `${front('en-GB')}# Stress\n\n## Why?\n\n${words(200, (i) => `**${sentence(i)}** [${sentence(i)}](https://example.org/)`).join(' ')}\n`,
    equal,
  ],
  [
    'paragraphs, lists and quotations',
    `${front('en-GB')}# Blocks\n\n${questions(12, (i) => `${sentence(i)}\n\n- ${words(9, sentence).join('\n- ')}\n\n1. ${sentence(1)}\n   - ${words(4, sentence).join('\n   - ')}\n\n> ${sentence(3)}\n`)}`,
    equal,
  ],
  [
    'a table over several pages',
    `${front('en-GB')}# Table\n\n## Which doses?\n\n| Age | Dose |\n| --- | --- |\n${words(120, (i) => `| ${i} years old | ${sentence(i)} |`).join('\n')}\n\nThe end.\n`,
    sameLetters,
  ],
  [
    'footnotes',
    `${front('en-GB')}# Notes\n\n${questions(9, (i) => `${words(9, (n) => `${sentence(n)}[^${i}-${n}]`).join(' ')}\n\n${words(9, (n) => `[^${i}-${n}]: Note ${n}: ${sentence(n)}`).join('\n')}`)}`,
    equal,
  ],
  [
    'eighty questions in sections',
    `${front('en-GB')}# Many\n\n${words(8, (i) => `## Part ${i + 1}\n\nWhat part ${i + 1} is about.\n\n${questions(10, sentence).replaceAll('## ', '### ')}`).join('\n')}`,
    equal,
  ],
  [
    'Chinese, which has no spaces',
    `${front('zh')}# 皮肤\n\n## 为什么这么长？\n\n${words(160, (i) => `第${i}句话说明皮肤（身体最大的器官）需要保护，“每天”都要涂防晒霜。`).join('')}\n`,
    butForAWord,
  ],
  [
    'Arabic, which a PDF keeps as it is seen',
    `${front('ar')}# الجلد\n\n${words(9, (q) => `## ما هو السؤال رقم ${q}؟\n\n${words(18, (i) => `الجملة رقم ${i} تقول إن الجلد يحمي الجسم (كله) من الشمس والبرد.`).join(' ')}\n`).join('\n')}`,
    sameLetters,
  ],
];

async function printed(document: Document) {
  const settings = { ...settingsOf(document, world, ['pdf', 'epub']), editions: ['a4'] as const };
  const made = await emitPdf(shownOn(document, 'print'), settings, world.tools);
  expect(made.diagnostics).toEqual([]);
  const text = made.printed;
  if (text === undefined) throw new Error('The print does not tell its pages.');
  const book = await buildBook(shownOn(document, 'epub'), settings, world.tools, { printed: text });
  return { pdf: made.artifacts[0]?.bytes ?? new Uint8Array(), text, book };
}

/** The letters that are read out of each page of the PDF: without running heads and feet, and the labels of lists. */
async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { pages } = survey(pdf);
  const pieces = taggedText(
    pdf,
    pages.map(({ tagged }) => tagged),
  );
  return pages.map((_, index) =>
    letters(
      pieces
        .filter(({ page }) => page === index)
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

/** The letters between the page breaks of the book, by page number. */
function bookPages(book: Book): ReadonlyMap<number, string> {
  const opf = textOf(book, 'OEBPS/content.opf');
  const files = [...opf.matchAll(/idref="([^"]+)"/g)].map(
    ([, id]) => new RegExp(`id="${id}" href="([^"]+)"`).exec(opf)?.[1] ?? '',
  );
  const bodies = files
    .filter((file) => file !== 'toc.xhtml')
    .map((file) => textOf(book, `OEBPS/${file}`).replace(/^.*?<body/s, '<body'));
  const pieces = bodies.join('').split(/<(?:hr|span) epub:type="pagebreak"[^>]* id="_page-(\d+)"[^>]*>/);
  const pages = new Map<number, string>();
  for (let index = 1; index < pieces.length; index += 2)
    pages.set(
      Number(pieces[index]),
      letters((pieces[index + 1] ?? '').replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, '')),
    );
  return pages;
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

const sorted = (text: string) => Array.from(text).sort().join('');

describe.each(leaflets)('%s', (_, source, compare) => {
  let made: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    made = await printed(await documentOf(source));
  });

  it('stands on the same pages in the e-book as in print', async () => {
    const [inPdf, inBook] = [await pdfPages(made.pdf), bookPages(made.book)];
    expect(inPdf.length).toBeGreaterThan(2);
    expect([...inBook.keys()]).toEqual(inPdf.map((_, index) => index + 1));
    // What only paper says: a list of contents on the first pages, some words about the leaflet on the last one.
    const compared = [...inBook].slice(source.includes('Part 8') ? 4 : 1, -1);
    expect(compared.length).toBeGreaterThan(0);
    for (const [page, text] of compared) compare(text, inPdf[page - 1] ?? '');
  });

  it('is valid, and leads from all lists to its pages in order', () => {
    const { book, text } = made;
    for (const { path } of book.files.filter((file) => file.path.endsWith('.xhtml')))
      expect([path, xmlFault(textOf(book, path))]).toEqual([path, undefined]);
    const toc = textOf(book, 'OEBPS/toc.xhtml');
    const list = /epub:type="page-list" role="doc-pagelist".*?<\/nav>/s.exec(toc)?.[0] ?? '';
    const listed = [...list.matchAll(/href="([^"#]+)#(_page-(\d+))">(\d+)</g)];
    expect(listed.map(([, , , , label]) => label)).toEqual(text.before.map((_, index) => String(index + 1)));
    for (const [, file, id] of listed) expect(textOf(book, `OEBPS/${file}`)).toContain(` id="${id}"`);
    const ncx = textOf(book, 'OEBPS/toc.ncx');
    expect(ncx).toContain(`name="dtb:totalPageCount" content="${listed.length}"`);
    const play = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, number]) => Number(number));
    expect(play.toSorted((a, b) => a - b)).toEqual(play.map((_, index) => index + 1));
  });
});

describe('a leaflet that is not the same on paper', () => {
  const long = (number: number) => words(40, (i) => sentence(number * 100 + i)).join(' ');
  const pagesOf = async (source: string) => {
    const { book, pdf } = await printed(await documentOf(source));
    return { inBook: bookPages(book), inPdf: await pdfPages(pdf) };
  };

  it('passes over a question for paper alone', async () => {
    const { inBook, inPdf } = await pagesOf(
      `${front('en-GB')}# Paper\n\n## First?\n\nYes.\n\n## On paper? {#paper channels="print"}\n\n${words(5, long).join(' ')}\n\n## Last? {#last}\n\n${long(9)}\n`,
    );
    expect([...inBook.keys()]).toEqual(inPdf.map((_, index) => index + 1));
    expect(inBook.get(1)).toMatch(/^ExampleClinicPaperFirstYes$/);
    // All of these begin in the question that the book does not have: what follows it begins them here.
    expect(inBook.get(2)).toBe('');
    expect(inBook.get(inPdf.length - 1)).toMatch(/^(Last|$)/);
  });

  it('takes a question for e-books alone to the page that goes on around it', async () => {
    const { inBook, inPdf } = await pagesOf(
      `${front('en-GB')}# Book\n\n## First?\n\n${words(2, long).join(' ')}\n\n## On screens? {#screens channels="epub"}\n\nOnly there.\n\n## Last?\n\n${words(3, long).join(' ')}\n`,
    );
    expect([...inBook.keys()]).toEqual(inPdf.map((_, index) => index + 1));
    const whole = [...inBook.values()].join('');
    expect(whole).toContain('OnscreensOnlythere');
    for (const page of [2, 3])
      expect(inBook.get(page)?.replace('OnscreensOnlythere', '')).toBe(inPdf[page - 1]);
  });

  it('keeps pages in order that begin inside one word', async () => {
    const { inBook, inPdf } = await pagesOf(
      `${front('en-GB')}# Word\n\n## Which word?\n\n${'o'.repeat(7000)}\n`,
    );
    expect(inPdf.length).toBeGreaterThan(3);
    expect([...inBook.keys()]).toEqual(inPdf.map((_, index) => index + 1));
  });
});

describe('a book without a print', () => {
  it('says nothing of pages', async () => {
    const document = await documentOf(`${front('en-GB')}# None\n\n## Why?\n\nBecause.\n`);
    const book = await buildBook(document, settingsOf(document, world, ['epub']), world.tools);
    for (const { path, bytes } of book.files.filter((file) => /\.(xhtml|opf|ncx)$/.test(file.path)))
      expect([path, new TextDecoder().decode(bytes)]).toEqual([
        path,
        expect.not.stringMatching(/pagebreak|page-list|pageList|pageNavigation|pageBreakMarkers|source-of/),
      ]);
  });

  it('is what it is when the print and the text that it should have do not agree', async () => {
    const { book } = await printed(await documentOf(`${front('en-GB')}# Few\n\n## Why?\n\nBecause.\n`));
    const document = await documentOf(`${front('en-GB')}# Few\n\n## Why?\n\nOther words.\n`);
    const strange: PrintedText = { stretches: [{ part: 'nowhere', letters: 9 }], before: [0, 4] };
    const other = await buildBook(document, settingsOf(document, world, ['epub']), world.tools, {
      printed: strange,
    });
    expect(bookPages(other).size).toBe(0);
    expect(textOf(other, 'OEBPS/toc.xhtml')).not.toContain('page-list');
    expect(bookPages(book).size).toBe(1);
  });
});

import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emit } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/formats.ts';
import { type Artifact, type FormatName, formatNames } from '../../src/model/artifact.ts';
import { onChannel, questionsOf } from '../../src/model/document.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf, documents } from '../documents.ts';
import { noting } from '../world/print.ts';
import { openWorld, settingsOf } from '../world.ts';

/** What every format owes, whatever it makes. A new member of the list is held to it before its author writes a test. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const text = (artifact: Artifact | undefined) => new TextDecoder().decode(artifact?.bytes);
const named = (artifacts: readonly Artifact[], ending: string) =>
  artifacts.find(({ path }) => path.endsWith(ending));

/** How many questions a format's artifacts hold, counted in the finished bytes. */
const counts: Record<FormatName, (artifacts: readonly Artifact[]) => number | Promise<number>> = {
  html: (artifacts) => text(named(artifacts, 'index.html')).match(/<section class="question"/g)?.length ?? 0,
  pdf: async (artifacts) => (await outlineTitles(named(artifacts, '.pdf')?.bytes)).filter(asks).length,
  epub: (artifacts) => {
    const files = unzipSync(named(artifacts, '.epub')?.bytes ?? new Uint8Array());
    const pages = Object.entries(files).filter(([name]) => name.endsWith('.xhtml'));
    return pages.reduce(
      (sum, [, bytes]) => sum + (strFromU8(bytes).match(/role="doc-qna"/g)?.length ?? 0),
      0,
    );
  },
  jsonld: (artifacts) => JSON.parse(text(named(artifacts, 'faq-only.jsonld'))).mainEntity.length,
  cards: (artifacts) =>
    new Set(
      JSON.parse(text(named(artifacts, 'cards.json'))).flatMap(
        (card: { question: string | null }) => card.question ?? [],
      ),
    ).size,
};

/** What the samples here are told and are made all the same. */
const told: ReadonlySet<string> = new Set([
  'trifold-overflow',
  'answer-length',
  'card-without-answer',
  'carousel-long',
  'question-mark-missing',
  'review-unseen',
]);

const asks = (title: string) => /[?؟]/.test(title);

async function emitterOf(name: FormatName): Promise<Emit> {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  return format.load();
}

async function outlineTitles(bytes: Uint8Array | undefined): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Dest')) === undefined) return [];
    const title = object.get(PDFName.of('Title'));
    return title instanceof PDFString || title instanceof PDFHexString ? [title.decodeText()] : [];
  });
}

it('there is one for every name of the contract', async () => {
  expect(formats.map(({ name }) => name).sort()).toEqual([...formatNames].sort());
});

describe.each(formats)('the format $name', ({ name, channel, load }) => {
  describe.each(Object.entries(documents))('with %s', (_, source) => {
    // Some four hundred cards, drawn and looked at twice, take a minute where the machine is busy.
    it('makes every question, in safe places, with the same bytes each time', {
      timeout: 240_000,
    }, async () => {
      const emit = await load();
      const document = onChannel(await documentOf(source), channel);
      const settings = settingsOf(document, world, [...formatNames]);
      const first = await emit(document, settings, world.tools);
      const second = await emit(document, settings, world.tools);

      // More than a folded sheet holds is told, and so is what speaks against the wording; all is made.
      expect(first.diagnostics.filter(({ code }) => !told.has(code))).toEqual([]);
      expect(first.artifacts.length).toBeGreaterThan(0);
      const paths = first.artifacts.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const { path, bytes, mediaType } of first.artifacts) {
        expect(path).not.toMatch(/^\/|\\|(^|\/)\.\.(\/|$)/);
        expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
        expect(bytes.length).toBeGreaterThan(0);
        // What messengers still load as a preview.
        if (mediaType === 'image/png') expect(bytes.length).toBeLessThanOrEqual(300_000);
      }
      const hashes = (artifacts: readonly Artifact[]) =>
        artifacts.map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);
      expect(hashes(second.artifacts)).toEqual(hashes(first.artifacts));
      if (name !== 'pdf' || questionsOf(document).every(({ question }) => asks(question))) {
        expect(await counts[name](first.artifacts)).toBe(questionsOf(document).length);
      }
    });
  });
});

describe('the words of a leaflet', () => {
  const source = `---
title: Sun and skin
subtitle: How to stay safe
status: draft
identifier: SK-7
version: "2.1"
shortUrl: https://clinic.example.org/s
keyPoints: [Cover up early.]
urgentHelp: |-
  Call 999 if you faint.
  Call 111 if you are not sure.
callToAction: { text: Book a visit soon, telephone: "+44 (0)20 7946 0000 ext 12" }
conflictOfInterest: None to declare.
alternateFormats: Large print on request.
feedback: Tell us more.
license: Copy it freely.
---
Read this before summer.

## Basics

A word on basics.

### What is sunburn?

Skin that the sun has *hurt*<br>badly: 10<sup>9</sup> cells.[^1]

| Sign | After |
| :--- | ---: |
| Darker skin | 3 hours |

[^1]: Ask a pharmacist.
`;
  const front = [
    ...[
      'Sun and skin',
      'How to stay safe',
      'Cover up early.',
      'Call 999 if you faint.',
      'Call 111 if you are not sure.',
    ],
    ...[
      'Book a visit soon',
      'SK-7',
      '2.1',
      'None to declare.',
      'Large print on request.',
      'Tell us more.',
      'Copy it freely.',
    ],
    ...['Read this before summer.', 'Basics', 'A word on basics.', 'DRAFT'],
  ];
  const body = [
    'What is sunburn?',
    'Skin that the sun has hurt',
    'badly',
    'Sign',
    'Darker skin',
    '3 hours',
    'Ask a pharmacist.',
  ];

  const wordsOf = (markup: string) =>
    markup.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  it('are all on the page', async () => {
    const document = await documentOf(source);
    const { artifacts } = await (await emitterOf('html'))(
      document,
      settingsOf(document, world, ['html']),
      world.tools,
    );
    const page = text(artifacts[0]);
    for (const words of [...front, ...body]) expect(wordsOf(page)).toContain(words);
    expect(page).toContain('href="tel:+442079460000"');
  });

  it('are all in what is printed, with page numbers, the mark of a draft and a QR code', async () => {
    const document = await documentOf(source);
    const printed: string[] = [];
    const browser = noting(world.tools.browser, printed);
    const emit = await emitterOf('pdf');
    await emit(document, settingsOf(document, world, ['pdf']), { ...world.tools, browser });
    const [html = ''] = printed;
    for (const words of [...front, ...body]) expect(wordsOf(html)).toContain(words);
    expect(html).toMatch(/@bottom-right\{content:[^}]*counter\(page\)[^}]*counter\(pages\)/);
    expect(html).toMatch(/@top-left\{content:"DRAFT/);
    expect(html).toContain('<svg');
    expect(wordsOf(html)).toContain('clinic.example.org/s');
  });

  it('are all in the e-book', async () => {
    const document = await documentOf(source);
    const emit = await emitterOf('epub');
    const { artifacts } = await emit(document, settingsOf(document, world, ['epub']), world.tools);
    const pages = Object.entries(unzipSync(artifacts[0]?.bytes ?? new Uint8Array()))
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, bytes]) => wordsOf(strFromU8(bytes)));
    for (const words of [...front, ...body]) expect(pages.join(' ')).toContain(words);
  });
});

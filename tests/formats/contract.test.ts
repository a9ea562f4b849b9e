import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { type Artifact, type FormatName, formatNames } from '../../src/model/artifact.ts';
import { onChannel, questionsOf } from '../../src/model/document.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf, documents } from '../documents.ts';
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
    JSON.parse(text(named(artifacts, 'cards.json'))).filter(
      (card: { question: string | null }) => card.question,
    ).length,
};

const asks = (title: string) => /[?؟]/.test(title);

async function outlineTitles(bytes: Uint8Array | undefined): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Dest')) === undefined) return [];
    const title = object.get(PDFName.of('Title'));
    return title instanceof PDFString || title instanceof PDFHexString ? [title.decodeText()] : [];
  });
}

it('there is one for every name of the contract', () => {
  expect(formats.map(({ name }) => name).sort()).toEqual([...formatNames].sort());
});

describe.each(formats)('the format $name', ({ name, channel, load }) => {
  describe.each(Object.entries(documents))('with %s', (_, source) => {
    it('makes every question, in safe places, with the same bytes each time', async () => {
      const emit = await load();
      const document = onChannel(documentOf(source), channel);
      const settings = settingsOf(document, world, [...formatNames]);
      const first = await emit(document, settings, world.tools);
      const second = await emit(document, settings, world.tools);

      expect(first.diagnostics).toEqual([]);
      expect(first.artifacts.length).toBeGreaterThan(0);
      const paths = first.artifacts.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const { path, bytes, mediaType } of first.artifacts) {
        expect(path).not.toMatch(/^\/|\\|(^|\/)\.\.(\/|$)/);
        expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
        expect(bytes.length).toBeGreaterThan(0);
      }
      const hashes = (artifacts: readonly Artifact[]) =>
        artifacts.map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString('base64')}`);
      expect(hashes(second.artifacts).every((hash, index) => hash === hashes(first.artifacts)[index])).toBe(
        true,
      );
      if (name !== 'pdf' || questionsOf(document).every(({ question }) => asks(question))) {
        expect(await counts[name](first.artifacts)).toBe(questionsOf(document).length);
      }
    });
  });
});

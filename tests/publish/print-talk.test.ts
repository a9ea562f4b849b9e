import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emit, Emitted, Format } from '../../src/formats/format.ts';
import type { PrintedText } from '../../src/model/printed-text.ts';
import { emit } from '../../src/publish/emit.ts';
import { printTalk } from '../../src/publish/print-talk.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf, documents } from '../documents.ts';
import { openWorld, settingsOf } from '../world.ts';

/** What a format that follows the print is told, whatever becomes of the print. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const nothing: Emitted = { artifacts: [], diagnostics: [] };
const told: PrintedText = { stretches: [{ part: 'question a', letters: 9 }], before: [0, 4] };

const telling: Emit = async (_document, _settings, _tools, print) => {
  print?.tell(told);
  return { ...nothing, printed: told };
};

/** A print as it may go, and how many pages its follower's output names in the end. */
const prints: readonly (readonly [string, Emit | undefined, number])[] = [
  ['is told while others are made', telling, 2],
  ['is told only at its end', async () => ({ ...nothing, printed: told }), 2],
  ['makes no a4 edition', async () => nothing, 0],
  ['breaks down at once', () => Promise.reject(new Error('no paper')), 0],
  ['is not asked for', undefined, 0],
];

describe.each(prints)('where a print %s', (_, make, pages) => {
  it(`names ${pages} pages`, async () => {
    const document = await documentOf(documents['one question'] ?? '');
    const settings = settingsOf(document, world, ['pdf', 'epub']);
    const format = (name: 'pdf' | 'epub', emitter: Emit): Format => ({
      name,
      channel: 'web',
      prints: name === 'pdf',
      followsPage: false,
      followsPrint: name === 'epub',
      load: async () => emitter,
    });
    const follow: Emit = async (_document, _settings, _tools, print) => {
      const text = await print?.text;
      const bytes = Uint8Array.from(text?.before ?? []);
      return { artifacts: [{ path: 'a.epub', mediaType: 'application/epub+zip', bytes }], diagnostics: [] };
    };
    const all = [format('epub', follow), ...(make === undefined ? [] : [format('pdf', make)])];
    const talk = printTalk(make !== undefined);
    const [followed] = await Promise.all(all.map((one) => emit(one, document, settings, talk, world)));
    expect(followed?.artifacts[0]?.bytes).toHaveLength(pages);
  });
});

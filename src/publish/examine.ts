import { deserialize, serialize } from 'node:v8';
import type { Examine, Format } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import type { EditionName, FormatName } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Document, questionsOf } from '../model/document.ts';
import { cacheKey } from './cache-key.ts';
import { emit, failure } from './emit.ts';
import { blockedChannels, withoutChannels } from './held-out.ts';
import type { Loaded } from './load.ts';
import { printTalk } from './print-talk.ts';
import { settingsFor } from './settings.ts';
import { shownOn } from './shown.ts';
import type { World } from './world.ts';

/** What formats would have to say of a document, but for those that print: no browser is started to find out. */
type ExamineDocument = (
  loaded: Loaded,
  names: readonly FormatName[],
  editions: readonly EditionName[] | undefined,
) => Promise<readonly Diagnostic[]>;

/** For the documents of one run: what was loaded or seen for one of them serves the others. */
export function examiner(world: World): ExamineDocument {
  const loaded = new Map<Format, Promise<Examine>>();
  const examineWith = (format: Format, load: () => Promise<Examine>): Promise<Examine> => {
    const examine = loaded.get(format) ?? load();
    loaded.set(format, examine);
    return examine;
  };
  return async (source, names, editions) => {
    if (source.document === undefined) return [];
    const document = withoutChannels(source.document, blockedChannels(source));
    const asked = formats.filter(({ name, prints }) => names.includes(name) && !prints);
    const settings = settingsFor(
      document,
      source,
      asked.map(({ name }) => name),
      editions,
      world,
    );
    const found = await Promise.all(
      asked.map(async (format) => {
        if (format.loadExaminer === undefined)
          return (await emit(format, document, settings, printTalk(false), world)).diagnostics;
        const load = format.loadExaminer;
        return examineFormat(format, document, settings, () => examineWith(format, load), world);
      }),
    );
    return found.flat();
  };
}

/** From the store, where the same was looked at before. A fault inside fails its document, not the run. */
async function examineFormat(
  { name, channel }: Format,
  document: Document,
  settings: Settings,
  load: () => Promise<Examine>,
  world: World,
): Promise<readonly Diagnostic[]> {
  const shown = shownOn(document, channel);
  if (questionsOf(shown).length === 0) return [];
  try {
    const key = cacheKey(name, shown, settings, [world.fingerprint, 'examined']);
    const kept = await world.store.get(key);
    if (kept !== undefined) return deserialize(kept) as readonly Diagnostic[];
    const examine = await load();
    const found = await examine(shown, settings, world.tools);
    await world.store.set(key, serialize(found));
    return found;
  } catch (error) {
    world.tell({ type: 'fault', error });
    return [failure(name, document, error)];
  }
}

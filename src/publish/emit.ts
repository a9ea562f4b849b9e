import { deserialize, serialize } from 'node:v8';
import type { Emitted, Format } from '../formats/format.ts';
import type { FormatName } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import { diagnose, hasErrors } from '../model/diagnostic.ts';
import { type Document, onChannel, questionsOf } from '../model/document.ts';
import { cacheKey } from './cache-key.ts';
import type { World } from './world.ts';

/** What one format made of one document, and how. */
export interface FormatResult extends Emitted {
  readonly format: FormatName;
  readonly ms: number;
  readonly cached: boolean;
}

/** Makes one format, or takes it from the store. A fault inside the format fails its document, not the run. */
export async function emit(
  format: Format,
  document: Document,
  settings: Settings,
  world: World,
): Promise<FormatResult> {
  const start = world.clock();
  const { name } = format;
  world.tell({ type: 'format-started', document: document.id, format: name });
  const finish = (emitted: Emitted, cached: boolean): FormatResult => {
    const ms = world.clock() - start;
    const failed = hasErrors(emitted.diagnostics);
    world.tell({ type: 'format-finished', document: document.id, format: name, ms, cached, failed });
    return { ...emitted, format: name, ms, cached };
  };
  try {
    const shown = onChannel(document, format.channel);
    // Nothing for this channel: no empty leaflet, no empty deck.
    if (questionsOf(shown).length === 0) return finish({ artifacts: [], diagnostics: [] }, false);
    const tool = format.prints
      ? [world.fingerprint, await world.tools.browser.fingerprint()]
      : [world.fingerprint];
    const key = cacheKey(name, shown, settings, tool);
    const kept = await world.store.get(key);
    if (kept !== undefined) return finish(deserialize(kept) as Emitted, true);
    // The browser starts while the code of all formats is loaded.
    if (format.prints) world.tools.browser.warm();
    const make = await format.load();
    const emitted = await make(shown, settings, world.tools);
    await world.store.set(key, serialize(emitted));
    return finish(emitted, false);
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const diagnostic = diagnose('publish-failed', `The format "${name}" failed: ${trace}`, {
      path: document.path,
    });
    return finish({ artifacts: [], diagnostics: [diagnostic] }, false);
  }
}

import { deserialize, serialize } from 'node:v8';
import type { Emitted } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import type { FormatName } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import { diagnose } from '../model/diagnostic.ts';
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
  name: FormatName,
  document: Document,
  settings: Settings,
  world: World,
): Promise<FormatResult> {
  const start = world.clock();
  world.tell({ type: 'format-started', document: document.id, format: name });
  const finish = (emitted: Emitted, cached: boolean): FormatResult => {
    const ms = world.clock() - start;
    const failed = emitted.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
    world.tell({ type: 'format-finished', document: document.id, format: name, ms, cached, failed });
    return { ...emitted, format: name, ms, cached };
  };
  try {
    const format = await formats[name]();
    const shown = onChannel(document, format.channel);
    // Nothing for this channel: no empty leaflet, no empty deck.
    if (questionsOf(shown).length === 0) return finish({ artifacts: [], diagnostics: [] }, false);
    const tool = format.prints
      ? [world.fingerprint, await world.tools.browser.fingerprint()]
      : [world.fingerprint];
    const key = cacheKey(name, shown, settings, tool);
    const kept = await world.store.get(key);
    if (kept !== undefined) return finish(deserialize(kept) as Emitted, true);
    const emitted = await format.emit(shown, settings, world.tools);
    await world.store.set(key, serialize(emitted));
    return finish(emitted, false);
  } catch (error) {
    const message = `The format "${name}" failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return finish(
      { artifacts: [], diagnostics: [diagnose('publish-failed', message, { path: document.path })] },
      false,
    );
  }
}

import { deserialize, serialize } from 'node:v8';
import type { Emitted, Format } from '../formats/format.ts';
import type { FormatName } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import { type Diagnostic, diagnose, hasErrors } from '../model/diagnostic.ts';
import { type Document, questionsOf } from '../model/document.ts';
import { cacheKey } from './cache-key.ts';
import type { PrintTalk } from './print-talk.ts';
import { shownOn } from './shown.ts';
import type { World } from './world.ts';

/** What one format made of one document, and how. */
export interface FormatResult extends Emitted {
  readonly format: FormatName;
  readonly ms: number;
  readonly cached: boolean;
}

/**
 * Makes one format, or takes it from the store. A fault inside the format fails its document, not the run.
 *
 * @param talk Shared by the formats of the document.
 */
export async function emit(
  format: Format,
  document: Document,
  all: Settings,
  talk: PrintTalk,
  world: World,
): Promise<FormatResult> {
  const start = world.clock();
  const { name } = format;
  const settings = format.followsPage
    ? { ...all, page: shownOn(document, 'web') }
    : { ...all, before: undefined };
  world.tell({ type: 'format-started', document: document.id, format: name });
  const finish = (emitted: Emitted, cached: boolean): FormatResult => {
    const ms = world.clock() - start;
    const failed = hasErrors(emitted.diagnostics);
    world.tell({ type: 'format-finished', document: document.id, format: name, ms, cached, failed });
    return { ...emitted, format: name, ms, cached };
  };
  try {
    const shown = shownOn(document, format.channel);
    // Nothing for this channel: no empty leaflet, no empty deck.
    if (questionsOf(shown).length === 0) return finish({ artifacts: [], diagnostics: [] }, false);
    const tool = format.prints
      ? [world.fingerprint, await world.tools.browser.fingerprint()]
      : [world.fingerprint];
    const key = async () =>
      cacheKey(name, shown, settings, tool, format.followsPrint ? await talk.text : undefined);
    // Its key is known only when the print is done; by then it shall be loaded and waiting.
    const isNew = format.followsPrint && (await talk.isMade);
    const kept = isNew ? undefined : await world.store.get(await key());
    if (kept !== undefined) {
      const emitted = deserialize(kept) as Emitted;
      if (format.prints) talk.tell(emitted.printed);
      return finish(emitted, true);
    }
    if (format.prints) {
      talk.tellMade(true);
      // The browser starts while the code of all formats is loaded.
      void world.tools.browser.warm();
    }
    const make = await format.load();
    const emitted = await make(shown, settings, world.tools, talk);
    if (format.prints) talk.tell(emitted.printed);
    await world.store.set(await key(), serialize(emitted));
    return finish(emitted, false);
  } catch (error) {
    world.tell({ type: 'fault', error });
    return finish({ artifacts: [], diagnostics: [failure(name, document, error)] }, false);
  } finally {
    // Whatever became of the print: nobody waits for it any longer.
    if (format.prints) {
      talk.tellMade(false);
      talk.tell(undefined);
    }
  }
}

/** What the report says of a fault: its words, not its stack, which names the places of one machine. */
function failure(name: FormatName, document: Document, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const hint =
    error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
  return diagnose('publish-failed', `The format "${name}" could not be made: ${reason}`, {
    path: document.path,
    ...(hint === undefined ? {} : { hint }),
  });
}

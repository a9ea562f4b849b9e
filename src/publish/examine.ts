import type { Emit, Examine, Format } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import type { EditionName, FormatName } from '../model/artifact.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { emit } from './emit.ts';
import { blockedChannels, withoutChannels } from './held-out.ts';
import type { Loaded } from './load.ts';
import { printTalk } from './print-talk.ts';
import { settingsFor } from './settings.ts';
import type { World } from './world.ts';

/** What formats would have to say of a document, but for those that print: no browser is started to find out. */
type ExamineDocument = (
  loaded: Loaded,
  names: readonly FormatName[],
  editions: readonly EditionName[] | undefined,
) => Promise<readonly Diagnostic[]>;

/** For the documents of one run: what was loaded or seen for one of them serves the others. */
export function examiner(world: World): ExamineDocument {
  const quick = formats.filter(({ prints }) => !prints).map(withoutArtifacts);
  return async (source, names, editions) => {
    if (source.document === undefined) return [];
    const document = withoutChannels(source.document, blockedChannels(source));
    const asked = quick.filter(({ name }) => names.includes(name));
    const settings = settingsFor(
      document,
      source,
      asked.map(({ name }) => name),
      editions,
      world,
    );
    const found = await Promise.all(
      asked.map((format) => emit(format, document, settings, printTalk(false), examining(format, world))),
    );
    return found.flatMap(({ diagnostics }) => diagnostics);
  };
}

/** A format that finds its troubles the quick way, where it has one, and makes nothing. */
function withoutArtifacts(format: Format): Format {
  const { loadExaminer } = format;
  if (loadExaminer === undefined) return format;
  let loaded: Promise<Examine> | undefined;
  const load = async (): Promise<Emit> => {
    loaded ??= loadExaminer();
    const examine = await loaded;
    return async (document, settings, tools) => ({
      artifacts: [],
      diagnostics: await examine(document, settings, tools),
    });
  };
  return { ...format, load };
}

/** What was found without making anything is kept under a name of its own. */
function examining({ loadExaminer }: Format, world: World): World {
  return loadExaminer === undefined ? world : { ...world, fingerprint: `${world.fingerprint} examined` };
}

import { dirname, join } from 'node:path';
import type { Files } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';
import {
  type Baseline,
  baselineName,
  baselineOf,
  baselineText,
  readBaseline,
  sift,
} from '../publish/findings/baseline.ts';
import { gathered } from '../publish/gathered.ts';
import type { Report } from '../publish/report.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { amount } from './words.ts';

export interface BaselineOptions {
  /** `--no-baseline` makes it false. */
  readonly baseline?: string | false;
  readonly initBaseline?: true;
  readonly pruneBaseline?: true;
}

/** A report as far as it is news, and what people are told about the rest. */
export interface News {
  readonly report: Report;
  tell(terminal: Terminal, wishes: { readonly quiet: boolean }): void;
}

/** Where the baseline is, or will be: the file named, else beside the first source. */
async function baselinePath(
  { baseline }: BaselineOptions,
  sources: readonly string[],
  files: Files,
): Promise<string> {
  if (typeof baseline === 'string') return baseline;
  const [first = '.'] = sources;
  return join((await files.kind(first)) === 'folder' ? first : dirname(first), baselineName);
}

/**
 * Holds a report against the baseline: reads it, or writes the first one, or takes out what is settled.
 *
 * @throws UsageError for a file that is not there, is there already, or is no baseline
 */
export async function heldAgainstBaseline(
  report: Report,
  sources: readonly string[],
  options: BaselineOptions,
  files: Files,
): Promise<News> {
  if (options.baseline === false) return { report, tell() {} };
  const path = await baselinePath(options, sources, files);
  const before = await readBaseline(path, files);
  if (options.initBaseline) return init(report, path, before, files);
  if (before === undefined) {
    if (options.baseline === undefined && options.pruneBaseline === undefined) return { report, tell() {} };
    throw new UsageError(
      `There is no baseline "${path}".`,
      'Make one with: npm run check -- --init-baseline',
    );
  }
  const sifted = sift(report, before, path);
  const isPruned = options.pruneBaseline === true && sifted.gone.length > 0;
  if (isPruned) await files.write(path, new TextEncoder().encode(baselineText(sifted.rest)));
  return {
    report: sifted.report,
    tell(terminal, { quiet }) {
      terminal.say(knownWords(sifted.report, path, terminal));
      if (quiet) return;
      for (const line of goneWords(sifted.gone, path, isPruned)) terminal.say(line);
    },
  };
}

async function init(report: Report, path: string, before: Baseline | undefined, files: Files): Promise<News> {
  if (before !== undefined)
    throw new UsageError(
      `There is a baseline already: "${path}".`,
      'Delete it to begin anew; --prune-baseline takes out what is settled.',
    );
  const baseline = baselineOf(report, path);
  await files.write(path, new TextEncoder().encode(baselineText(baseline)));
  const sifted = sift(report, baseline, path);
  return {
    report: sifted.report,
    tell(terminal) {
      terminal.say(`Written: ${visible(path)}. From now on "check" tells what is new; "publish" tells all.`);
      terminal.say(knownWords(sifted.report, path, terminal));
    },
  };
}

/** How much is not shown: nobody may take silence for health. */
function knownWords({ documents }: Report, path: string, { colours }: Terminal): string {
  const known = documents.flatMap((document) => document.known ?? []);
  if (known.length === 0) return `Nothing is held back by ${visible(path)}.`;
  const places = new Set(
    known.map(({ code, path: source, place, message }) => JSON.stringify([code, source, place, message])),
  );
  const grave = gathered(known).filter(({ severity }) => severity === 'error');
  const codes = [...new Set(grave.map(({ code }) => code))].join(', ');
  const line = `Not shown: ${amount(places.size, 'finding')} that ${visible(path)} knows. --no-baseline shows all.`;
  if (grave.length === 0) return line;
  const loud = `${amount(grave.length, 'error')} held back by the baseline: ${visible(codes)}. Nothing is settled: "publish" keeps approved leaflets from the channels concerned.`;
  return `${line}\n${colours.bold(colours.red(loud))}`;
}

/** In lines: what the baseline need not hold any more. */
function goneWords(gone: Baseline['documents'], path: string, isPruned: boolean): readonly string[] {
  const all = gone.flatMap(({ source, findings }) => findings.map((one) => ({ source, ...one })));
  if (all.length === 0) return [];
  const shown = all.slice(0, 10).map(({ source, code, quote, message, count }) => {
    const words = quote === undefined ? (message ?? '') : `“${quote}”`;
    return `  ${visible(source)}: ${code} ${visible(short(words))}${count === 1 ? '' : ` (${count} times)`}`;
  });
  const more = all.length > shown.length ? [`  and ${all.length - shown.length} more`] : [];
  const head = isPruned
    ? `Taken out of ${visible(path)}, for it is not found any more:`
    : `Not found any more, and to be taken out of ${visible(path)} with --prune-baseline:`;
  return [head, ...shown, ...more];
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

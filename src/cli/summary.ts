import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { gathered } from '../publish/gathered.ts';
import type { Report, ReportedDocument } from '../publish/report.ts';
import type { Request } from '../publish/request.ts';
import { decode } from '../read/decode.ts';
import { byRule, notesByRule } from './by-rule.ts';
import { channelLines } from './channel-lines.ts';
import { printDiagnostics } from './diagnostics.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { amount, seconds } from './words.ts';

interface Wishes {
  readonly quiet: boolean;
  /** Whether diagnostics that are mere information are shown, too. */
  readonly notes: boolean;
}

/** Tells people what was found and what was made. */
export async function printReport(
  report: Report,
  request: Request,
  terminal: Terminal,
  wishes: Wishes,
): Promise<void> {
  const all = report.documents.flatMap(({ diagnostics }) => diagnostics);
  const shown = all.filter(({ severity }) => severity !== 'info' || (wishes.notes && !wishes.quiet));
  if (!wishes.quiet && shown.length > 0) terminal.say('');
  await printDiagnostics(shown, terminal, textOf);
  const failed = report.documents.filter(({ status }) => status === 'failed');
  for (const document of failed) terminal.say(keptWords(document, request, terminal));
  if (wishes.quiet) return;
  const isCheck = report.documents.some(({ status }) => status === 'checked');
  for (const line of isCheck ? byRule(all, terminal) : notesByRule(all, terminal)) terminal.say(line);
  terminal.say(
    isCheck ? checkedWords(report, request, all, terminal) : publishedWords(report, request, all, terminal),
  );
}

/** As the reader of sources has it, so that places fit. */
async function textOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? undefined : decode(bytes, path).value;
}

function keptWords(
  { id, source, diagnostics }: ReportedDocument,
  { out }: Request,
  { colours }: Terminal,
): string {
  const folder = join(out, id);
  const isWithdrawn = diagnostics.some(({ code }) => code === 'output-withdrawn');
  const kept = isWithdrawn
    ? `what said these words was taken away from ${visible(folder)}`
    : existsSync(folder)
      ? `nothing was changed in ${visible(folder)}, the last good version stays`
      : 'nothing was made of it';
  return `${colours.red('Not published:')} ${visible(source)} (${counts(diagnostics)}): ${kept}.`;
}

function checkedWords(
  report: Report,
  { strict }: Request,
  all: readonly Diagnostic[],
  { colours }: Terminal,
): string {
  const bad = all.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  const found = `Checked ${amount(report.documents.length, 'document')} in ${seconds(report.ms)}: ${counts(all)}.`;
  return bad ? colours.red(found) : colours.green(found);
}

function publishedWords(
  report: Report,
  { out }: Request,
  all: readonly Diagnostic[],
  { colours }: Terminal,
): string {
  const of = (status: ReportedDocument['status']) =>
    report.documents.filter((document) => document.status === status);
  const files = report.documents.reduce((sum, { artifacts }) => sum + artifacts.length, 0);
  const withdrawn = report.documents.filter(
    ({ state, status }) => state === 'withdrawn' && status !== 'failed',
  );
  const parts = [
    [withdrawn.length, 'withdrawn'],
    [of('published').length - of('published').filter((one) => withdrawn.includes(one)).length, 'published'],
    [of('unchanged').length - of('unchanged').filter((one) => withdrawn.includes(one)).length, 'unchanged'],
    [of('failed').length, 'not published'],
  ] as const;
  const documents = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${amount(count, 'document')} ${word}`)
    .join(', ');
  const line = `${documents}${files === 0 ? '' : ` (${amount(files, 'file')})`} in ${seconds(report.ms)}${all.length === 0 ? '' : `: ${counts(all)}`}.`;
  const held = report.documents.flatMap((document) => channelLines(document));
  const good = of('failed').length === 0;
  const publisher = publisherWords(report.documents);
  return `${[good ? colours.green(line) : line, ...held].join('\n')}\n${publisher}\nOpen ${colours.bold(visible(join(out, 'index.html')))} to see everything.`;
}

/** Under whose name the leaflets went out: a wrong clinic on a leaflet must strike the eye. */
function publisherWords(documents: readonly ReportedDocument[]): string {
  const names = documents.map(({ publisher }) =>
    publisher === undefined ? 'nobody (there is no brand file)' : `${publisher.name} (${publisher.path})`,
  );
  return `Publisher: ${[...new Set(names)].map(visible).join(', ')}.`;
}

function counts(diagnostics: readonly Diagnostic[]): string {
  const told = gathered(diagnostics);
  const words = (['error', 'warning', 'info'] as const)
    .map((severity) => [told.filter((one) => one.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => amount(count, severity === 'info' ? 'note' : severity));
  return words.length === 0 ? 'no problems' : words.join(', ');
}

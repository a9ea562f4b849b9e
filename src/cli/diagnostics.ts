import type { Diagnostic } from '../model/diagnostic.ts';
import { channelWords, type Gathered, gathered } from '../publish/gathered.ts';
import { codeFrame } from './code-frame.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

/** The text of a source by its path; `undefined` when it cannot be shown. */
export type TextOf = (path: string) => Promise<string | undefined>;

/** Shows diagnostics to people, in the order of their places; of an `info` the first line only. */
export async function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  textOf: TextOf,
): Promise<void> {
  const sorted = [...gathered(diagnostics)].sort(
    (a, b) => (a.path ?? '').localeCompare(b.path ?? '') || (a.place?.line ?? 0) - (b.place?.line ?? 0),
  );
  const explained = new Set<string>();
  for (const diagnostic of sorted) {
    terminal.say(headline(diagnostic, terminal));
    if (diagnostic.severity === 'info') continue;
    const frame = await frameOf(diagnostic, terminal, textOf);
    if (frame !== undefined) terminal.say(frame);
    for (const line of advice(diagnostic, explained, terminal)) terminal.say(line);
    terminal.say('');
  }
}

/** What to do, and what it rests on; the latter once for each rule, in full where it comes first. */
function advice(
  { code, hint, why, source }: Diagnostic,
  explained: Set<string>,
  { colours }: Terminal,
): readonly string[] {
  const part = (head: string, text: string) =>
    `  ${colours.bold(head)} ${wrapped(visible(text), ' '.repeat(head.length + 3)).trimStart()}`;
  const first = hint === undefined ? [] : [part('Hint:', hint)];
  if (why === undefined && source === undefined) return first;
  const key = JSON.stringify([code, why, source]);
  if (explained.has(key)) return [...first, colours.dim(`  Why and source: as above for ${visible(code)}`)];
  explained.add(key);
  return [
    ...first,
    ...(why === undefined ? [] : [part('Why:', why)]),
    ...(source === undefined
      ? []
      : [part('Source:', `${source.title}, ${source.url} (checked ${source.checked})`)]),
  ];
}

function headline(diagnostic: Gathered, { colours }: Terminal): string {
  const { severity, message, path, place, code } = diagnostic;
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const where =
    path === undefined
      ? ''
      : ` ${visible(path)}${place === undefined ? '' : `:${place.line}:${place.column}`}  `;
  const channels = channelWords(diagnostic);
  const waived =
    diagnostic.waived === undefined
      ? ''
      : `  waived by ${visible(diagnostic.waived.by)}: ${visible(diagnostic.waived.reason)}`;
  return `${colours.bold(paint(severity))}${path === undefined ? ': ' : where}${visible(message)}  ${colours.dim(`${code}${channels === '' ? '' : ` (${channels})`}`)}${waived}`;
}

async function frameOf(
  { path, place }: Diagnostic,
  terminal: Terminal,
  textOf: TextOf,
): Promise<string | undefined> {
  const text = path === undefined || place === undefined ? undefined : await textOf(path);
  return text === undefined || place === undefined ? undefined : codeFrame(text, place, terminal.colours);
}

import type { Diagnostic } from '../model/diagnostic.ts';
import { channelWords, type Gathered, gathered } from '../publish/gathered.ts';
import { codeFrame } from './code-frame.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

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
  for (const diagnostic of sorted) {
    terminal.say(headline(diagnostic, terminal));
    if (diagnostic.severity === 'info') continue;
    const frame = await frameOf(diagnostic, terminal, textOf);
    if (frame !== undefined) terminal.say(frame);
    if (diagnostic.hint !== undefined) terminal.say(`  Hint: ${visible(diagnostic.hint)}`);
    const { source } = diagnostic;
    if (source !== undefined)
      terminal.say(`  Source: ${visible(source.title)}, ${visible(source.url)} (checked ${source.checked})`);
    terminal.say('');
  }
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

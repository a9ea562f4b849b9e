import type { Severity } from '../model/codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { gathered } from '../publish/gathered.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

/** So few are seen at a glance. */
const few = 5;

const names: Readonly<Record<Severity, string>> = { error: 'errors', warning: 'warnings', info: 'notes' };

/** Which rules found how much, the most frequent first: a line for each severity, and where to read on. */
export function byRule(diagnostics: readonly Diagnostic[], terminal: Terminal): readonly string[] {
  const told = gathered(diagnostics);
  if (told.length <= few) return [];
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) => line(told, severity, terminal));
  return [...lines, terminal.colours.dim('What a code means: npm run explain -- CODE')];
}

/** For those who are not shown the notes themselves: which there are, and how to see them. */
export function notesByRule(diagnostics: readonly Diagnostic[], terminal: Terminal): readonly string[] {
  const lines = line(gathered(diagnostics), 'info', terminal);
  return lines.length === 0
    ? []
    : [...lines, terminal.colours.dim('The notes at their places: npm run check -- SOURCE')];
}

function line(told: readonly Diagnostic[], severity: Severity, { colours }: Terminal): readonly string[] {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const groups = Map.groupBy(
    told.filter((one) => one.severity === severity),
    ({ code }): string => code,
  );
  if (groups.size === 0) return [];
  const sorted = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  const words = sorted.map(([code, { length }]) => (length === 1 ? code : `${code} (${length})`));
  const list = wrapped(visible(words.join(', ')), ' '.repeat(10)).trimStart();
  return [`${colours.bold(paint(names[severity].padEnd(10)))}${list}`];
}

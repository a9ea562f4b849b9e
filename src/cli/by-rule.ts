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
export function byRule(diagnostics: readonly Diagnostic[], { colours }: Terminal): readonly string[] {
  const told = gathered(diagnostics);
  if (told.length <= few) return [];
  const paints = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const lines = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const groups = Map.groupBy(
      told.filter((one) => one.severity === severity),
      ({ code }): string => code,
    );
    if (groups.size === 0) return [];
    const sorted = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
    const words = sorted.map(([code, { length }]) => (length === 1 ? code : `${code} (${length})`));
    const indent = ' '.repeat(10);
    const list = wrapped(visible(words.join(', ')), indent).trimStart();
    return [`${colours.bold(paints[severity](names[severity].padEnd(10)))}${list}`];
  });
  return [...lines, colours.dim('What a code means: npm run explain -- CODE')];
}

import { type Signal, signals } from '../model/document.ts';
import { boldLead } from './bold.ts';
import type { Candidate } from './candidates.ts';
import { mostFrequent } from './shapes.ts';
import type { Unit } from './units.ts';

/** Signals by which the file itself says what asks. */
const explicit: readonly Signal[] = ['field', 'summary', 'term', 'faq-markup'];

/** Whether a heading or bold line that asks has no text of its own, but questions of another shape below it. */
export function leads(units: readonly Unit[], index: number): boolean {
  const found = units[index]?.candidate;
  const next = units[index + 1]?.candidate;
  if (found === undefined || next === undefined || found.rest.length > 0 || !next.asks) return false;
  const at = signals.indexOf(found.signal);
  if (explicit.includes(next.signal)) return !explicit.includes(found.signal);
  return found.signal === 'heading' && next.node.type !== 'heading' && signals.indexOf(next.signal) > at;
}

/** A short question without answer may stand in an answer now and then; so many with answers are entries. */
const enough = 3;

/**
 * The signals that count. The strongest one wins when it covers at least half of the candidates, or when two
 * headings ask; else all of them do. Some signals go together: whoever writes one forgets it once.
 *
 * @param asking What asks; `undefined` for what does not.
 */
export function acceptedSignals(
  units: readonly Unit[],
  asking: readonly (Candidate | undefined)[],
): ReadonlySet<Signal> {
  // What nothing but an id tells says nothing about the others.
  const candidates = asking.filter(
    (found): found is Candidate => found !== undefined && found.signal !== 'sibling-shape',
  );
  const counts = new Map<Signal, number>();
  for (const { signal } of candidates) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  const strongest = signals.find((signal) => counts.has(signal));
  if (strongest === undefined) return new Set();
  const twin = strongest === 'bold' ? (counts.get('bold-lead') ?? 0) : 0;
  const count = (counts.get(strongest) ?? 0) + twin;
  const wins = count * 2 >= candidates.length || (strongest === 'heading' && count >= 2);
  if (!wins) return new Set(counts.keys());
  const others = [...counts.keys()].filter((signal) => {
    const answered = answeredOf(signal, units, asking);
    return signal !== strongest && answered >= enough && answered * 2 >= count;
  });
  return new Set([strongest, ...partners(strongest, candidates), ...others]);
}

function partners(strongest: Signal, candidates: readonly Candidate[]): readonly Signal[] {
  if (strongest === 'faq-markup') return ['heading'];
  if (strongest === 'bold') return ['bold-lead'];
  const bold: readonly Signal[] = candidates.some((one) => isBold(one, strongest))
    ? ['bold', 'bold-lead']
    : [];
  if (strongest === 'label') return bold;
  return strongest === 'numbering' ? ['question-mark', ...bold] : [];
}

/** Whoever writes numbers or labels in bold makes a question bold where its number is forgotten. */
function isBold({ signal, node }: Candidate, strongest: Signal): boolean {
  return signal === strongest && boldLead(node.children) !== undefined;
}

/** How many of a signal have a text below that is no question. */
function answeredOf(
  signal: Signal,
  units: readonly Unit[],
  asking: readonly (Candidate | undefined)[],
): number {
  return asking.filter((found, index) => {
    if (found?.signal !== signal) return false;
    const next = units[index + 1];
    return found.rest.length > 0 || (next !== undefined && next.candidate?.asks !== true);
  }).length;
}

/** The level that most asking headings have; the lower one when two are even. */
export function questionLevel(asking: readonly (Candidate | undefined)[]): number | undefined {
  return mostFrequent(asking.flatMap((found) => (found?.node.type === 'heading' ? [found.node.depth] : [])));
}

import { isClosing } from '../wording/closing.ts';
import { figuresOfSpeech } from './against.ts';
import { type Candidate, visible } from './candidates.ts';
import { countedEntries, numberRows, parentsOf, rowOf } from './number-rows.ts';
import type { Role } from './roles.ts';
import { sectionLines } from './section-lines.ts';
import { headingOf } from './shapes.ts';
import { acceptedSignals, leads, questionLevel } from './signals.ts';
import { headingRole, isForgotten, statementRole, statementsAlone, type Weights } from './statements.ts';
import type { Unit } from './units.ts';

/**
 * Weighs the signs for the whole document: where headings ask, a short line with a question mark inside an answer is
 * a figure of speech and stays in the answer; where nothing asks, titles of one shape count, each with its text.
 */
export function weigh(units: readonly Unit[]): readonly Role[] {
  const asking = units.map(({ candidate }, index) =>
    candidate?.asks && !leads(units, index) ? candidate : undefined,
  );
  const weights = weightsOf(units, asking);
  // From the end: what leads to a section title is one of a higher level.
  const roles = units.reduceRight<Role[]>((below, _, index) => {
    below.push(roleOf(index, weights, below.at(-1)));
    return below;
  }, []);
  roles.reverse();
  const chosen = roles.includes('question')
    ? sectionLines(units, roles)
    : statementsAlone(units, weights.rows, roles);
  return closingRoles(units, chosen);
}

function weightsOf(units: readonly Unit[], asking: readonly (Candidate | undefined)[]): Weights {
  const accepted = acceptedSignals(units, asking);
  const level = accepted.has('heading') || accepted.has('faq-markup') ? questionLevel(asking) : undefined;
  const odd = figuresOfSpeech(units, accepted, level);
  const rows = numberRows(units);
  // Where headings ask, a row of numbers belongs to the answer of one.
  const entries = accepted.has('heading') ? new Set<Unit>() : countedEntries(units, rows);
  const counted = units.map((unit, index) => {
    const { candidate: found } = unit;
    if (found?.asks !== true || odd.has(index)) return false;
    return found.confirmed || accepted.has(found.signal) || entries.has(unit);
  });
  const numbered = asking.flatMap((found) => (found?.signal === 'numbering' ? [rowOf(found.numbered)] : []));
  const headings = asking.filter((found) => found?.node.type === 'heading');
  const withNumber = headings.filter((found) => found?.numbered !== undefined);
  return {
    units,
    accepted,
    counted,
    level,
    rows: new Set(rows.flat()),
    entries,
    parents: parentsOf(units, rows),
    counting: new Set(numbered),
    areNumbered: headings.length > 0 && withNumber.length >= headings.length * mostly,
  };
}

/** Of the headings that ask, so many have a number where numbers tell the questions. */
const mostly = 0.8;

function roleOf(index: number, weights: Weights, next: Role | undefined): Role {
  const { units, counted, level } = weights;
  const unit = units[index];
  const found = unit?.candidate;
  if (unit === undefined) return 'text';
  if (found !== undefined && counted[index])
    return isSectionTitle(found, level, units[index + 1], counted[index + 1] === true)
      ? 'section'
      : 'question';
  if (found?.asks) return leads(units, index) ? 'section' : 'passed';
  const heading = headingOf(unit);
  if (heading !== undefined) return headingRole(heading, index, weights, next);
  if (found === undefined) return isForgotten(index, weights) ? 'sibling' : 'text';
  if (weights.entries.has(unit)) return 'sibling';
  return statementRole(index, weights, next);
}

/** A heading that asks but has no answer of its own, as the questions stand one level below: a section title. */
function isSectionTitle(
  { node, rest }: Candidate,
  level: number | undefined,
  next: Unit | undefined,
  nextCounts: boolean,
): boolean {
  if (node.type !== 'heading' || next === undefined || rest.length > 0) return false;
  if (next.candidate !== undefined && next.candidate.node.type !== 'heading')
    return nextCounts && next.candidate.signal !== 'question-mark';
  const below = headingOf(next);
  return level !== undefined && below !== undefined && node.depth < level && below.depth > node.depth;
}

/** "Any questions?" at the end is no entry, when there are others before it; what follows it belongs to it. */
function closingRoles(units: readonly Unit[], roles: readonly Role[]): readonly Role[] {
  const isEntry = (index: number) => roles[index] === 'question' || roles[index] === 'sibling';
  const closes = (index: number) => {
    const unit = units[index];
    const node = unit?.candidate?.node ?? (unit === undefined ? undefined : headingOf(unit));
    return node !== undefined && unit?.candidate?.confirmed !== true && isClosing(visible(node));
  };
  const all = [...roles.keys()];
  const last = all.findLast((index) => roles[index] === 'question' && !closes(index)) ?? -1;
  const found = all.find((index) => index > last && closes(index));
  if (found === undefined || !all.some((index) => index < found && isEntry(index))) return roles;
  return roles.map((role, index) => {
    if (index === found) return 'closing';
    // An address, opening hours: no entries any more.
    return index > found && role === 'sibling' ? 'section' : role;
  });
}

import type { Heading } from 'mdast';
import type { Signal } from '../model/document.ts';
import { asks, opensAsking } from '../wording/asking.ts';
import { isBackMatter } from '../wording/back-matter.ts';
import { type Numbered, numberAt } from '../wording/numbers.ts';
import { isHeadline, visible } from './candidates.ts';
import { rowOf } from './number-rows.ts';
import type { Role } from './roles.ts';
import { headingOf, isBareTitle, isText, mostFrequent } from './shapes.ts';
import type { Unit } from './units.ts';

/** What is known of the questions of a source when its statements are looked at. */
export interface Weights {
  readonly units: readonly Unit[];
  readonly accepted: ReadonlySet<Signal>;
  /** Whether each unit is a question. */
  readonly counted: readonly boolean[];
  /** Of the headings that ask. */
  readonly level: number | undefined;
  readonly rows: ReadonlySet<Unit>;
  /** Units of numbered rows that are entries, whatever the signals of the others. */
  readonly entries: ReadonlySet<Unit>;
  /** Units whose number is the beginning of the next one: 3.2, where 3.2.1 follows. */
  readonly parents: ReadonlySet<Unit>;
  /** The ways of writing in which the numbers of questions are written. */
  readonly counting: ReadonlySet<string>;
  /** Whether the headings that ask have numbers: then one without has another meaning. */
  readonly areNumbered: boolean;
}

/** A heading that asks nothing, among headings that do. */
export function headingRole(
  heading: Heading,
  index: number,
  weights: Weights,
  nextRole: Role | undefined,
): Role {
  const { units, counted, level, areNumbered } = weights;
  if (level === undefined) return 'section';
  const next = units[index + 1];
  const isLeaf =
    next !== undefined &&
    headingOf(next) === undefined &&
    counted[index + 1] !== true &&
    nextRole !== 'section';
  if (heading.depth === level) {
    if (!isLeaf || isBackMatter(visible(heading))) return 'section';
    return areNumbered && numberAt(visible(heading)) === undefined ? 'text' : 'sibling';
  }
  // One level too deep, but nothing of its own below it: the title of the questions that follow.
  if (heading.depth > level) return !isLeaf && next !== undefined && counted[index + 1] ? 'section' : 'text';
  return 'section';
}

/** A bold or numbered line that asks nothing, among others that do. */
export function statementRole(index: number, weights: Weights, nextRole: Role | undefined): Role {
  const { units, accepted, rows, counting, counted, parents } = weights;
  const unit = units[index];
  const found = unit?.candidate;
  if (unit === undefined || found === undefined || !accepted.has(found.signal)) return 'text';
  const isNumbered = found.signal === 'numbering';
  if ((isNumbered && !rows.has(unit)) || (!isNumbered && !isHeadline(visible(found.node)))) return 'text';
  if (answersQuestion(index, weights)) return 'text';
  if (parents.has(unit)) return 'section';
  const isEntry = !isNumbered || counting.has(rowOf(found.numbered));
  if (found.rest.length > 0) return isEntry ? 'sibling' : 'text';
  const next = units[index + 1];
  if (next === undefined) return 'text';
  const before = counted.indexOf(true);
  const isFollowed = counted[index + 1] === true || nextRole === 'section' || isDeeper(next, found.numbered);
  if (isFollowed)
    return (before !== -1 && before < index) || isHeadline(visible(found.node)) ? 'section' : 'text';
  return isEntry && (next.candidate === undefined || !next.candidate.asks) ? 'sibling' : 'text';
}

/** Whether a statement, or one of its shape, stands right below a question that would have no answer else. */
function answersQuestion(index: number, { units, counted }: Weights): boolean {
  const signal = units[index]?.candidate?.signal;
  let at = index;
  while (
    at > 0 &&
    counted[at] !== true &&
    (units[at]?.candidate === undefined || !units[at]?.candidate?.asks)
  )
    at -= 1;
  const question = units[at]?.candidate;
  const first = units[at + 1]?.candidate;
  return counted[at] === true && question?.rest.length === 0 && first?.signal === signal && !first?.asks;
}

function isDeeper({ candidate }: Unit, numbered: Numbered | undefined): boolean {
  const below = candidate?.numbered?.path.length ?? 0;
  return numbered !== undefined && below > numbered.path.length;
}

/**
 * A title that opens as questions do, or is in capitals as they are, between questions that have nothing but their
 * mark: its own was forgotten.
 */
export function isForgotten(index: number, { units, accepted, counted }: Weights): boolean {
  const unit = units[index];
  const [block] = unit?.whole ?? [];
  if (unit === undefined || block?.type !== 'paragraph' || !accepted.has('question-mark')) return false;
  const text = visible(block);
  const isAlone = counted[index + 1] !== true && counted[index - 1] !== true;
  const isLike = opensAsking(text) || (isCapitals(text) && asksInCapitals(units, counted));
  return isAlone && isLike && !asks(text) && isBareTitle(unit, units[index + 1]);
}

/** Whether the questions are written in capitals: then a line in capitals is of their kind. */
function asksInCapitals(units: readonly Unit[], counted: readonly boolean[]): boolean {
  const asked = units.filter((_, index) => counted[index]);
  return (
    asked.length > 0 &&
    asked.every(({ candidate }) => candidate !== undefined && isCapitals(visible(candidate.node)))
  );
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Where nothing asks: the titles of one shape, each with a text below it; two at least. */
export function statementsAlone(
  units: readonly Unit[],
  rows: ReadonlySet<Unit>,
  roles: readonly Role[],
): readonly Role[] {
  const found = shapes(units, rows).find((indexes) => indexes.length >= 2);
  if (found === undefined) return roles;
  const entries = new Set(found);
  const first = units[found[0] ?? 0];
  const depth = first === undefined ? undefined : headingOf(first)?.depth;
  return roles.map((role, index) => {
    if (entries.has(index)) return 'sibling';
    // A heading deeper than the entries belongs to the text of the entry above it.
    const unit = units[index];
    const own = unit === undefined ? undefined : headingOf(unit)?.depth;
    const isInside = own !== undefined && depth !== undefined && index > (found[0] ?? 0) && own > depth;
    return role === 'section' && isInside ? 'text' : role;
  });
}

/** The indexes of what has one shape, by how much the shape says: headings, numbers, bold, bare lines. */
function shapes(units: readonly Unit[], rows: ReadonlySet<Unit>): readonly (readonly number[])[] {
  const all = [...units.keys()];
  const unitAt = (index: number): Unit => units[index] ?? { whole: [], candidate: undefined };
  const hasText = (index: number) => index + 1 < units.length && isText(unitAt(index + 1));
  const leaves = all.filter(
    (index) => headingOf(unitAt(index)) !== undefined && hasText(index) && !isLast(unitAt(index)),
  );
  const depths = leaves.map((index) => headingOf(unitAt(index))?.depth ?? 0);
  const depth = mostFrequent(depths);
  const counted = all.filter(
    (index) => rows.has(unitAt(index)) && ((unitAt(index).candidate?.rest.length ?? 0) > 0 || hasText(index)),
  );
  // Rows inside an entry are written in another way than that of the entries.
  const outer = rowOf(unitAt(counted[0] ?? -1).candidate?.numbered);
  return [
    leaves.filter((_, at) => depths[at] === depth),
    counted.filter((index) => rowOf(unitAt(index).candidate?.numbered) === outer),
    all.filter((index) => unitAt(index).candidate?.signal === 'bold' && hasText(index)),
    all.filter((index) => isBareTitle(unitAt(index), units[index + 1])),
  ];
}

function isLast(unit: Unit): boolean {
  const heading = headingOf(unit);
  return heading !== undefined && isBackMatter(visible(heading));
}

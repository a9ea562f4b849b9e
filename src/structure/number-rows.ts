import { begins, follows, type Numbered } from '../wording/numbers.ts';
import { isText } from './shapes.ts';
import type { Unit } from './units.ts';

/** Numbers of one row are written alike; those with parts count together. */
export function rowOf(numbered: Numbered | undefined): string {
  if (numbered === undefined) return '';
  return numbered.path.length > 1 ? 'parts' : numbered.style;
}

/** The rows of units whose numbers go on with one another. */
export function numberRows(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const rows: Unit[][] = [];
  /** The last row of each way of writing. */
  const open = new Map<string, Unit[]>();
  for (const unit of units) {
    const numbered = unit.candidate?.numbered;
    if (numbered === undefined) continue;
    const key = rowOf(numbered);
    const row = open.get(key);
    const before = row?.at(-1)?.candidate?.numbered?.path;
    if (row !== undefined && before !== undefined && follows(numbered.path, before)) row.push(unit);
    else if (begins(numbered.path) || unit.candidate?.asks) {
      const started = [unit];
      rows.push(started);
      open.set(key, started);
    }
  }
  return rows.filter((row) => row.length > 1);
}

/** The units whose number is the beginning of the next one: 3.2, where 3.2.1 follows. */
export function parentsOf(units: readonly Unit[], rows: readonly (readonly Unit[])[]): ReadonlySet<Unit> {
  const counted = new Set(rows.flat());
  const numbered = units.filter((unit) => counted.has(unit));
  const found = numbered.filter((unit, index) => {
    const [own = [], next = []] = [unit, numbered[index + 1]].map((one) => one?.candidate?.numbered?.path);
    return next.length > own.length && own.every((part, at) => part === next[at]);
  });
  return new Set(found);
}

/** Of the units of a row so many ask where the row counts questions, and so many units it has. */
const fewestAsking = 2;
const fewest = 4;

/** The units of rows that count questions, each with a text below it, whatever tells the other questions. */
export function countedEntries(
  units: readonly Unit[],
  rows: readonly (readonly Unit[])[],
): ReadonlySet<Unit> {
  const places = new Map(units.map((unit, index) => [unit, index]));
  const hasText = (unit: Unit) => {
    const next = units[(places.get(unit) ?? 0) + 1];
    return (
      (unit.candidate?.rest.length ?? 0) > 0 ||
      (next !== undefined && isText(next) && next.candidate === undefined)
    );
  };
  const found = rows.filter((row) => {
    const asking = row.filter(({ candidate }) => candidate?.asks && candidate.signal === 'numbering');
    return row.length >= fewest && asking.length >= fewestAsking && row.every(hasText);
  });
  return new Set(found.flat());
}

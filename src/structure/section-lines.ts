import { headText } from './head-text.ts';
import type { Role } from './roles.ts';
import { isLine } from './shapes.ts';
import type { Unit } from './units.ts';

/**
 * Titles of sections where no heading tells them: short lines right above a question. One stands above the first
 * question, where it can be no answer; those of its shape further down are of its kind.
 */
export function sectionLines(units: readonly Unit[], roles: readonly Role[]): readonly Role[] {
  const isQuestion = (index: number) => roles[index] === 'question' || roles[index] === 'sibling';
  const first = [...roles.keys()].find(isQuestion);
  const shape = first === undefined || first === 0 ? undefined : shapeOf(units[first - 1]);
  if (first === undefined || shape === undefined || roles[first - 1] !== 'text') return roles;
  const found = [...roles.keys()].filter((index) => {
    if (roles[index] !== 'text' || !isQuestion(index + 1) || shapeOf(units[index]) !== shape) return false;
    // The only text of a question is its answer.
    return !isQuestion(index - 1) || (units[index - 1]?.candidate?.rest.length ?? 0) > 0;
  });
  if (found.length < 2) return roles;
  const titles = new Set(found);
  return roles.map((role, index) => (titles.has(index) ? 'section' : role));
}

type Shape = 'bold' | 'capitals' | 'line';

function shapeOf(unit: Unit | undefined): Shape | undefined {
  const [block] = unit?.whole ?? [];
  if (unit?.candidate?.signal === 'bold') return 'bold';
  if (unit?.candidate !== undefined || !isLine(block)) return undefined;
  const text = headText(block);
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) ? 'capitals' : 'line';
}

import type { Signal } from '../model/document.ts';
import { asks, isAside } from '../wording/asking.ts';
import { visible } from './candidates.ts';
import { headText } from './head-text.ts';
import { headingOf } from './shapes.ts';
import type { Unit } from './units.ts';

/** Counter-signals: the indexes of what asks and yet is no question of the leaflet. */
export function figuresOfSpeech(
  units: readonly Unit[],
  accepted: ReadonlySet<Signal>,
  level: number | undefined,
): ReadonlySet<number> {
  const found = new Set([
    ...asides(units, accepted),
    ...unnumbered(units, accepted),
    ...thingsToAsk(units),
    ...speeches(units),
  ]);
  for (const [index, { candidate }] of units.entries()) {
    if (candidate === undefined || candidate.confirmed) continue;
    if (isMislabelled(units, index) || isPartOfAnswer(units, index, level)) found.add(index);
  }
  return found;
}

/** Of so many lines with a question mark the odd ones are figures of speech. */
const enough = 3;

/** Short lines such as "And then?" between whole questions, where nothing but a question mark tells them. */
function asides(units: readonly Unit[], accepted: ReadonlySet<Signal>): readonly number[] {
  if (!accepted.has('question-mark')) return [];
  const marked = units.flatMap(({ candidate }, index) =>
    candidate?.signal === 'question-mark' && !candidate.confirmed ? [{ index, node: candidate.node }] : [],
  );
  const odd = marked.filter(({ node }) => isAside(visible(node)));
  const areFew = marked.length - odd.length >= enough && odd.length * 4 <= marked.length;
  return areFew ? odd.map(({ index }) => index) : [];
}

/** So many numbered questions make a habit: then a line without a number is one only where a number is missing. */
const habit = 8;

/** Plain lines that ask among many numbered questions. */
function unnumbered(units: readonly Unit[], accepted: ReadonlySet<Signal>): readonly number[] {
  const signalOf = (index: number) => units[index]?.candidate?.signal;
  const all = [...units.keys()].filter((index) => units[index]?.candidate?.asks);
  const numbered = all.filter((index) => signalOf(index) === 'numbering');
  const plain = all.filter((index) => signalOf(index) === 'question-mark');
  if (!accepted.has('numbering') || numbered.length < habit || plain.length * 2 > numbered.length) return [];
  return plain.filter((index) => {
    const before = units[numbered.findLast((one) => one < index) ?? -1]?.candidate?.numbered?.path;
    const after = units[numbered.find((one) => one > index) ?? -1]?.candidate?.numbered?.path;
    const [last = 0, next = 0] = [before?.at(-1), after?.at(-1)];
    return !(before?.length === after?.length && next === last + 2);
  });
}

/** What somebody asks in a talk: `Doctor: Where does it hurt?`, and somebody else answers in the same way. */
function speeches(units: readonly Unit[]): readonly number[] {
  const speakers = units.map(({ whole: [block], candidate: found }) => {
    const node = found?.node ?? block;
    const isPlain = node?.type === 'paragraph' && (found === undefined || found.signal === 'question-mark');
    return isPlain && found?.confirmed !== true ? speakerOf(visible(node)) : undefined;
  });
  return speakers.flatMap((speaker, index) => {
    const others = [speakers[index - 1], speakers[index + 1]];
    return speaker !== undefined && others.some((other) => other !== undefined && other !== speaker)
      ? [index]
      : [];
  });
}

function speakerOf(text: string): string | undefined {
  return /^\s*(\p{L}[\p{L}\p{M} .]{0,20})[:：]\s*\S/u.exec(text)?.[1];
}

/** Questions without answers below a line that ends with a colon: what to ask the doctor, say. */
function thingsToAsk(units: readonly Unit[]): readonly number[] {
  const found = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    const [block] = before?.whole ?? [];
    const isCalled =
      before?.candidate === undefined && block?.type === 'paragraph' && /[:：]\s*$/.test(headText(block));
    const next = units[index + 1];
    const isBare =
      unit.candidate?.asks === true && unit.candidate.rest.length === 0 && !unit.candidate.confirmed;
    const isLast = next === undefined || next.candidate?.asks === true || headingOf(next) !== undefined;
    const isParagraph = unit.candidate?.node.type === 'paragraph';
    if (isBare && isLast && isParagraph && (isCalled || found.has(index - 1))) found.add(index);
  }
  return [...found];
}

/** Whether the label of a question stands before the answer to the question above: it asks nothing. */
function isMislabelled(units: readonly Unit[], index: number): boolean {
  const [before, found] = [-1, 0].map((step) => units[index + step]?.candidate);
  if (found?.signal !== 'label' || before?.asks !== true) return false;
  const isAlone = before.rest.length === 0 && found.rest.length === 0;
  return isAlone && asks(visible(before.node)) && !asks(visible(found.node));
}

/** Whether a heading that asks stands below the level of the questions, among others there that ask nothing. */
function isPartOfAnswer(units: readonly Unit[], index: number, level: number | undefined): boolean {
  const heading = units[index]?.candidate?.node;
  if (level === undefined || heading?.type !== 'heading' || heading.depth <= level) return false;
  const around = [...siblingsOf(units, index, -1), ...siblingsOf(units, index, 1)];
  return around.some(({ candidate }) => candidate === undefined);
}

/** The headings of the same level before or after one, up to the next higher one. */
function siblingsOf(units: readonly Unit[], index: number, step: 1 | -1): Unit[] {
  const own = units[index]?.candidate?.node;
  const found: Unit[] = [];
  for (let at = index + step; own?.type === 'heading' && at >= 0 && at < units.length; at += step) {
    const unit = units[at];
    const heading = unit === undefined ? undefined : headingOf(unit);
    if (unit === undefined || heading === undefined) continue;
    if (heading.depth < own.depth) break;
    if (heading.depth === own.depth) found.push(unit);
  }
  return found;
}

import { asks, longestQuestion } from '../../wording/asking.ts';
import { answerMarkOf, labelOf } from '../../wording/labels.ts';
import { numberAt } from '../../wording/numbers.ts';
import type { Block } from './blocks.ts';
import type { Line } from './lines.ts';

/** A text whose body is set in by less has no heads that hang out of it. In characters. */
const leastIndent = 2;
/** More lines are no head. */
const mostLines = 3;

/**
 * Where most lines are set in, blocks that hang out of them are headings: programs that print web pages and manuals
 * write so. What a number, label or bullet begins is told by that.
 */
export function outdented(whole: readonly Block[]): readonly Block[] {
  const blocks = withTitles(withoutHangingHeads(whole));
  const indents = blocks.map(indentOf);
  const body = bodyOf(blocks, indents);
  if (body < leastIndent) return blocks;
  const heads = blocks.map((block, index) => {
    const indent = indents[index] ?? 0;
    return indent < body && (indents[index + 1] ?? 0) > indent && isHead(block);
  });
  if (heads.filter(Boolean).length < 2) return blocks;
  return blocks.map((block, index) =>
    heads[index] ? { ...block, underline: `indent ${indents[index]}` } : block,
  );
}

/** So many blocks that begin with a head, and set in all below it, make it a habit. */
const fewestHanging = 3;

/** Blocks whose first line hangs out of the others, cut in two: a line and its text. */
function withoutHangingHeads(blocks: readonly Block[]): readonly Block[] {
  const isHanging = ({ lines: [first, ...rest], underline }: Block) =>
    first !== undefined &&
    underline === undefined &&
    rest.length > 0 &&
    columns(first.text) + leastIndent <= indentOf({ lines: rest }) &&
    isHead({ lines: [first] });
  const hanging = blocks.filter(isHanging);
  const asking = hanging.filter(({ lines: [first] }) => first !== undefined && asks(first.text));
  if (hanging.length < fewestHanging || asking.length * 3 < hanging.length) return blocks;
  return blocks.flatMap((block) => {
    const [first, ...rest] = block.lines;
    if (first === undefined || !isHanging(block)) return [block];
    return [{ lines: [first], underline: `indent ${columns(first.text)}` }, { lines: rest }];
  });
}

/** In characters: a longer first line was wrapped by a program. */
const longestTitle = 60;
/** So many of the blocks have a title where titles are the habit. */
const mostly = 0.6;

/**
 * Where nothing asks, blocks that are a short line without a stop and right below it whole sentences: a title each, and
 * its text.
 */
function withTitles(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ lines }) => lines.some(({ text }) => asks(text)))) return blocks;
  const titled = blocks.filter(hasTitle);
  if (titled.length < fewestHanging || titled.length < blocks.length * mostly) return blocks;
  return blocks.flatMap((block) => {
    const [first, ...rest] = block.lines;
    return first === undefined || !hasTitle(block) ? [block] : [{ lines: [first] }, { lines: rest }];
  });
}

function hasTitle({ lines: [first, ...rest], underline }: Block): boolean {
  const [second] = rest;
  const last = rest.at(-1);
  if (first === undefined || second === undefined || last === undefined || underline !== undefined)
    return false;
  const isShort = first.text.trim().length <= longestTitle && !/[.,;:!…。，；：]\s*$/u.test(first.text);
  return (
    isShort &&
    isHead({ lines: [first] }) &&
    /^\s*[\p{Lu}\p{Lo}“„«]/u.test(second.text) &&
    /[.!。！]["”»]?\s*$/u.test(last.text)
  );
}

function indentOf({ lines }: Block): number {
  return lines.reduce((least, { text }) => Math.min(least, columns(text)), Number.POSITIVE_INFINITY);
}

/** A tab leads to the next eighth column, as on a typewriter of old. */
function columns(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (sign === '\t') width += 8 - (width % 8);
    else if (sign === ' ') width += 1;
    else break;
  }
  return width;
}

/** The indent that most lines have. */
function bodyOf(blocks: readonly Block[], indents: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const [index, block] of blocks.entries()) {
    const indent = indents[index] ?? 0;
    lines.set(indent, (lines.get(indent) ?? 0) + block.lines.length);
  }
  return [...lines].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function isHead({ lines, underline }: Block): boolean {
  const [first] = lines;
  if (first === undefined || underline !== undefined || lines.length > mostLines) return false;
  const text = lines.map((line: Line) => line.text.trim()).join(' ');
  const isMarked = labelOf(text) !== '' || answerMarkOf(text, 'Q:') !== '' || numberAt(text) !== undefined;
  return (
    !isMarked && text.length <= longestQuestion && /^[\p{L}\p{N}"“«„‘¿([]/u.test(text) && !/[,;:]$/.test(text)
  );
}

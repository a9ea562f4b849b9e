import type { Element, ElementContent, ElementData } from 'hast';
import { h } from 'hastscript';
import type { Asked } from '../../model/source.ts';
import { asks } from '../../wording/asking.ts';
import { answerMarkOf, labelOf } from '../../wording/labels.ts';
import { rolesOf, isStrong as says } from '../data/field-names.ts';
import type { Cell, Row } from './tables.ts';

/** So many of the rows have to be alike for a table to be one of questions. */
const most = 0.6;

/**
 * A table of questions and answers as blocks in a row: one that names its columns so, one with a question in front of
 * each row, one with "Q" and "A" in front of the rows. Nothing for any other table.
 *
 * @param depth Of a heading for a section named in a column.
 */
export function questionBlocks(rows: readonly Row[], depth: number): Element[] | undefined {
  return named(rows, depth) ?? asked(rows) ?? labelled(rows);
}

/** "Question" and "Answer" stand above the columns. */
function named([header, ...rows]: readonly Row[], depth: number): Element[] | undefined {
  const names = header?.cells.map(({ text }) => text.replace(/[:：]\s*$/u, '')) ?? [];
  const roles = rolesOf(names);
  const [question, answer] = [roles.get('question'), roles.get('answer')];
  if (question === undefined || answer === undefined || rows.length === 0) return undefined;
  if (!says(names[question] ?? '', 'question') || !says(names[answer] ?? '', 'answer')) return undefined;
  const section = roles.get('section');
  let current = '';
  return rows.flatMap(({ cells }) => {
    const title = section === undefined ? undefined : cells[section];
    const heading =
      title === undefined || title.text === '' || title.text === current ? [] : headed(title, depth);
    current = title?.text || current;
    const entry = cells[question];
    // A row of one cell over all columns is the title of those below it.
    if (cells.length === 1 && names.length > 1 && cells[0] !== undefined) return headed(cells[0], depth);
    if (entry === undefined || entry.blocks.length === 0)
      return [...heading, ...cells.filter((cell) => cell !== title).flatMap(({ blocks }) => blocks)];
    const before = cells.filter((cell, at) => at < question && isNumber(cell));
    const others = cells.flatMap((cell, at) =>
      cell === title || before.includes(cell) || at === question || at === answer
        ? []
        : remark(names[at] ?? '', cell),
    );
    const body = [...(cells[answer]?.blocks ?? []), ...others];
    return [...heading, ...asking(before, entry, body)];
  });
}

function asking(before: readonly Cell[], entry: Cell, body: readonly Element[]): Element[] {
  const [first, ...more] = entry.blocks;
  if (first === undefined) return [...body];
  const question = withNumber(before, first);
  const answerBlocks = more.length + body.length;
  const asked: Asked = { signal: 'field', answerBlocks };
  return [{ ...question, data: { asked } as ElementData }, ...more, ...body];
}

function withNumber(before: readonly Cell[], block: Element): Element {
  const number = before.map(({ text }) => text.replace(/[.)]?$/, '. ')).join('');
  const tagName = block.tagName.startsWith('h') ? block.tagName : 'p';
  const children: ElementContent[] = number === '' ? [] : [{ type: 'text', value: number }];
  return { ...block, tagName, children: [...children, ...block.children] };
}

function isNumber({ text }: Cell): boolean {
  return /^[\p{L}]{0,2}\p{N}{1,4}[.)]?$/u.test(text);
}

function headed({ blocks, text }: Cell, depth: number): Element[] {
  const position = blocks[0]?.position;
  const name = `h${Math.min(depth, 6)}`;
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' ? [...blocks] : [{ ...h(name, words), ...(position ? { position } : {}) }];
}

/** What another column says, under its name. */
function remark(name: string, { blocks }: Cell): readonly Element[] {
  const [first, ...others] = blocks;
  if (first?.tagName !== 'p' || name === '') return blocks;
  return [{ ...first, children: [{ type: 'text', value: `${name}: ` }, ...first.children] }, ...others];
}

/** Each row begins with a question, perhaps behind its number, and an answer stands beside it. */
function asked(rows: readonly Row[]): Element[] | undefined {
  const split = rows.map(({ cells }) => {
    const numbers = cells.slice(0, cells.length > 2 && cells[0] !== undefined && isNumber(cells[0]) ? 1 : 0);
    return { numbers, rest: cells.slice(numbers.length) };
  });
  const full = split.filter(({ rest: [question, answer, ...others] }) => {
    const isPair = question !== undefined && (answer?.text ?? '') !== '' && others.length === 0;
    return isPair && question.blocks.length === 1 && asks(question.text);
  });
  if (rows.length < 2 || full.length < rows.length * most) return undefined;
  return split.flatMap(({ numbers, rest }) => {
    const [question, ...others] = rest;
    const [first, ...more] = question?.blocks ?? [];
    const after = [...more, ...others.flatMap(({ blocks }) => blocks)];
    return first === undefined ? after : [stressed(withNumber(numbers, first)), ...after];
  });
}

/** A column of its own is how the table stresses its questions. */
function stressed(block: Element): Element {
  if (block.tagName !== 'p' || !block.children.every((child) => child.type === 'text')) return block;
  return { ...block, children: [h('strong', [...block.children])] };
}

/** "Q" or "A" stands in front of the rows. */
function labelled(rows: readonly Row[]): Element[] | undefined {
  const kinds = rows.map(labelKind);
  const count = kinds.filter((kind) => kind !== undefined).length;
  const hasBoth = kinds.includes('question') && kinds.includes('answer');
  if (!hasBoth || count < rows.length * most) return undefined;
  return rows.flatMap((row, index) => {
    const [label, words] = row.cells;
    const [first, ...others] = words?.blocks ?? [];
    if (kinds[index] === undefined || label === undefined || first?.tagName !== 'p')
      return row.cells.flatMap(({ blocks }) => blocks);
    const mark: ElementContent = { type: 'text', value: withColon(label) };
    return [{ ...first, children: [mark, ...first.children] }, ...others];
  });
}

function labelKind({ cells: [label, words, ...others] }: Row): 'question' | 'answer' | undefined {
  if (label === undefined || label.text === '' || words === undefined || others.length > 0) return undefined;
  const mark = withColon(label);
  if (labelOf(`${mark}${words.text}`).length >= mark.trim().length) return 'question';
  return answerMarkOf(mark, 'Q:').length >= mark.trim().length ? 'answer' : undefined;
}

function withColon({ text }: Cell): string {
  return `${text.replace(/[.:：)]?\s*$/u, '')}: `;
}

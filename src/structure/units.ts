import type {
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { asks, isQuestionLine } from '../wording/asking.ts';
import { answerMarkOf, labelOf } from '../wording/labels.ts';
import type { Numbered } from '../wording/numbers.ts';
import { boldLead } from './bold.ts';
import { type Candidate, candidate, cutBehindQuestion, loose, visible } from './candidates.ts';
import { headText } from './head-text.ts';
import { joined, linesOf, part } from './lines.ts';

/** A step of the source on the way to questions and answers: a block, or a part of a list that was taken apart. */
export interface Unit {
  /** The blocks as they stand in the source: what remains when it is no question after all. */
  readonly whole: readonly RootContent[];
  readonly candidate: Candidate | undefined;
  /** Units of one list or table are questions together or not at all. */
  readonly group?: object;
}

/** The blocks one by one; lists and tables of questions taken apart, answers that the file itself tells kept whole. */
export function unitsOf(blocks: readonly RootContent[]): Unit[] {
  // Parts are joined in the end: there may be more of them than a call takes arguments.
  const parts: (readonly Unit[])[] = [];
  let free: RootContent[] = [];
  const flush = () => {
    parts.push(freeUnits(free));
    free = [];
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const told =
      block?.type === 'heading' || block?.type === 'paragraph' ? block.data?.asked?.answerBlocks : undefined;
    if (block === undefined) continue;
    if (told === undefined) free.push(block);
    else {
      flush();
      parts.push([toldUnit(block, blocks.slice(at + 1, at + 1 + told))]);
      at += told;
    }
  }
  flush();
  return withInlineAnswers(parts.flat());
}

function toldUnit(question: RootContent, answer: readonly RootContent[]): Unit {
  const found = candidate(question);
  return {
    whole: [question, ...answer],
    candidate: found === undefined ? undefined : { ...found, rest: [...found.rest, ...answer] },
  };
}

function freeUnits(whole: readonly RootContent[]): Unit[] {
  const blocks = joinedLabels(
    whole.flatMap((block): readonly RootContent[] =>
      block.type === 'paragraph' ? entriesIn(block) : [block],
    ),
  );
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.type === 'list')
      return partsOf(block).flatMap((one) => unrolled(one, next) ?? [plainUnit(one)]);
    if (block.type === 'table') return rowsOf(block) ?? [plainUnit(block)];
    return [{ whole: [block], candidate: candidate(block, next) }];
  });
}

/** A label on a line of its own, such as "Question 1", together with the question below it. */
function joinedLabels(blocks: readonly RootContent[]): RootContent[] {
  const found: RootContent[] = [];
  let open: Heading | Paragraph | undefined;
  for (const block of blocks) {
    const isText = block.type === 'paragraph' || block.type === 'heading';
    if (open !== undefined && isText && !isAnyLabelAlone(block)) {
      const children = [...open.children, { type: 'text' as const, value: '\n' }, ...block.children];
      found.push({ ...part(asParagraph(open), children), type: open.type } as Heading | Paragraph);
      if (open.type === 'heading') Object.assign(found.at(-1) ?? {}, { depth: open.depth });
      open = undefined;
      continue;
    }
    if (open !== undefined) found.push(open);
    open = isText && isLabelAlone(block) ? block : undefined;
    if (open === undefined) found.push(block);
  }
  return open === undefined ? found : [...found, open];
}

function isAnyLabelAlone(node: Heading | Paragraph): boolean {
  const text = headText(node);
  return isLabelAlone(node) || answerMarkOf(`${text}\n`, 'Q:').trim() === text;
}

function isLabelAlone(node: Heading | Paragraph): boolean {
  const text = headText(node);
  return text.length < longestLabel && /\p{Nd}/u.test(text) && labelOf(`${text}\n`).trim() === text;
}

/** In characters. */
const longestLabel = 30;

function asParagraph({ children, position }: Heading | Paragraph): Paragraph {
  return { type: 'paragraph', children, ...(position === undefined ? {} : { position }) };
}

/**
 * Where the answer stands on the line of its question: behind a label, when no answer has one; and in paragraphs or
 * items each of which asks first, when nothing else asks.
 */
function withInlineAnswers(units: readonly Unit[]): Unit[] {
  const labelled = units.filter(({ candidate: found }) => found?.signal === 'label');
  const areAnswersLabelled = units.some(
    ({ whole: [block], candidate: found }) =>
      answerStarts(found?.rest[0]) || (found === undefined && answerStarts(block)),
  );
  if (labelled.length > 0 && !areAnswersLabelled) return units.map(cutLabelled);
  if (units.some(({ candidate: found }) => found?.asks)) return [...units];
  const texts = units.filter(({ whole: [block] }) => block?.type === 'paragraph' || block?.type === 'list');
  const cut = units.map(({ whole: [block] }) => cutBlock(block));
  const asking = cut.filter((pieces) => pieces.length > 0).length;
  if (asking * 2 < texts.length || cut.flat().length < 2) return [...units];
  return units.flatMap((unit, index) => {
    const pieces = cut[index] ?? [];
    if (pieces.length === 0) return [unit];
    return pieces.map((found, at) => ({ whole: at === 0 ? unit.whole : [], candidate: found, group: unit }));
  });
}

function answerStarts(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && answerMarkOf(headText(block), 'Q:') !== '';
}

function cutLabelled(unit: Unit): Unit {
  const found = unit.candidate;
  if (found?.signal !== 'label' || found.rest.length > 0 || found.node.type !== 'paragraph') return unit;
  const parts = cutBehindQuestion(found.node);
  return parts === undefined ? unit : { ...unit, candidate: { ...found, node: parts[0], rest: [parts[1]] } };
}

/** A paragraph, or every item of a list, as questions with the answers that follow on the same line. */
function cutBlock(block: RootContent | undefined): Candidate[] {
  if (block?.type === 'paragraph') return cutParagraph(block, []);
  if (block?.type !== 'list' || block.ordered) return [];
  const items = block.children.map(({ children: [first, ...rest] }) =>
    first?.type === 'paragraph' ? cutParagraph(first, rest) : [],
  );
  return items.every((item) => item.length > 0) ? items.flat() : [];
}

function cutParagraph(node: Paragraph, rest: readonly RootContent[]): Candidate[] {
  const parts = cutBehindQuestion(node);
  if (parts === undefined) return [];
  const [question, answer] = parts;
  const kind = { signal: 'question-mark', confirmed: false, asks: true, numbered: undefined } as const;
  return [{ ...kind, node: question, rest: [answer, ...rest] }];
}

/** A paragraph that holds several questions, one a line, each with its answer below, as one paragraph an entry. */
function entriesIn(node: Paragraph): Paragraph[] {
  const lines = linesOf(node);
  const starts = lines.flatMap((_, index) => (index === 0 || beginsEntry(node, lines, index) ? [index] : []));
  if (starts.length === 1) return [node];
  return starts.map((from, index) => part(node, joined(lines.slice(from, starts[index + 1]))));
}

function beginsEntry(node: Paragraph, lines: readonly PhrasingContent[][], index: number): boolean {
  const [first, before, line] = [lines[0], lines[index - 1], lines[index]].map((one = []) => part(node, one));
  if (first === undefined || before === undefined || line === undefined) return false;
  if (labelOf(loose(line)) !== '') return true;
  const lead = boldLead(line.children);
  if (lead !== undefined) return asks(visible(part(line, lead.lead)));
  // Between the lines of prose a question is a figure of speech.
  return (
    isQuestionLine(visible(first)) && isQuestionLine(visible(line)) && /[.!…。！।።։]$/u.test(headText(before))
  );
}

/** Of the items of a list, so many must ask or have an answer for it to be a list of questions. */
const most = 0.6;

/**
 * A list whose items are questions with their answers: Markdown and Word make it of `1. What …?`. A list of questions
 * without an answer is a list of contents, or of things to think about.
 */
function unrolled(list: List, next: RootContent | undefined): Unit[] | undefined {
  const entries = withAnswerItems(list);
  // An item alone may have its answer below the list.
  const hasTextBelow = entries.length === 1 && next?.type === 'paragraph';
  const items = entries.map((item, index) => withInlineAnswer(itemOf(item, list, index, hasTextBelow)));
  const found = items.filter((item) => item !== undefined);
  if (found.length !== items.length) return undefined;
  const asking = found.filter((item) => item.asks).length;
  const answered = found.filter((item) => item.rest.length > 0).length;
  if (items.length > 1 && answered < items.length * most) return undefined;
  const isPlain = found.some((item) => item.signal === 'question-mark') && !list.ordered;
  // A bullet with a bold title, and its text below the list.
  const isBoldTitle = hasTextBelow && found[0]?.signal === 'bold';
  const tooFew = asking < items.length * (list.ordered ? 0.5 : most) && (!list.ordered || asking > 0);
  if (tooFew && !isBoldTitle) return undefined;
  const isAlone = items.length === 1 && next !== undefined && next.type !== 'heading' && next.type !== 'list';
  if (isPlain && !(isAlone && asking === 1) && (asking < items.length || answered < items.length))
    return undefined;
  const group = {};
  // One id speaks for the list: it is taken apart as a whole or not at all.
  const confirmed = found.some((item) => item.confirmed);
  return found.map((item, index) => ({
    whole: index === 0 ? [list] : [],
    candidate: { ...item, confirmed },
    group,
  }));
}

function itemOf(item: ListItem, list: List, index: number, hasTextBelow: boolean): Candidate | undefined {
  const [head, ...rest] = item.children;
  if (head?.type !== 'paragraph' && head?.type !== 'heading') return undefined;
  const counted = list.ordered ? countOf(list, index) : undefined;
  const asked = candidate(head, rest[0]);
  // Braces in an item that asks nothing are words.
  const found = asked?.signal === 'sibling-shape' ? undefined : asked;
  if (found === undefined) {
    const isAnswered = hasTextBelow || (head.type === 'paragraph' && cutBehindQuestion(head) !== undefined);
    if (counted === undefined || (rest.length === 0 && !isAnswered) || head.type !== 'paragraph')
      return undefined;
    return { node: head, signal: 'numbering', rest, confirmed: false, asks: false, numbered: counted };
  }
  const signal = list.ordered && !found.confirmed ? 'numbering' : found.signal;
  return { ...found, signal, rest: [...found.rest, ...rest], numbered: counted ?? found.numbered };
}

function plainUnit(block: RootContent): Unit {
  return { whole: [block], candidate: undefined };
}

/** So many items before the first question of a list may be something else: buttons, the name of a category. */
const mostOthers = 2;
const fewestItems = 3;

/** A list of questions apart from the items in front of them; any other list as it is. */
function partsOf(list: List): readonly List[] {
  const asks = (item: ListItem) => item.children.length > 1 && itemOf(item, list, 0, false)?.asks === true;
  const first = list.children.findIndex(asks);
  const rest = list.children.slice(first);
  if (first < 1 || first > mostOthers || rest.length < fewestItems || !rest.every(asks)) return [list];
  const start = list.ordered ? { start: (list.start ?? 1) + first } : {};
  return [
    { ...list, children: list.children.slice(0, first) },
    { ...list, ...start, children: rest },
  ];
}

/** The items of a list; one with the label of an answer goes to the item above, which has that of a question. */
function withAnswerItems(list: List): ListItem[] {
  const items: ListItem[] = [];
  for (const item of list.children) {
    const before = items.at(-1);
    const [head] = before?.children ?? [];
    const isAsked = head?.type === 'paragraph' && labelOf(headText(head)) !== '';
    if (before !== undefined && isAsked && answerStarts(item.children[0]))
      items[items.length - 1] = { ...before, children: [...before.children, ...item.children] };
    else items.push(item);
  }
  return items;
}

/** A numbered item that asks first and goes on on the same line: there is its answer. */
function withInlineAnswer(item: Candidate | undefined): Candidate | undefined {
  if (item?.node.type !== 'paragraph' || item.asks || item.signal !== 'numbering') return item;
  const parts = cutBehindQuestion(item.node);
  return parts === undefined ? item : { ...item, node: parts[0], rest: [parts[1], ...item.rest], asks: true };
}

function countOf(list: List, index: number): Numbered {
  return { mark: '', path: [(list.start ?? 1) + index], style: 'list' };
}

/** Whether a table was taken apart: then its first row names its columns, and is no text. */
export function isOfQuestions(table: Table): boolean {
  return rowsOf(table) !== undefined;
}

/** A table with a column for questions and one for answers, as its first row says. */
function rowsOf(table: Table): Unit[] | undefined {
  const [header, ...rows] = table.children;
  const names = header?.children.map((cell) => `${headText(cell).replace(/[:：?？؟\s]+$/u, '')}:`) ?? [];
  const asked = names.findIndex((name) => labelOf(name) !== '' && labelOf(name).length >= name.length);
  const answered = names.findIndex((name) => answerMarkOf(name, 'Q:').length >= name.length);
  if (asked === -1 || answered === -1 || rows.length === 0) return undefined;
  const group = {};
  return rows.map((row, index) => {
    const [question, answer] = [row.children[asked], row.children[answered]];
    return {
      whole: index === 0 ? [table] : [],
      candidate: {
        node: paragraphOf(question),
        signal: 'field' as const,
        rest: [
          ...(answer === undefined || answer.children.length === 0 ? [] : [paragraphOf(answer)]),
          ...row.children.flatMap((cell, at) =>
            at === asked || at === answered ? [] : remark(names[at], cell),
          ),
        ],
        confirmed: true,
        asks: true,
        numbered: undefined,
      },
      group,
    };
  });
}

/** What another column says, under its name; numbers count the rows. */
function remark(name: string | undefined, cell: TableCell): Paragraph[] {
  if (!/\p{L}/u.test(headText(cell))) return [];
  const { children, ...rest } = paragraphOf(cell);
  const label: PhrasingContent[] = /\p{L}/u.test(name ?? '') ? [{ type: 'text', value: `${name} ` }] : [];
  return [{ ...rest, children: [...label, ...children] }];
}

function paragraphOf(cell: TableCell | undefined): Paragraph {
  const { children = [], position } = cell ?? {};
  return { type: 'paragraph', children: [...children], ...(position === undefined ? {} : { position }) };
}

import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Signal } from '../model/document.ts';
import { sameQuestion } from '../wording/same.ts';
import { type Candidate, candidate, hasId, nearlyAsks, visible } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import { contentsOf } from './contents.ts';
import { headText } from './head-text.ts';
import { linesOf, part } from './lines.ts';
import type { Role } from './roles.ts';
import { type Unit, unitsOf } from './units.ts';
import { weigh } from './weigh.ts';

/** A source cut into title, questions and what stands between, before anything is made of the words. */
export interface Outline {
  readonly title: Heading | Paragraph | undefined;
  readonly intro: readonly RootContent[];
  readonly sections: readonly OutlineSection[];
  /** What looked like a question by a weaker signal than the others, and stays in an answer. */
  readonly passed: readonly { readonly candidate: Candidate; readonly whole: readonly RootContent[] }[];
  /** What ends by asking, but is too long, or says something first. */
  readonly nearly: readonly Paragraph[];
  /** Lists of what stands below anyway. */
  readonly contents: readonly RootContent[];
}

export interface OutlineSection {
  readonly heading: Heading | Paragraph | undefined;
  /** Whether it only asks whether there are more questions. */
  readonly isClosing: boolean;
  readonly intro: readonly RootContent[];
  readonly questions: readonly OutlineQuestion[];
}

/** What else an entry may be. */
export type Reading = 'section' | 'answer' | 'text';

export interface OutlineQuestion {
  readonly node: Heading | Paragraph;
  readonly signal: Signal;
  readonly confidence: number;
  /** What it is if it is no question. */
  readonly otherwise: Reading;
  readonly answer: readonly RootContent[];
}

/** A question while its answer grows. */
interface Entry {
  readonly node: Heading | Paragraph;
  readonly role: 'question' | 'sibling';
  readonly candidate: Candidate | undefined;
  readonly answer: RootContent[];
}

interface Open {
  readonly heading: Heading | Paragraph | undefined;
  isClosing: boolean;
  readonly intro: RootContent[];
  readonly questions: Entry[];
}

/**
 * Finds the questions of a source.
 *
 * @param titled The title in the front matter, beside which the first line need not be one.
 * @param stated What a page calls itself in its head: then a paragraph is no title, unless it says the same.
 */
export function outline(
  blocks: readonly RootContent[],
  titled: string | undefined,
  stated: string | undefined,
): Outline {
  const first = titleOf(blocks, titled);
  const isStated = first?.type !== 'paragraph' || stated === undefined || isSaid(first, stated);
  const title = isStated ? first : undefined;
  const text = blocks.filter((block) => block !== title);
  const contents = contentsOf(text);
  const units = unitsOf(text.filter((block) => !contents.has(block)));
  const roles = weigh(units);
  const nearly = units.flatMap(({ whole: [block], candidate: found }, index) => {
    // Before a question or the end, it closes an answer: that is how writers ask without asking.
    const closes = index > 0 && (roles[index + 1] ?? 'question') !== 'text';
    return found === undefined && !closes && block?.type === 'paragraph' ? (nearlyAsks(block) ?? []) : [];
  });
  // A first line that asks may be a question without a title above it.
  const opening = title?.type === 'paragraph' && titled === undefined ? (nearlyAsks(title) ?? []) : [];
  return {
    title,
    ...assembled(units, roles),
    passed: units.flatMap(({ candidate: found, whole }, index) =>
      found !== undefined && roles[index] === 'passed' ? [{ candidate: found, whole }] : [],
    ),
    nearly: [opening, nearly].flat(),
    contents: [...contents],
  };
}

/** Puts each unit where its role says. */
function assembled(units: readonly Unit[], roles: readonly Role[]): Pick<Outline, 'intro' | 'sections'> {
  const intro: RootContent[] = [];
  const sections: Open[] = [];
  let open: Entry | undefined;
  /** Whether the file tells where the open answer ends: then what follows belongs to none. */
  let isTold = false;
  const start = (heading: Heading | Paragraph | undefined) => {
    const section: Open = { heading, isClosing: false, intro: [], questions: [] };
    sections.push(section);
    open = undefined;
    isTold = false;
    return section;
  };
  for (const [index, { whole, candidate: found }] of units.entries()) {
    const role = roles[index] ?? 'text';
    const node = found?.node ?? whole[0];
    if (isTold && role === 'text') start(undefined);
    if ((role === 'question' || role === 'sibling') && isHead(node)) {
      const entry: Entry = { node, role, candidate: found, answer: [...(found?.rest ?? [])] };
      (sections.at(-1) ?? start(undefined)).questions.push(entry);
      open = entry;
      isTold = node.data?.asked?.answerBlocks !== undefined;
    } else if ((role === 'section' || role === 'closing') && isHead(node)) {
      const section = start(node);
      section.intro.push(...(found?.rest ?? []));
      section.isClosing = role === 'closing';
    } else for (const block of whole) (open?.answer ?? sections.at(-1)?.intro ?? intro).push(block);
  }
  const amongAsking = roles.includes('question');
  return {
    intro,
    sections: sections.map((section) => ({
      ...section,
      questions: section.questions.map((entry) => questionOf(entry, amongAsking)),
    })),
  };
}

function questionOf({ node, role, candidate: found, answer }: Entry, amongAsking: boolean): OutlineQuestion {
  const isSibling = role === 'sibling';
  const shape = found?.signal ?? (node.type === 'heading' ? 'heading' : undefined);
  const signal = isSibling ? 'sibling-shape' : (found?.signal ?? 'heading');
  const confirmed = found?.confirmed === true || hasId(node);
  const text = visible(node);
  return {
    node,
    signal,
    confidence: confidenceOf({ signal, confirmed, asks: !isSibling, amongAsking, shape, text, answer }),
    otherwise: node.type === 'heading' ? 'section' : amongAsking || !isSibling ? 'answer' : 'text',
    answer,
  };
}

function isSaid(node: Paragraph, stated: string): boolean {
  const text = sameQuestion(visible(node));
  return text !== '' && sameQuestion(stated).includes(text);
}

function isHead(node: RootContent | undefined): node is Heading | Paragraph {
  return node?.type === 'heading' || node?.type === 'paragraph';
}

/**
 * The title: the only heading of the highest level, or, where no heading opens the text, the first line when it
 * is short and is no question. Beside a title in the front matter only a heading of the first level, or one that says
 * the same, is a title once more.
 */
function titleOf(blocks: readonly RootContent[], title: string | undefined): Heading | Paragraph | undefined {
  const headings = blocks.filter((block) => block.type === 'heading');
  const [first] = headings;
  const opening = blocks.find((block) => block.type !== 'html');
  const isSame = (node: Heading | Paragraph) =>
    title !== undefined && sameQuestion(visible(node)) === sameQuestion(title);
  if (first !== undefined) {
    const highest = headings.reduce((depth, heading) => Math.min(depth, heading.depth), 6);
    const alone = headings.filter((heading) => heading.depth === highest).length === 1;
    const isTitle =
      title === undefined ? opening === first || first.depth === 1 : first.depth === 1 || isSame(first);
    // One heading that asks, and no other: that is the question, not the title.
    const isQuestion = asksAlone(first) && (headings.length === 1 || title !== undefined) && !isSame(first);
    const next = blocks.filter((block) => block.type !== 'html')[1];
    // The questions may be headings of the same level: then the title is the one without a text of its own.
    const isBare =
      title === undefined
        ? !asksAlone(first) && next?.type === 'heading' && (next.depth === first.depth || first.depth === 1)
        : isSame(first);
    if (first.depth === highest && (alone || isBare) && isTitle && !isQuestion) return first;
  }
  if (opening?.type !== 'paragraph') return undefined;
  if (title !== undefined) return isSame(opening) ? opening : undefined;
  if (isMenu(opening)) {
    const below = blocks.slice(blocks.indexOf(opening) + 1).find((block) => !isMenu(block));
    return below?.type === 'paragraph' && linesOf(below).length === 1 && !asksAlone(below)
      ? below
      : undefined;
  }
  const isTitle = !asksAlone(opening) || (headings.length === 0 && leadsOn(opening, blocks));
  return isTitle && visible(opening).length <= longestTitle ? opening : undefined;
}

/** Many short lines on top of a paste are the menu of the page; the way to the page may follow. */
function isMenu(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const lines = linesOf(block).map((line) => headText(part(block, line)));
  if (lines.length === 1 && /\S\s[>›»/]\s\S/u.test(lines[0] ?? '')) return true;
  return lines.length >= fewestInMenu && lines.every((line) => line.length <= longestInMenu);
}

const fewestInMenu = 4;
/** In characters. */
const longestInMenu = 30;

/** Whether a first line that asks has no answer, but stands right above another that asks and has one. */
function leadsOn(opening: Paragraph, blocks: readonly RootContent[]): boolean {
  const [next, after] = blocks.slice(blocks.indexOf(opening) + 1);
  if ((candidate(opening)?.rest.length ?? 0) > 0 || next === undefined || !asksAlone(next)) return false;
  return (candidate(next)?.rest.length ?? 0) > 0 || (after !== undefined && !asksAlone(after));
}

/** Whether a block asks, whatever the others do. */
function asksAlone(block: RootContent): boolean {
  return candidate(block)?.asks === true;
}

/** In characters: a longer first line is the beginning of a text. */
const longestTitle = 250;

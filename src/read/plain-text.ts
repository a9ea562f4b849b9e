import type { ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { cleanTree } from './clean-tree.ts';
import { decode } from './decode.ts';
import { markdown } from './markdown.ts';
import type { Reader } from './reader.ts';

interface Line {
  /** Without its line end. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Of its first character in the file. */
  readonly offset: number;
}

/**
 * Text as pasted from a web page: blank lines part the blocks, nothing is markup. Bullets that survived the paste
 * become lists; a leading YAML front matter is kept. A text with headings as in Markdown is read as Markdown.
 */
export const plainText: Reader = {
  name: 'plain text',
  endings: ['.txt', '.text'],
  read(bytes, path) {
    const { value: text, diagnostics } = decode(bytes, path);
    if (text === undefined) return { value: undefined, diagnostics };
    const lines = splitLines(text);
    const matter = frontMatter(lines);
    const body = lines.slice(matter.lines);
    const headings = body.filter((line) => heading.test(line.text));
    const [first] = headings;
    if (first !== undefined && headings.length > 1) {
      const outcome = markdown.read(bytes, path);
      return { ...outcome, diagnostics: [...outcome.diagnostics, asMarkdown(first, path)] };
    }
    const blocks = blocksOf(body);
    const children = [...matter.nodes, ...nodesOf(blocks)];
    const tree: Root = { type: 'root', children };
    return { value: { path, text, tree: cleanTree(tree) }, diagnostics };
  },
};

const heading = /^#{1,6} \S/;

function asMarkdown(first: Line, path: string): Diagnostic {
  const message = 'The text has headings that begin with "#", so it was read as Markdown';
  const hint = 'Rename the file to end in ".md"; or, if the "#" are no headings, delete them.';
  return diagnose('read-as-markdown', message, { path, place: placeOf(first), hint });
}

function placeOf({ number, text }: Line): Place {
  return { line: number, column: 1, endLine: number, endColumn: text.length + 1 };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const [index, part] of text.split(/(?<=\r\n|\n|\r(?!\n))/).entries()) {
    lines.push({ text: part.replace(/[\r\n]+$/, ''), number: index + 1, offset });
    offset += part.length;
  }
  return lines;
}

function frontMatter(lines: readonly Line[]): { readonly nodes: RootContent[]; readonly lines: number } {
  const end = lines.findIndex((line, index) => index > 0 && line.text.trimEnd() === '---');
  const first = lines[0];
  if (first?.text.trimEnd() !== '---' || end === -1) return { nodes: [], lines: 0 };
  const inside = lines.slice(1, end);
  return {
    nodes: [
      {
        type: 'yaml',
        value: inside.map((line) => line.text).join('\n'),
        position: span(lines.slice(0, end + 1)),
      },
    ],
    lines: end + 1,
  };
}

/** Invisible characters, such as a zero-width space, make no line. */
const blank = /^[\s\p{Cf}]*$/u;
/** A line drawn with characters. */
const rule = /^\s*([-=_*~#–—])(?:\s*\1){2,}\s*$/u;

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line !== undefined && !blank.test(line.text) && !rule.test(line.text)) open.push(line);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return blocks;
}

const roundBullet = /^\s*[•◦▪‣·●○■]\s+/u;
/** These also stand inside prose, where a wrapped line may begin with them. */
const dashBullet = /^\s*[*–—-]\s+/u;
const number = /^\s*(\d{1,3})[.)]\s+/u;
const label = /^\s*(?:q|a|question|answer)\s?\d{0,3}\s?[:：]/iu;
/** Longer lines were wrapped by a program; shorter ones were ended by a person and stay lines. */
const wrapWidth = 60;
/** The longest line, in characters, that is taken for a question: some have forty words. */
const longestQuestion = 300;

/** A question mark, also before a short bracket, or the か。 of Japanese; braces may follow. */
const asking =
  /(?:[?？؟](?:\s?[(（][^()（）]{1,60}[)）])?|\p{Script=Hiragana}か[。．])["”»)\]」』]*(?:\s*\{[^{}]*\})?$/u;
/** How a question begins right below a title, and not the second half of a wrapped one: no small letter, some words. */
const opens = /^\s*(?:[^\s\p{Ll}]\S*\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

interface Run {
  readonly lines: Line[];
  /** The characters of bullet or number that begin it; 0 for a paragraph. */
  readonly marker: number;
  /** Whether a program broke the lines of its block, not a person. */
  readonly wrapped: boolean;
  /** Of a numbered item. */
  readonly count?: number;
}

/** A line and what stands around it. */
interface Spot {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly last: Run | undefined;
  /** The number that goes on with the count. */
  readonly next: number | undefined;
  readonly wrapped: boolean;
}

/** The blocks as nodes; items go on with the list above them. */
function nodesOf(blocks: readonly (readonly Line[])[]): RootContent[] {
  const nodes: RootContent[] = [];
  // The number that goes on with the count: a wrapped line may begin with any other.
  let next: number | undefined;
  for (const block of blocks) {
    let last: Run | undefined;
    const wrapped = block.some((line) => line.text.trimEnd().length >= wrapWidth);
    for (const [index, line] of block.entries()) {
      const before = block[index - 1];
      const item = itemAt({ line, before, last, next, wrapped });
      const isBelowTitle = block === blocks[0] && index === 1 && isAsked(line) && opens.test(line.text);
      if (
        item === undefined &&
        last !== undefined &&
        before !== undefined &&
        !isBelowTitle &&
        !startsRun(line, before)
      ) {
        last.lines.push(line);
        continue;
      }
      if (last !== undefined) addRun(nodes, last);
      last = item ?? { lines: [line], marker: 0, wrapped };
      if (item?.count !== undefined) next = item.count + 1;
    }
    if (last !== undefined) addRun(nodes, last);
  }
  return nodes;
}

/** The line as the beginning of a list item, when it is one. */
function itemAt({ line, before, last, next, wrapped }: Spot): Run | undefined {
  const round = roundBullet.exec(line.text);
  if (round !== null) return { lines: [line], marker: round[0].length, wrapped };
  const isFresh = before === undefined || endsSentence(before) || !wrapped;
  const dash = dashBullet.exec(line.text);
  if (dash !== null && (isFresh || last?.marker)) return { lines: [line], marker: dash[0].length, wrapped };
  const [marker, digits] = number.exec(line.text) ?? [];
  // A numbered question is a question, a numbered statement a step of a list.
  if (marker === undefined || isAsked(line)) return undefined;
  const count = Number(digits);
  const isNext = (count === 1 && isFresh) || count === next;
  return isNext ? { lines: [line], marker: marker.length, count, wrapped } : undefined;
}

/** Whether a line begins something new although no blank line stands above it. */
function startsRun(line: Line, before: Line): boolean {
  if (label.test(line.text) || isAsked(before)) return true;
  // A question right below the end of an answer; one in the middle of wrapped prose follows an open sentence.
  return isAsked(line) && (endsSentence(before) || number.test(line.text));
}

function endsSentence(line: Line): boolean {
  return /[.!?…:;)”"。！？؟]$/u.test(line.text.trimEnd());
}

function isAsked(line: Line): boolean {
  const text = line.text.trim();
  return text.length <= longestQuestion && asking.test(text);
}

function addRun(nodes: RootContent[], run: Run): void {
  if (run.marker === 0) {
    nodes.push(paragraph(run));
    return;
  }
  const position = span(run.lines);
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [paragraph(run)],
    position,
  };
  const ordered = run.count !== undefined;
  const list = nodes.at(-1);
  const goesOn = list?.type === 'list' && list.ordered === ordered;
  if (goesOn && (!ordered || (list.start ?? 1) + list.children.length === run.count)) {
    list.children.push(item);
    if (list.position) list.position.end = position.end;
  } else {
    const start = run.count ?? null;
    nodes.push({ type: 'list', ordered, start, spread: false, children: [item], position: { ...position } });
  }
}

function paragraph({ lines, marker, wrapped }: Run): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const skip = index === 0 ? marker : 0;
    const text = line.text.slice(skip);
    const indent = skip + (text.length - text.trimStart().length);
    const value = text.trim();
    const start = { line: line.number, column: indent + 1, offset: line.offset + indent };
    const end = {
      line: line.number,
      column: indent + value.length + 1,
      offset: line.offset + indent + value.length,
    };
    const node: PhrasingContent = { type: 'text', value, position: { start, end } };
    if (index === 0) return [node];
    return wrapped ? [{ type: 'text', value: '\n' }, node] : [{ type: 'break' }, node];
  });
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const position = first && last ? { start: first.start, end: last.end } : span(lines);
  return { type: 'paragraph', children, position };
}

function span(lines: readonly Line[]): Position {
  const first = lines[0] ?? { text: '', number: 1, offset: 0 };
  const last = lines.at(-1) ?? first;
  const indent = first.text.length - first.text.trimStart().length;
  const length = last.text.trimEnd().length;
  return {
    start: { line: first.number, column: indent + 1, offset: first.offset + indent },
    end: { line: last.number, column: length + 1, offset: last.offset + length },
  };
}

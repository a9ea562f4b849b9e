import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { cleanTree } from './clean-tree.ts';
import { decode } from './decode.ts';
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
 * become lists; a leading YAML front matter is kept.
 */
export const plainText: Reader = {
  name: 'plain text',
  endings: ['.txt', '.text'],
  read(bytes, path) {
    const { value: text, diagnostics } = decode(bytes, path);
    if (text === undefined) return { value: undefined, diagnostics };
    const lines = splitLines(text);
    const matter = frontMatter(lines);
    const children = [...matter.nodes, ...blocksOf(lines.slice(matter.lines)).flatMap(nodesOf)];
    const tree: Root = { type: 'root', children };
    return { value: { path, text, tree: cleanTree(tree) }, diagnostics };
  },
};

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
      { type: 'yaml', value: inside.map((line) => line.text).join('\n'), position: span(lines.slice(0, end + 1)) },
    ],
    lines: end + 1,
  };
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line !== undefined && line.text.trim() !== '') open.push(line);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return blocks;
}

const bullet = /^\s*[•◦▪‣·●○■*–—-]\s+/u;
const number = /^\s*\d{1,3}[.)]\s+/u;
const label = /^\s*(?:q|a|question|answer)\s?[:：]\s/iu;
/** Longer lines were wrapped by a program; shorter ones were ended by a person and stay lines. */
const wrapWidth = 60;

function nodesOf(block: readonly Line[]): RootContent[] {
  const runs: Line[][] = [];
  for (const [index, line] of block.entries()) {
    const open = runs.at(-1);
    const before = block[index - 1];
    if (open === undefined || before === undefined || startsRun(line, before)) runs.push([line]);
    else open.push(line);
  }
  return runs.reduce<RootContent[]>((nodes, run) => addRun(nodes, run), []);
}

/** Whether a line begins something new although no blank line stands above it. */
function startsRun(line: Line, before: Line): boolean {
  if (bullet.test(line.text) || number.test(line.text)) return true;
  if (label.test(line.text) || isAsked(before)) return true;
  // A question right below the end of an answer; one in the middle of wrapped prose follows an open sentence.
  return isAsked(line) && /[.!?…:)”"]\s*$/u.test(before.text);
}

function isAsked(line: Line): boolean {
  return /[?？؟]["”»)\]]*\s*$/u.test(line.text) && line.text.trim().length <= 200;
}

function addRun(nodes: RootContent[], run: readonly Line[]): RootContent[] {
  const first = run[0];
  if (first === undefined) return nodes;
  const isBullet = bullet.test(first.text);
  // A numbered question is a question, a numbered statement a step of a list.
  if (!isBullet && !(number.test(first.text) && !isAsked(first))) return [...nodes, paragraph(run, 0)];
  const marker = (isBullet ? bullet : number).exec(first.text)?.[0].length ?? 0;
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(run, marker)], position: span(run) };
  const last = nodes.at(-1);
  if (last?.type === 'list' && last.ordered === !isBullet) {
    last.children.push(item);
    if (last.position && item.position) last.position.end = item.position.end;
    return nodes;
  }
  const start = isBullet ? null : Number.parseInt(first.text.trim(), 10);
  const list: List = { type: 'list', ordered: !isBullet, start, spread: false, children: [item], position: span(run) };
  return [...nodes, list];
}

function paragraph(lines: readonly Line[], marker: number): Paragraph {
  const wrapped = lines.some((line) => line.text.trimEnd().length >= wrapWidth);
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const skip = index === 0 ? marker : 0;
    const text = line.text.slice(skip);
    const indent = skip + (text.length - text.trimStart().length);
    const value = text.trim();
    const start = { line: line.number, column: indent + 1, offset: line.offset + indent };
    const end = { line: line.number, column: indent + value.length + 1, offset: line.offset + indent + value.length };
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

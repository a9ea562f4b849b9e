import type { List, ListItem, Node, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Reads a piece of Markdown. */
type Parse = (text: string) => Root;

/** A piece of a text, which begins at the first column of a line. */
interface Part {
  readonly text: string;
  /** Of its first character in the whole. */
  readonly offset: number;
  /** Lines before it. */
  readonly lines: number;
}

/** How long a part is at least, in UTF-16 units. The parser's time grows with the square of the lists in one. */
const shortest = 24_000;

/**
 * The tree of a long Markdown text, read part by part: the parser moves all that it has read at every end of a list,
 * so that 10,000 questions with lists would take it minutes. Parts end where no block can go on. The tree is the same
 * as that of the whole text.
 */
export function parseInParts(text: string, parse: Parse, least: number = shortest): Root {
  const parts = partsOf(text, least);
  const [only] = parts;
  if (only === undefined || parts.length === 1) return parse(text);
  const trees = parts.map((part) => placed(parse(part.text), part));
  const known = trees.map((tree) => namesIn(tree, text));
  const names = [...new Set(known.flatMap((some) => [...some]))];
  const pieces = trees.map((tree, index) => {
    const part = parts[index] ?? only;
    // A bracket means something only when its name is defined, wherever that is.
    const said = bracketsIn(part.text);
    const missing = names.filter((name) => said.has(nameOf(name.slice(0, -1))) && !known[index]?.has(name));
    return missing.length === 0 ? tree.children : withNames(part, missing, parse);
  });
  const children = joined(pieces, text);
  const last = trees.at(-1)?.position?.end ?? { line: 1, column: 1, offset: 0 };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: last } };
}

/** The blocks of all parts; a numbered list that goes on in the next part is one. */
function joined(pieces: readonly (readonly RootContent[])[], text: string): RootContent[] {
  const blocks: RootContent[] = [];
  for (const [first, ...rest] of pieces) {
    const before = blocks.at(-1);
    if (first === undefined) continue;
    if (before?.type === 'list' && first.type === 'list' && goesOn(before, first, text)) {
      // An empty line stands between.
      before.spread = true;
      for (const one of first.children) before.children.push(one);
      if (before.position && first.position) before.position.end = first.position.end;
    } else blocks.push(first);
    for (const block of rest) blocks.push(block);
  }
  return blocks;
}

function goesOn(before: List, first: List, text: string): boolean {
  if (!before.ordered || !first.ordered) return false;
  return delimiterOf(before.children.at(-1), text) === delimiterOf(first.children[0], text);
}

/** The sign behind the number of an item: another one begins another list. */
function delimiterOf(item: ListItem | undefined, text: string): string | undefined {
  const start = item?.position?.start.offset ?? 0;
  return /^\d{1,9}([.)])/.exec(text.slice(start, start + 10))?.[1];
}

/** What stands in brackets in a text: names are the same in any case, with any spaces. */
function bracketsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(/\[(?:\\.|[^\\[\]])*\]/gs) ?? []).map(nameOf));
}

function nameOf(brackets: string): string {
  return brackets.slice(1, -1).replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

/** A part as it is read when names are known that are defined in others. */
function withNames(part: Part, names: readonly string[], parse: Parse): RootContent[] {
  const stubs = `${names.map((name) => `${name} x\n\n`).join('')}`;
  if (part.offset === 0) {
    // Front matter has to come first, so the names go behind; a first part never ends inside a block.
    const { children } = parse(`${part.text}\n\n${stubs}`);
    return children.filter((node) => (node.position?.start.offset ?? 0) < part.text.length);
  }
  const tree = parse(`${stubs}${part.text}`);
  const own = {
    ...tree,
    children: tree.children.filter((node) => (node.position?.end.offset ?? 0) > stubs.length),
  };
  const offset = part.offset - stubs.length;
  return placed(own, { ...part, offset, lines: part.lines - names.length * 2 }).children;
}

/** The definitions of links and footnotes, each as it begins: `[name]:`. */
function namesIn(tree: Root, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, ['definition', 'footnoteDefinition'], (node: Node) => {
    const begins = text.slice(node.position?.start.offset, node.position?.end.offset);
    const name = /^\[(?:\\.|[^\\\]])+\]:/s.exec(begins)?.[0];
    // A name on several lines, in a quotation, would bring its marks along.
    if (name !== undefined && !/[\r\n]/.test(name)) names.add(name);
  });
  return names;
}

/** Moves the places of a part to where it stands in the whole. */
function placed(tree: Root, { offset, lines }: Pick<Part, 'offset' | 'lines'>): Root {
  visit(tree, (node) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point === undefined) continue;
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  });
  return tree;
}

/** A line on which nothing of what stands above an empty line goes on: a heading, bold words, or a letter. */
const begins = /^(?:#{1,6}[ \t]|\*\*[^\s*]|__[^\s_]|\p{L})/u;
/** An item of a numbered list that is no part of another; it goes on with the list when nothing else stood between. */
const numbered = /^\d{1,9}[.)][ \t]+\S/;
const fence = /^(`{3,}(?![^\r\n]*`)|~{3,})/;
const fenceEnd = /^ {0,3}(`{3,}|~{3,})[ \t]*[\r\n]*$/;
const frontMatter = /^---[ \t]*[\r\n]/;
/** What goes on over empty lines, or what could hide a fence: from there on nothing is parted. */
const opaque = /<(?:!|\?|script|pre|style|textarea)|(?:^[ \t>*+\-\d.)]+)(?:`{3}|~{3})/i;

function partsOf(text: string, least: number): Part[] {
  const parts: Part[] = [];
  let [start, startLines, offset, lines] = [0, 0, 0, 0];
  let isBlank = false;
  /** Whether all since an item of a numbered list belongs to it. */
  let inList = false;
  let open: string | undefined;
  if (text.length < 2 * least) return [{ text, offset: 0, lines: 0 }];
  for (const [whole] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const isItem = inList && numbered.test(whole);
    if (open === undefined && isBlank && offset - start >= least && (isItem || begins.test(whole))) {
      parts.push({ text: text.slice(start, offset), offset: start, lines: startLines });
      [start, startLines] = [offset, lines];
    }
    if (open === undefined) {
      const isFront = offset === 0 && frontMatter.test(whole);
      open = isFront ? '---' : (fence.exec(whole)?.[1] ?? (opaque.test(whole) ? '' : undefined));
    } else if (closes(whole, open)) open = undefined;
    isBlank = whole.trim() === '';
    // What is set in by more is code, behind which a number may begin nothing.
    if (!isBlank) inList = numbered.test(whole) || (inList && /^ {1,3}\S/.test(whole));
    offset += whole.length;
    lines += 1;
  }
  parts.push({ text: text.slice(start), offset: start, lines: startLines });
  return parts;
}

/** @param open The signs that opened a fence or front matter; none for what is not followed to its end. */
function closes(line: string, open: string): boolean {
  if (open === '---') return frontMatter.test(line);
  return open !== '' && (fenceEnd.exec(line)?.[1] ?? '').startsWith(open);
}

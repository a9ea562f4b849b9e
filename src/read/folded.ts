import { fromHtml } from 'hast-util-from-html';
import type { Heading, Html, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { blocksFrom } from '../markup/from-hast.ts';
import { asks } from '../wording/asking.ts';

const headings = '<h(?<level>[1-6])\\b[^>]*>(?<title>[\\s\\S]*?)<\\/h\\k<level>\\s*>';
const folds = '<details\\b[^>]*>|<\\/details\\s*>|<summary\\b[^>]*>(?<summary>[\\s\\S]*?)<\\/summary\\s*>';

/** A summary that waits for the end of its answer. */
interface Open {
  readonly summary: Paragraph | undefined;
  /** How many blocks stood before its answer. */
  readonly from: number;
}

/**
 * Markdown in which `<details>` or `<h3>` stand as HTML: summaries become questions with the blocks that fold below
 * them, headings become headings. Other HTML stays as it is.
 */
export function unfolded(tree: Root): Root {
  const html = tree.children.filter(isMarkup);
  const tags = new RegExp(foldQuestions(html, tree) ? `${headings}|${folds}` : headings, 'gi');
  if (!html.some(({ value }) => value.search(tags) !== -1)) return tree;
  const blocks: RootContent[] = [];
  const open: Open[] = [];
  for (const node of tree.children) {
    if (isMarkup(node) && node.value.search(tags) !== -1) unfold(node, tags, blocks, open);
    else blocks.push(node);
  }
  return { ...tree, children: blocks };
}

function isMarkup(node: RootContent): node is Html {
  return node.type === 'html' && !node.value.startsWith('<!--');
}

/** Whether summaries are questions, and not what an answer hides: half of them ask, or no heading does. */
function foldQuestions(html: readonly Html[], { children }: Root): boolean {
  const summaries = html.flatMap(({ value }) => [
    ...value.matchAll(/<summary\b[^>]*>([\s\S]*?)<\/summary/gi),
  ]);
  const asking = summaries.filter(([, inside = '']) => asks(inside.replace(/<[^>]*>/g, '')));
  const isOfHeadings = children.some((node) => node.type === 'heading' && asks(textOf(node)));
  return summaries.length > 0 && (asking.length * 2 >= summaries.length || !isOfHeadings);
}

function unfold(node: Html, tags: RegExp, blocks: RootContent[], open: Open[]): void {
  let end = 0;
  const keep = (value: string) => {
    if (value.trim() !== '') blocks.push({ ...node, value: value.trim() });
  };
  for (const match of node.value.matchAll(tags)) {
    const [tag] = match;
    const { summary, level, title } = match.groups ?? {};
    keep(node.value.slice(end, match.index));
    end = match.index + tag.length;
    if (summary !== undefined) {
      const paragraph: Paragraph = { type: 'paragraph', ...inside(node, match.index, tag, summary) };
      blocks.push(paragraph);
      open.push({ summary: paragraph, from: blocks.length });
    } else if (title !== undefined) {
      blocks.push({
        type: 'heading',
        depth: Number(level) as Heading['depth'],
        ...inside(node, match.index, tag, title),
      });
    } else if (tag.startsWith('</')) close(open.pop(), blocks.length);
  }
  keep(node.value.slice(end));
}

function close(last: Open | undefined, length: number): void {
  if (last?.summary === undefined) return;
  last.summary.data = { asked: { signal: 'summary', answerBlocks: length - last.from } };
}

/** The words between two tags, and their place. */
function inside(
  { value, position }: Html,
  index: number,
  tag: string,
  html: string,
): Pick<Paragraph, 'children' | 'position'> {
  const children = blocksFrom(fromHtml(html, { fragment: true })).flatMap((block): PhrasingContent[] =>
    'children' in block ? (block.children as PhrasingContent[]) : [],
  );
  if (position === undefined) return { children };
  const from = index + tag.indexOf(html, tag.indexOf('>'));
  const start = pointAt(value, from + html.length - html.trimStart().length, position.start);
  const end = pointAt(value, from + html.trimEnd().length, position.start);
  return { children: children.map(withoutPlace), position: { start, end } };
}

/** Places inside the piece of HTML say nothing about the file. */
function withoutPlace<T extends PhrasingContent>({ position: _, ...node }: T): T {
  if (!('children' in node)) return node as unknown as T;
  return { ...node, children: (node.children as PhrasingContent[]).map(withoutPlace) } as unknown as T;
}

function pointAt(text: string, offset: number, start: Point): Point {
  const lines = text.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + last : last + 1,
    offset: (start.offset ?? 0) + offset,
  };
}

import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Block } from './blocks.ts';
import { type Line, span } from './lines.ts';
import { isQuoted, type Run } from './runs.ts';

/** Paragraphs, headings and lists; items go on with the list above them. */
export function nodesOf(parts: readonly (Run | Block)[]): RootContent[] {
  const nodes: RootContent[] = [];
  const levels: string[] = [];
  for (const part of parts) {
    if ('marker' in part) addRun(nodes, part);
    else nodes.push(heading(part, levels));
  }
  return nodes;
}

/** The first way of underlining is the highest level, and so on. */
function heading({ lines, underline = '' }: Block, levels: string[]): Heading {
  if (!levels.includes(underline)) levels.push(underline);
  const depth = Math.min(levels.indexOf(underline) + 1, 6) as Heading['depth'];
  const { children, position } = paragraph({ lines: [...lines], marker: 0, wrapped: true });
  return { type: 'heading', depth, children, ...(position === undefined ? {} : { position }) };
}

function addRun(nodes: RootContent[], run: Run): void {
  if (run.marker === 0) {
    const [first] = run.lines;
    nodes.push(first !== undefined && isQuoted(first) ? quotation(run) : paragraph(run));
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

/** Lines with a sign before each, as a mail quotes another. */
function quotation(run: Run): RootContent {
  const lines = run.lines.map((line): Line => {
    const sign = /^\s*>[>\s]*/.exec(line.text)?.[0] ?? '';
    // The sign becomes space, so that places stay as they are.
    return { ...line, text: ' '.repeat(sign.length) + line.text.slice(sign.length) };
  });
  const text = paragraph({ ...run, lines });
  return {
    type: 'blockquote',
    children: [text],
    ...(text.position === undefined ? {} : { position: text.position }),
  };
}

function paragraph({ lines, marker, wrapped }: Run): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const node = textOf(line, index === 0 ? marker : 0);
    if (index === 0) return [node];
    return wrapped ? [{ type: 'text', value: '\n' }, node] : [{ type: 'break' }, node];
  });
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const position = first && last ? { start: first.start, end: last.end } : span(lines);
  return { type: 'paragraph', children, position };
}

/** The words of a line, in their place. */
function textOf(line: Line, skip: number): PhrasingContent {
  const text = line.text.slice(skip);
  const indent = skip + (text.length - text.trimStart().length);
  const value = text.trim();
  const start = { line: line.number, column: indent + 1, offset: line.offset + indent };
  const end = {
    line: line.number,
    column: indent + value.length + 1,
    offset: line.offset + indent + value.length,
  };
  return { type: 'text', value, position: { start, end } };
}

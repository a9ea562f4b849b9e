import type { Element, Nodes, Root } from 'hast';
import type { Channel } from '../../model/document.ts';
import { raised } from '../../model/raised-text.ts';
import type { Scope } from '../../model/rule-pack.ts';
import { align } from './align.ts';
import type { SourceText } from './source-text.ts';
import type { Shape, Subject } from './subject.ts';

/** What all subjects of one tree share. */
interface Around {
  readonly scope: Scope;
  readonly question?: string;
  readonly channels: readonly Channel[];
  readonly source: SourceText;
}

/** Some text of a tree, and the stretch of source that it was read from. */
interface Piece {
  readonly value: string;
  readonly raw: readonly [number, number] | undefined;
  /** It is written otherwise there, or only implied: its place is the whole stretch. */
  readonly isLoose?: true;
}

const flow = new Set(
  'address blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * The text of a tree block by block: paragraphs, items of lists, cells; and apart from them the words and addresses of
 * links, the descriptions and names of pictures.
 */
export function blocksOf(tree: Root, around: Around): readonly Subject[] {
  const found: Subject[] = [];
  walkFlow(tree, 'paragraph', undefined, around, found);
  return found;
}

function walkFlow(
  node: Root | Element,
  shape: Shape,
  raw: Piece['raw'],
  around: Around,
  found: Subject[],
): void {
  let open: Piece[] = [];
  const flush = () => {
    if (/\S/.test(open.map(({ value }) => value).join('')))
      found.push(subject(open, shape, around.scope, around));
    open = [];
  };
  for (const child of node.children) {
    if (child.type === 'element' && flow.has(child.tagName)) {
      flush();
      walkFlow(child, shapes[child.tagName] ?? shape, stretch(child, around) ?? raw, around, found);
    } else open.push(...inline(child, raw, around, found));
  }
  flush();
}

const shapes: Readonly<Record<string, Shape>> = {
  li: 'item',
  dt: 'line',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  caption: 'line',
  figcaption: 'line',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

function inline(node: Nodes, raw: Piece['raw'], around: Around, found: Subject[]): Piece[] {
  if (node.type === 'text') return [{ value: node.value, raw: stretch(node, around) ?? raw }];
  if (node.type !== 'element') return [];
  const here = stretch(node, around) ?? raw;
  // What is shown when a pointer rests there.
  const { title } = node.properties;
  if (typeof title === 'string' && title !== '')
    found.push(subject([named(title, here, around)], 'line', 'alt', around));
  // The mark of a footnote is no word of the author.
  if (node.properties.dataFootnoteRef !== undefined) return [];
  if (node.tagName === 'br') return [{ value: '\n', raw: here }];
  if (node.tagName === 'img') {
    const { alt, src } = node.properties;
    if (typeof alt === 'string' && alt !== '')
      found.push(subject([{ value: alt, raw: here }], 'line', 'alt', around));
    if (typeof src === 'string') {
      found.push(subject([named(nameOf(src), here, around)], 'line', 'fileName', around));
    }
    return [{ value: ' ', raw: here }];
  }
  const pieces = node.children.flatMap((child) => inline(child, here, around, found));
  if (node.tagName === 'a' && typeof node.properties.href === 'string') {
    const address = readable(node.properties.href);
    found.push(subject(pieces, 'line', 'linkText', around));
    // The id of a place in the leaflet is looked at where it is given.
    if (!address.startsWith('#'))
      found.push(subject([named(address, here, around)], 'line', 'linkUrl', around));
  }
  if (node.tagName !== 'sup' && node.tagName !== 'sub') return pieces;
  const kind = node.tagName;
  return pieces.map((piece) => ({ ...piece, value: raised(piece.value, kind) }));
}

function subject(pieces: readonly Piece[], shape: Shape, scope: Scope, around: Around): Subject {
  const { source, question, channels } = around;
  return {
    scope,
    shape,
    text: pieces.map(({ value }) => value).join(''),
    channels,
    ...(question === undefined ? {} : { question }),
    place(from, to) {
      const [first] = pieces;
      if (first?.isLoose) return first.raw === undefined ? undefined : source.place(...first.raw);
      const start = offsetOf(pieces, from, source);
      const end = offsetOf(pieces, Math.max(from, to - 1), source);
      return start === undefined ? undefined : source.place(start, Math.max(start, end ?? start) + 1);
    },
  };
}

function offsetOf(pieces: readonly Piece[], at: number, { text }: SourceText): number | undefined {
  let before = 0;
  for (const { value, raw } of pieces) {
    if (at < before + value.length) {
      if (raw === undefined) return undefined;
      const written = text.slice(...raw);
      // A cell of a table has its text as it stands; where nothing stands between, no more is needed.
      if (written === value) return raw[0] + at - before;
      return raw[0] + (align(written, value)[at - before] ?? 0);
    }
    before += value.length;
  }
  const last = pieces.at(-1)?.raw;
  return last?.[0];
}

/** Where a node stands, as offsets. */
function stretch(node: Nodes, { source }: Around): Piece['raw'] {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined) return undefined;
  const from = start.offset ?? source.offset(start.line, start.column);
  const to = end.offset ?? source.offset(end.line, end.column);
  return to > from ? [from, to] : undefined;
}

/** Where an address stands behind its link or picture; all of that where it is written otherwise. */
function named(address: string, raw: Piece['raw'], { source }: Around): Piece {
  const at = raw === undefined ? -1 : source.text.slice(...raw).lastIndexOf(address);
  if (raw === undefined || at === -1) return { value: address, raw, isLoose: true };
  return { value: address, raw: [raw[0] + at, raw[0] + at + address.length] };
}

function nameOf(src: string): string {
  return readable(src).split('/').at(-1) ?? src;
}

/** An address as its author thinks of it, without escapes. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { openArchive } from '../../../read/word/archive.ts';
import type { Finding } from './finding.ts';
import { attribute, nodesOf, type PageNode, tokens, wordsIn } from './page-node.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';

/** A file that is XML. */
export interface XmlFile {
  readonly path: string;
  readonly tree: Root;
  readonly nodes: readonly PageNode[];
  /** Elements by id; of two with one id, the first. */
  readonly ids: ReadonlyMap<string, PageNode>;
}

/** What the manifest lists. */
interface Item {
  readonly id: string;
  /** A path in the zip. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
  readonly node: PageNode;
}

/** A finished book, unpacked and read, as a reading system has it. */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  /** By path, in the order of the zip. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly xml: ReadonlyMap<string, XmlFile>;
  readonly opf: XmlFile;
  readonly items: readonly Item[];
  /** The pages in the order of reading, the contents too. */
  readonly pages: readonly XmlFile[];
  readonly contents: XmlFile | undefined;
  readonly ncx: XmlFile | undefined;
  readonly styles: readonly { readonly path: string; readonly text: string; readonly sheet: StyleSheet }[];
}

const xmlFile = /\.(xhtml|opf|ncx|xml|svg)$/;

/**
 * Opens a book.
 *
 * @returns With `undefined` in place of the book when it cannot be read at all; the findings say why.
 */
export function openBook(bytes: Uint8Array): {
  readonly book: OpenedBook | undefined;
  readonly findings: readonly Finding[];
} {
  const archive = openArchive(bytes);
  if ('fault' in archive) return { book: undefined, findings: [fault('', `a zip that is ${archive.fault}`)] };
  const { files } = archive;
  const findings: Finding[] = [];
  const xml = new Map<string, XmlFile>();
  for (const [path, content] of files) {
    if (!xmlFile.test(path)) continue;
    const read = readXml(path, content);
    if ('tree' in read) xml.set(path, read);
    else findings.push(read);
  }
  const opf = xml.get(packagePath(xml) ?? '');
  if (opf === undefined)
    return { book: undefined, findings: [...findings, fault('', 'book without a package document')] };
  const items = itemsOf(opf);
  const byId = new Map(items.map((item) => [item.id, item]));
  const spine = opf.nodes.filter(({ element }) => element.name === 'itemref');
  const pages = spine.flatMap((node) => xml.get(byId.get(attribute(node, 'idref') ?? '')?.path ?? '') ?? []);
  const whichIs = (test: (item: Item) => boolean) => xml.get(items.find(test)?.path ?? '');
  return {
    book: {
      bytes,
      files,
      xml,
      opf,
      items,
      pages,
      contents: whichIs(({ properties }) => properties.includes('nav')),
      ncx: whichIs(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'),
      styles: items
        .filter(({ mediaType, path }) => mediaType === 'text/css' && files.has(path))
        .map(({ path }) => style(path, files.get(path) ?? new Uint8Array())),
    },
    findings,
  };
}

function style(path: string, bytes: Uint8Array): OpenedBook['styles'][number] {
  const text = new TextDecoder().decode(bytes);
  return { path, text, sheet: readStyleSheet(text) };
}

/** What is no UTF-8, or no XML, is a finding. */
function readXml(path: string, bytes: Uint8Array): XmlFile | Finding {
  try {
    const tree = fromXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const nodes = nodesOf(tree, path);
    const ids = new Map<string, PageNode>();
    for (const node of nodes) {
      const id = attribute(node, 'id');
      if (id !== undefined && !ids.has(id)) ids.set(id, node);
    }
    return { path, tree, nodes, ids };
  } catch (error) {
    return { ...fault(path, `text, expected well-formed XML: ${reasonOf(error)}`), ...pointOf(error) };
  }
}

/** Where a place in the book leads; the path is decoded, as the files of the zip are named. */
export function resolve(
  href: string,
  from: string,
): { readonly path: string; readonly id: string | undefined } {
  const base = `https://book.invalid/${from.split('/').map(encodeURIComponent).join('/')}`;
  const url = new URL(href, base);
  const id = url.hash === '' ? undefined : decode(url.hash.slice(1));
  return { path: decode(url.pathname.slice(1)), id };
}

/** Whether an address leaves the book. */
export function isOutside(href: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(href);
}

function packagePath(xml: ReadonlyMap<string, XmlFile>): string | undefined {
  const roots = xml
    .get('META-INF/container.xml')
    ?.nodes.filter(({ element }) => element.name === 'rootfile')
    .map((node) => attribute(node, 'full-path'));
  return roots?.[0];
}

function itemsOf(opf: XmlFile): readonly Item[] {
  return opf.nodes
    .filter(({ element }) => element.name === 'item')
    .map((node) => ({
      id: attribute(node, 'id') ?? '',
      path: resolve(attribute(node, 'href') ?? '', opf.path).path,
      mediaType: attribute(node, 'media-type') ?? '',
      properties: tokens(node, 'properties'),
      node,
    }));
}

/** The values of a metadata element or of `meta` with a property. */
export function metadataOf({ opf }: OpenedBook, name: string): readonly string[] {
  return opf.nodes
    .filter((node) => node.element.name === name || attribute(node, 'property') === name)
    .map(({ element }) => wordsIn(element));
}

function fault(file: string, what: string): Finding {
  return { rule: 'well-formed', kind: 'validity', file, message: `Unexpected ${what}` };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0] ?? message;
}

function pointOf(error: unknown): { readonly line?: number; readonly column?: number } {
  if (typeof error !== 'object' || error === null) return {};
  const { line, column } = error as { readonly line?: number | null; readonly column?: number | null };
  return { ...(line ? { line } : {}), ...(column ? { column } : {}) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

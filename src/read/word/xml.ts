import { readString } from 'mammoth/lib/xml/reader.js';
import { withoutControls } from '../../schema/characters.ts';

/** An element of a Word file; names carry the short prefixes of `namespaces`, whatever the file calls them. */
export interface XmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

interface XmlText {
  readonly type: 'text';
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText;

/** ECMA-376, transitional, and what mammoth reads beside it. */
const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  wordml: 'http://schemas.microsoft.com/office/word/2010/wordml',
  decorative: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

/** The same in the strict form of the standard. */
const strict: Readonly<Record<string, string>> = {
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
};

const prefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(namespaces).map(([prefix, address]) => [address, prefix])),
  ...strict,
};

/**
 * Reads a part of a Word file.
 *
 * @throws When it is no well-formed XML, or declares a document type, which Word never does.
 */
export async function parseXml(bytes: Uint8Array): Promise<XmlElement> {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('<!DOCTYPE')) throw new Error('Unexpected document type.');
  const root = await readString(text, prefixes);
  if (root.name === undefined) throw new Error('Unexpected text, expected an element.');
  return root;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { type: 'element', name, attributes, children };
}

export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const children = parent?.children ?? [];
  return children.filter(
    (child): child is XmlElement => child.type === 'element' && (name === undefined || child.name === name),
  );
}

/** The first child of a name, then its first child of the next name, and so on. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) =>
      at?.children.find((child): child is XmlElement => child.type === 'element' && child.name === name),
    parent,
  );
}

/** The `w:val` of a child. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** Every element below one that has one of these names, in order; not those inside a found one. */
export function findAll(parent: XmlElement, names: readonly string[]): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    names.includes(child.name) ? [child] : findAll(child, names),
  );
}

/** The text right inside an element. */
export function textIn(parent: XmlElement): string {
  return parent.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** An element as a part of its own, for mammoth. */
export function writeXml(root: XmlElement): string {
  const declared = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const pieces: string[] = [];
  write(root, pieces, declared.join(''));
  return pieces.join('');
}

function write(node: XmlNode, pieces: string[], declared = ''): void {
  if (node.type === 'text') {
    pieces.push(escaped(node.value));
    return;
  }
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.startsWith('{') && !name.startsWith('xmlns') && name !== 'xml:space')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  pieces.push(`<${node.name}${declared}${attributes.join('')}>`);
  for (const child of node.children) write(child, pieces);
  pieces.push(`</${node.name}>`);
}

function escaped(text: string): string {
  return withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

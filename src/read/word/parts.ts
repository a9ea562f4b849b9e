import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** The parts of a Word file, by the roles that its relationships give them. */
export interface Parts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The part with the text. */
  readonly main: Part;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
  readonly properties: XmlElement | undefined;
  readonly notes: readonly Part[];
  /** Headers and footers of the printed page. */
  readonly frame: readonly XmlElement[];
  /** Charts and diagrams, which hold words of their own. */
  readonly drawn: readonly XmlElement[];
}

export interface Part {
  readonly name: string;
  readonly root: XmlElement;
  /** The ids of the relationships with files and addresses that it has. */
  readonly targets: ReadonlySet<string>;
}

interface Relationship {
  readonly id: string;
  readonly isOutside: boolean;
  /** The last word of its type: "styles". */
  readonly type: string;
  /** The name of the part in the archive. */
  readonly target: string;
}

/** More elements than a text of thousands of pages has; each takes a kilobyte or two of memory while it is read. */
const mostElements = 500_000;

/** Whether the parts hold more than can be read: a file of a few kilobytes may unpack to millions of elements. */
export function areTooMany(files: ReadonlyMap<string, Uint8Array>): boolean {
  let elements = 0;
  for (const [name, bytes] of files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    for (let at = bytes.indexOf(0x3c); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
      if (bytes[at + 1] !== 0x2f) elements += 1;
    }
  }
  return elements > mostElements;
}

/**
 * Finds and reads the parts of a Word file; nothing when no part holds the text.
 *
 * @throws When a part is no well-formed XML.
 */
export async function readParts(files: ReadonlyMap<string, Uint8Array>): Promise<Parts | undefined> {
  const top = await relationshipsOf('', files);
  const found = top.find(({ type, target }) => type === 'officeDocument' && files.has(target))?.target;
  const main = await readPart(found ?? 'word/document.xml', files);
  if (main?.root.name !== 'w:document') return undefined;
  const inside = (await relationshipsOf(main.name, files)).filter(({ isOutside }) => !isOutside);
  const all = async (...types: readonly string[]): Promise<Part[]> => {
    const names = inside.filter(({ type }) => types.includes(type)).map(({ target }) => target);
    const parts = await Promise.all([...new Set(names)].map((name) => readPart(name, files)));
    return parts.filter((part) => part !== undefined);
  };
  const one = async (type: string) => (await all(type))[0]?.root;
  const core = top.find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml';
  return {
    files,
    main,
    styles: await one('styles'),
    numbering: await one('numbering'),
    comments: await one('comments'),
    properties: (await readPart(core, files).catch(() => undefined))?.root,
    notes: await all('footnotes', 'endnotes'),
    frame: (await all('header', 'footer')).map(({ root }) => root),
    drawn: (await all('chart', 'chartEx', 'diagramData')).map(({ root }) => root),
  };
}

async function readPart(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<Part | undefined> {
  const bytes = files.get(name);
  if (bytes === undefined) return undefined;
  const relationships = await relationshipsOf(name, files);
  const held = relationships.filter(({ isOutside, type, target }) =>
    isOutside ? type === 'hyperlink' : files.has(target),
  );
  return { name, root: await parseXml(bytes), targets: new Set(held.map(({ id }) => id)) };
}

/** What a part, or the file as a whole (''), points to. */
async function relationshipsOf(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Relationship[]> {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const bytes = files.get(`${folder}_rels/${name.slice(slash)}.rels`);
  const root = bytes === undefined ? undefined : await parseXml(bytes);
  return elementsOf(root).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    isOutside: attributes.TargetMode === 'External',
    type: attributes.Type?.split('/').at(-1) ?? '',
    target: resolve(folder, attributes.Target ?? ''),
  }));
}

/** `styles.xml` beside `word/document.xml` is `word/styles.xml`; `/word/styles.xml` is that everywhere. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

import { strToU8, type Zippable, zipSync } from 'fflate';

/** What a Word file is made of, as XML without its outermost element; `w:`, `r:`, `a:` and their kin may be used. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** A whole part with its root. */
  readonly chart?: string;
  readonly core?: string;
  /** Addresses that `r:id` names. */
  readonly links?: Readonly<Record<string, string>>;
  /** Pictures in `word/media/`, which `r:embed` names. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** Any other file of the archive, or one in place of the usual. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const office = 'http://schemas.openxmlformats.org';
export const namespaces = Object.entries({
  w: `${office}/wordprocessingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  a: `${office}/drawingml/2006/main`,
  pic: `${office}/drawingml/2006/picture`,
  c: `${office}/drawingml/2006/chart`,
  m: `${office}/officeDocument/2006/math`,
  mc: `${office}/markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** A Word file with the parts and relationships that programs write, the same bytes each time. */
export function wordFile(parts: WordParts): Uint8Array {
  const inside = (root: string, xml: string | undefined) =>
    xml === undefined ? undefined : `<w:${root} ${namespaces}>${xml}</w:${root}>`;
  const roles = {
    styles: inside('styles', parts.styles),
    numbering: inside('numbering', parts.numbering),
    footnotes: inside('footnotes', parts.footnotes),
    endnotes: inside('endnotes', parts.endnotes),
    comments: inside('comments', parts.comments),
    header: inside('hdr', parts.header),
    footer: inside('ftr', parts.footer),
    chart: parts.chart,
  };
  const held = Object.entries(roles).filter((role): role is [string, string] => role[1] !== undefined);
  const media = Object.entries(parts.media ?? {});
  const related = [
    ...held.map(([role]) => relationship(role, role, `${role}.xml`)),
    ...media.map(([id]) => relationship(id, 'image', `media/${id}`)),
    ...Object.entries(parts.links ?? {}).map(([id, address]) => relationship(id, 'hyperlink', address, true)),
  ];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([
      relationship('r1', 'officeDocument', 'word/document.xml'),
      relationship('r2', 'core-properties', 'docProps/core.xml'),
    ]),
    'word/_rels/document.xml.rels': relationships(related),
    'word/document.xml': `<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    ...(parts.core === undefined ? {} : { 'docProps/core.xml': core(parts.core) }),
    ...Object.fromEntries(held.map(([role, xml]) => [`word/${role}.xml`, xml])),
    ...Object.fromEntries(media.map(([id, bytes]) => [`word/media/${id}`, bytes])),
    ...parts.files,
  };
  return archive(files);
}

export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]): [string, Zippable[string]] => {
    const plain = typeof content === 'string' ? strToU8(content) : content;
    // The kind of an OpenDocument file has to be readable from outside.
    return [name, name === 'mimetype' ? [plain, { level: 0 }] : plain];
  });
  return zipSync(Object.fromEntries(bytes), { mtime: '2026-01-01T00:00:00Z' });
}

function relationship(id: string, type: string, target: string, isOutside = false): string {
  const mode = isOutside ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="${office}/package/2006/relationships">${all.join('')}</Relationships>`;
}

function core(xml: string): string {
  return `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${xml}</cp:coreProperties>`;
}

/** A paragraph; what is no XML is a run of text. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function styled(style: string, content: string): string {
  return p(content, `<w:pStyle w:val="${style}"/>`);
}

export function item(content: string, level = 0, list = 1): string {
  return p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function style(id: string, name: string, inside = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}

/** A list with the number 1 for each format of its levels: "decimal %1.". */
export function numbering(...levels: readonly string[]): string {
  const made = levels.map((level, index) => {
    const [format = '', ...text] = level.split(' ');
    return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text.join(' ')}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="7">${made.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const made = rows.map((cells) => {
    const inside = cells.map(
      (cell) => `<w:tc>${cell.startsWith('<w:tcPr') || cell.startsWith('<w:p>') ? cell : p(cell)}</w:tc>`,
    );
    return `<w:tr>${inside.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tblGrid/>${made.join('')}</w:tbl>`;
}

export function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
}

export function picture(id: string, alt = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData uri="picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** The smallest PNG: one transparent pixel. */
export const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

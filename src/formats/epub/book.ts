import type { Settings, Tools } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import type { PrintedText } from '../../model/printed-text.ts';
import { fontFaceCss, fontStack } from '../../render/font-css.ts';
import { toXhtml } from '../../render/serialize.ts';
import { template } from '../../render/template.ts';
import { contentsFile } from './contents-file.ts';
import { type Cover, coverPage, coverPicture } from './cover.ts';
import { fontLicense } from './font-license.ts';
import { keepLinks } from './links.ts';
import { navigationPage } from './navigation.ts';
import { ncx } from './ncx.ts';
import { type ManifestItem, packageDocument } from './package-document.ts';
import { buildPages, finishPage, type Page } from './pages.ts';
import { collectPictures, type Picture } from './pictures.ts';
import { markPrintedPages } from './printed-pages.ts';
import { addedCharacters, shownText } from './shown-text.ts';

/** One file of the package, at its path in the zip. */
export interface BookFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A finished book: everything that goes into the zip, in order, and nothing else. */
export interface Book {
  readonly title: string;
  readonly files: readonly BookFile[];
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

const container =
  declaration +
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>' +
  '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>' +
  '</rootfiles></container>\n';

const encoder = new TextEncoder();

/** What a book may hold beside its document. */
export interface Extras {
  /** Where the pages of the print begin, when this run made one: the book then names them. */
  readonly printed?: PrintedText | undefined;
  readonly cover?: Cover | undefined;
  /**
   * Whether this very book was checked in this run and nothing was found: then it may claim its conformance, if the brand
   * names somebody who vouches for it. The claim stands in the package document alone.
   */
  readonly isChecked?: boolean;
}

/**
 * Everything that goes into the e-book of a document. The list is made from the document, never from a folder:
 * what it does not refer to cannot get in. Same input, same bytes.
 */
export async function buildBook(
  document: Document,
  settings: Settings,
  tools: Tools,
  { printed, cover, isChecked = false }: Extras = {},
): Promise<Book> {
  const { strings } = settings;
  const { pages: drafts, contents } = buildPages(document, settings, tools.templates);
  keepLinks(drafts);
  const inText = collectPictures(drafts, settings);
  const printedPages =
    printed === undefined ? [] : markPrintedPages(drafts, printed, strings.page, document.lang);
  const front = cover === undefined ? [] : [coverPage(cover, strings, tools.templates)];
  const pictures = [...(cover === undefined ? [] : [coverPicture(cover)]), ...inText];
  const [title, ...rest] = drafts;
  if (title === undefined) throw new Error('A book has at least its title page.');
  const others = [...front, title, ...rest];
  const navigation = navigationPage(contents, others, printedPages, strings, tools.templates);
  const pages = [...front, title, navigation, ...rest].map((page) => finishPage(page, document));
  const texts = pages.map((page) => xhtml(page));
  const faces = await tools.fonts.embedded(shownText(pages.map(({ tree }) => tree)), addedCharacters);
  const fonts = faces.map((face, index) => ({
    item: item(`font-${index + 1}`, `fonts/${face.file}`, 'font/woff2'),
    bytes: face.bytes,
  }));
  const css = [
    fontFaceCss(faces, (face) => `fonts/${face.file}`),
    `body{font-family:${fontStack(faces)}}`,
    template(tools.templates, 'book/book.css'),
  ].join('\n');
  const resources = [
    { item: item('style', 'style.css', 'text/css'), bytes: encoder.encode(css) },
    ...pictures.map(pictureFile),
    ...fonts,
    ...(fonts.length === 0
      ? []
      : [
          {
            item: item('font-license', 'fonts/OFL.txt', 'text/plain'),
            bytes: encoder.encode(fontLicense(faces)),
          },
        ]),
  ];
  const manifest = [
    ...pages.map(pageItem),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    ...resources.map((file) => file.item),
  ];
  const opf = packageDocument(document, settings, manifest, {
    pictures,
    hasPrintedPages: printedPages.length > 0,
    hasRuby: texts.some((text) => text.includes('<rt>')),
    isChecked,
  });
  return {
    title: document.title,
    files: [
      file('mimetype', 'application/epub+zip'),
      file('META-INF/container.xml', container),
      file('OEBPS/content.opf', declaration + opf),
      file('OEBPS/toc.ncx', declaration + ncx(document, settings, contents, printedPages, pages)),
      ...pages.map((page, index) => file(`OEBPS/${page.file}`, texts[index] ?? '')),
      ...resources.map(({ item: { href }, bytes }) => ({ path: `OEBPS/${href}`, bytes })),
    ],
  };
}

function xhtml(page: Page): string {
  return `${declaration}${toXhtml(page.tree)}\n`;
}

function file(path: string, text: string): BookFile {
  return { path, bytes: encoder.encode(text) };
}

function item(id: string, href: string, mediaType: string): ManifestItem {
  return { id, href, mediaType, properties: [], inSpine: false };
}

function pageItem(page: Page): ManifestItem {
  const properties = [
    ...(page.file === contentsFile ? ['nav'] : []),
    // The package document must say which pages hold drawings (EPUB 3.3, D.5).
    ...(toXhtml(page.tree).includes('<svg') ? ['svg'] : []),
  ];
  return { id: page.id, href: page.file, mediaType: 'application/xhtml+xml', properties, inSpine: true };
}

function pictureFile(picture: Picture): { item: ManifestItem; bytes: Uint8Array } {
  const listed = item(picture.id, picture.href, picture.mediaType);
  return {
    item: picture.isCover ? { ...listed, properties: ['cover-image'] } : listed,
    bytes: picture.bytes,
  };
}

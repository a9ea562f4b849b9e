import { lettersOf } from '../book-words.ts';
import type { Expected } from '../expected.ts';
import { metadataOf, type OpenedBook } from '../opened-book.ts';
import { attribute, placeOf, tokens, wordsIn } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { isLanguage } from '../vocabulary/attributes.ts';

const uuid = /^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What EPUB 3.3 (5.5.3) has every book say once, and how. */
const once: Readonly<Record<string, RegExp>> = {
  'dc:language': /^[a-z]/i,
  'dcterms:modified': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
};

/** The package says what the book is, in which language and direction. */
export function* packageSaysWhatItIs(book: OpenedBook, expected: Expected): Generator<Found> {
  const { opf } = book;
  const file = opf.path;
  for (const [name, form] of Object.entries(once)) {
    const values = metadataOf(book, name);
    if (values.length !== 1 || !form.test(values[0] ?? ''))
      yield { file, message: `Unexpected ${name} ${JSON.stringify(values)}, expected one of its form` };
  }
  // A leaflet may have other names, such as its code: one of them is the book's.
  const [root] = opf.nodes;
  const named = opf.ids.get(root === undefined ? '' : (attribute(root, 'unique-identifier') ?? ''));
  if (named?.element.name !== 'dc:identifier' || !uuid.test(wordsIn(named.element)))
    yield { file, message: 'Unexpected package without a unique identifier of the form urn:uuid' };
  const [language = ''] = metadataOf(book, 'dc:language');
  if (!isLanguage(language) || language !== expected.lang)
    yield { file, message: `Unexpected dc:language "${language}", expected "${expected.lang}"` };
  const [title = ''] = metadataOf(book, 'dc:title');
  if (lettersOf(title) !== lettersOf(expected.title))
    yield { file, message: `Unexpected dc:title "${title}", expected "${expected.title}"` };
  for (const [name, value] of Object.entries({
    version: '3.0',
    'xml:lang': expected.lang,
    dir: expected.dir,
  })) {
    if (root === undefined || attribute(root, name) !== value)
      yield { file, message: `Unexpected package without ${name}="${value}"` };
  }
  const spine = opf.nodes.find(({ element }) => element.name === 'spine');
  if (spine === undefined || attribute(spine, 'page-progression-direction') !== expected.dir)
    yield { file, message: `Unexpected spine, expected page-progression-direction="${expected.dir}"` };
  for (const node of opf.nodes) {
    if (!/^(dc:|meta$)/.test(node.element.name) || node.element.attributes.content) continue;
    if (wordsIn(node.element) === '')
      yield { ...placeOf(node), message: `Unexpected empty <${node.element.name}>` };
    for (const refined of tokens(node, 'refines'))
      if (!opf.ids.has(refined.slice(1)))
        yield { ...placeOf(node), message: `Unexpected refines="${refined}", which is no id of the package` };
  }
}

/** What pages hold is said of them in the manifest (EPUB 3.3, 5.6.2): drawings, the contents, the cover. */
export function* manifestSaysWhatPagesHold({ items, xml, opf }: OpenedBook): Generator<Found> {
  const contents = items.filter(({ properties }) => properties.includes('nav'));
  if (contents.length !== 1)
    yield { file: opf.path, message: `Unexpected ${contents.length} tables of contents, expected one` };
  for (const { path, mediaType, properties, node } of items) {
    if (mediaType !== 'application/xhtml+xml') continue;
    const draws = xml.get(path)?.nodes.some(({ element }) => element.name === 'svg') === true;
    if (draws !== properties.includes('svg'))
      yield {
        ...placeOf(node),
        message: `Unexpected properties of "${path}", expected "svg" where it draws`,
      };
  }
}

import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import type { Person } from '../../model/front-matter.ts';
import { bookIdentifier } from './identifier.ts';
import type { Picture } from './pictures.ts';

/**
 * What the book says about itself: Dublin Core, then what it offers to readers with disabilities (EPUB
 * Accessibility 1.1, discovery metadata). Nothing that the document does not say, and no claim of conformance:
 * that is the clinic's to make.
 */
export function metadata(document: Document, settings: Settings, pictures: readonly Picture[]): Element[] {
  const { meta } = document;
  const { brand } = settings;
  return [
    x('dc:identifier', { id: 'book-id' }, bookIdentifier(document, brand)),
    ...titles(document),
    x('dc:language', document.lang),
    ...(meta.author ?? []).flatMap((person, index) => creator(person, `author-${index + 1}`)),
    ...(meta.translator === undefined ? [] : contributor(meta.translator)),
    ...optional('dc:publisher', brand.name),
    ...optional('dc:description', meta.description),
    ...(meta.keywords ?? []).map((keyword) => x('dc:subject', keyword)),
    ...optional('dc:date', meta.datePublished),
    ...optional('dc:rights', meta.license),
    property('dcterms:modified', `${settings.date.toISOString().slice(0, 19)}Z`),
    // Without it, Apple Books shows its own font in place of the embedded one.
    property('ibooks:specified-fonts', 'true'),
    x('meta', { name: 'generator', content: settings.generator }),
    ...accessibility(pictures),
  ];
}

function titles({ title, subtitle }: Document): Element[] {
  const typed = (id: string, text: string, type: string) => [
    x('dc:title', { id }, text),
    refinement(id, 'title-type', type),
  ];
  return [
    ...typed('book-title', title, 'main'),
    ...(subtitle === null ? [] : typed('book-subtitle', subtitle, 'subtitle')),
  ];
}

function creator(person: Person, id: string): Element[] {
  const name = [person.honorificPrefix, person.name, person.honorificSuffix].filter(Boolean).join(' ');
  return [x('dc:creator', { id }, name), role(id, 'aut')];
}

function contributor(translator: string): Element[] {
  return [x('dc:contributor', { id: 'translator' }, translator), role('translator', 'trl')];
}

/** @param code A relator code of the Library of Congress. */
function role(id: string, code: string): Element {
  return x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, code);
}

function refinement(id: string, name: string, value: string): Element {
  return x('meta', { refines: `#${id}`, property: name }, value);
}

function accessibility(pictures: readonly Picture[]): Element[] {
  const telling = pictures.filter((picture) => picture.telling);
  const described = telling.every((picture) => picture.described);
  const modes = telling.length === 0 ? ['textual'] : ['textual', 'visual'];
  const features = [
    'ARIA',
    // A description for every picture, or none of this feature.
    ...(telling.length > 0 && described ? ['alternativeText'] : []),
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    'unlocked',
  ];
  return [
    ...modes.map((mode) => property('schema:accessMode', mode)),
    property('schema:accessModeSufficient', described ? 'textual' : 'textual,visual'),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    x(
      'meta',
      { property: 'schema:accessibilitySummary', 'xml:lang': 'en', dir: 'ltr' },
      summary(telling, described),
    ),
  ];
}

function summary(pictures: readonly Picture[], described: boolean): string {
  const text =
    'All text can be enlarged, recoloured and read aloud. Headings, a linked table of contents and the order of the files follow the order of reading.';
  if (pictures.length === 0) return text;
  return `${text} ${described ? 'All pictures have descriptions.' : 'Some pictures have no description.'}`;
}

function property(name: string, value: string): Element {
  return x('meta', { property: name }, value);
}

function optional(name: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [x(name, value)];
}

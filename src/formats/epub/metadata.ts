import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import type { Person } from '../../model/front-matter.ts';
import { fileAddress } from '../../render/structured-data/nodes.ts';
import { accessibility } from './accessibility.ts';
import { claim } from './claim.ts';
import type { BookFacts } from './facts.ts';
import { bookIdentifier } from './identifier.ts';

/**
 * What the book says about itself: Dublin Core, then what it offers to readers with disabilities and who says so (EPUB
 * Accessibility 1.1). Nothing that the document does not say.
 */
export function metadata(document: Document, settings: Settings, facts: BookFacts): Element[] {
  const { meta } = document;
  const { brand } = settings;
  const cover = facts.pictures.find((picture) => picture.isCover);
  return [
    x('dc:identifier', { id: 'book-id' }, bookIdentifier(document, brand)),
    // The number under which the publisher files it.
    ...(meta.identifier === undefined ? [] : [x('dc:identifier', { id: 'leaflet-code' }, meta.identifier)]),
    ...titles(document),
    x('dc:language', document.lang),
    ...(meta.author ?? []).flatMap((person, index) => creator(person, `author-${index + 1}`)),
    ...(meta.translator === undefined ? [] : translator(meta.translator)),
    ...(meta.reviewedBy ?? []).flatMap(reviewer),
    ...optional('dc:publisher', brand.name),
    ...optional('dc:description', meta.description),
    ...(meta.keywords ?? []).map((keyword) => x('dc:subject', keyword)),
    ...optional('dc:date', meta.datePublished),
    ...(meta.lastReviewed === undefined ? [] : [property('schema:lastReviewed', meta.lastReviewed)]),
    ...(meta.version === undefined ? [] : [property('schema:version', meta.version)]),
    ...optional('dc:rights', meta.license),
    ...(facts.hasPrintedPages ? printSource(document, settings) : []),
    ...collection(settings),
    property('dcterms:modified', `${settings.date.toISOString().slice(0, 19)}Z`),
    // Without it, Apple Books shows its own font in place of the embedded one.
    property('ibooks:specified-fonts', 'true'),
    x('meta', { name: 'generator', content: settings.generator }),
    // For EPUB 2 and the shelves that still go by it.
    ...(cover === undefined ? [] : [x('meta', { name: 'cover', content: cover.id })]),
    ...accessibility(document, settings, facts),
    ...(facts.isChecked ? claim(document, brand) : []),
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
  return [x('dc:creator', { id }, nameOf(person)), role(id, 'aut')];
}

function translator(name: string): Element[] {
  return [x('dc:contributor', { id: 'translator' }, name), role('translator', 'trl')];
}

/**
 * Who checked the text. The relator "reviewer" of the Library of Congress is a critic of a finished work, so none is
 * given; schema.org's `reviewedBy` says it.
 */
function reviewer(person: Person): Element[] {
  const name = nameOf(person);
  return [x('dc:contributor', name), property('schema:reviewedBy', name)];
}

function nameOf({ honorificPrefix, name, honorificSuffix }: Person): string {
  return [honorificPrefix, name, honorificSuffix].filter(Boolean).join(' ');
}

/**
 * The print that the page numbers are those of. `pageBreakSource`, the newer way (EPUB Accessibility 1.1, 4.1.3), is an
 * error to EPUBCheck 4; all of them know this one.
 */
function printSource(document: Document, { brand }: Settings): Element[] {
  const path = `${document.id}.pdf`;
  const source = fileAddress(document, brand, path) ?? `${document.title} (PDF, ${path})`;
  return [x('dc:source', { id: 'print' }, source), refinement('print', 'source-of', 'pagination')];
}

/** The leaflets of a publisher stand together on a shelf, where the brand says that there are several. */
function collection({ brand: { name, leaflets }, strings }: Settings): Element[] {
  if (leaflets === undefined) return [];
  const title = [name, leaflets.title ?? strings.patientLeaflets].filter(Boolean).join(': ');
  return [
    x('meta', { id: 'leaflets', property: 'belongs-to-collection' }, title),
    refinement('leaflets', 'collection-type', 'series'),
    refinement('leaflets', 'dcterms:identifier', leaflets.url),
  ];
}

/** @param code A relator code of the Library of Congress. */
function role(id: string, code: string): Element {
  return x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, code);
}

function refinement(id: string, name: string, value: string): Element {
  return x('meta', { refines: `#${id}`, property: name }, value);
}

function property(name: string, value: string): Element {
  return x('meta', { property: name }, value);
}

function optional(name: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [x(name, value)];
}

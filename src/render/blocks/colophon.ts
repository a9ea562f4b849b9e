import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Brand } from '../../model/brand.ts';
import type { Settings, Strings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import type { Citation, Person } from '../../model/front-matter.ts';
import { dayWriter } from '../day.ts';
import { phoneLink, shownUrl } from './advice.ts';

/**
 * Who wrote and checked the leaflet and when, its sources, how to reach the clinic. What the front matter does
 * not say is left out, never made up.
 *
 * @param beside What a medium puts beside the ways to reach the clinic, the QR code for instance.
 */
export function colophonBlock(
  document: Document,
  settings: Settings,
  beside: readonly ElementContent[] = [],
): Element {
  const { strings, brand } = settings;
  const { meta } = document;
  return h('section', { className: ['colophon'], ariaLabelledBy: '_colophon' }, [
    h('h2', { id: '_colophon' }, strings.aboutThisLeaflet),
    h('p', { className: ['disclaimer'] }, meta.disclaimer ?? strings.disclaimer),
    ...facts(document, strings),
    ...sources(meta.citation, strings),
    ...contactBeside(contactBlock(brand, strings), beside),
    ...[meta.license]
      .filter((line) => line !== undefined)
      .map((line) => h('p', { className: ['license'] }, line)),
  ]);
}

function facts(document: Document, strings: Strings): ElementContent[] {
  const { meta } = document;
  const date = dayWriter(document.lang);
  const rows: [string, string | undefined, 'short'?][] = [
    [strings.author, people(meta.author)],
    [strings.reviewedBy, people(meta.reviewedBy)],
    [strings.published, date(meta.datePublished), 'short'],
    [strings.updated, date(meta.dateModified), 'short'],
    [strings.lastReviewed, date(meta.lastReviewed), 'short'],
    [strings.reviewDue, date(meta.reviewDue), 'short'],
    [strings.leafletCode, meta.identifier, 'short'],
    [strings.version, meta.version, 'short'],
    [strings.conflictOfInterest, meta.conflictOfInterest],
    [strings.funding, meta.funding],
    [strings.otherFormats, meta.alternateFormats],
    [strings.feedback, meta.feedback],
  ];
  const known = rows.filter((row): row is [string, string, 'short'?] => row[1] !== undefined);
  if (known.length === 0) return [];
  return [
    h(
      'dl',
      { className: ['facts'] },
      known.map(([term, value, length]) =>
        h('div', { className: length }, [h('dt', term), h('dd', h('bdi', value))]),
      ),
    ),
  ];
}

function people(persons: readonly Person[] | undefined): string | undefined {
  if (!persons?.length) return undefined;
  return persons.map(personLine).join('; ');
}

function personLine(person: Person): string {
  const name = [person.honorificPrefix, person.name, person.honorificSuffix].filter(Boolean).join(' ');
  const register = person.registration && `${person.registration.body} ${person.registration.number}`;
  return [name, person.jobTitle, person.affiliation, register].filter(Boolean).join(', ');
}

function sources(citations: readonly Citation[] | undefined, strings: Strings): ElementContent[] {
  if (!citations?.length) return [];
  return [
    h('div', { className: ['references'] }, [
      h('h3', strings.sources),
      h(
        'ol',
        { className: ['sources'] },
        citations.map((citation) => h('li', citationLine(citation))),
      ),
    ]),
  ];
}

/** Author. Title. Publisher. Year. Address: a part that ends with a mark of its own gets no second one. */
function citationLine(citation: Citation): ElementContent[] {
  const parts = [citation.author, citation.title, citation.publisher, citation.year, citation.doi]
    .filter((part) => part !== undefined)
    .map((part) => (/[.!?]$/.test(String(part)) ? String(part) : `${part}.`));
  const text: ElementContent = { type: 'text', value: parts.join(' ') };
  return citation.url === undefined
    ? [text]
    : [text, { type: 'text', value: ' ' }, h('a', { href: citation.url }, shownUrl(citation.url))];
}

function contactBeside(
  contact: ElementContent[],
  beside: readonly ElementContent[],
): readonly ElementContent[] {
  if (beside.length === 0) return contact;
  return [h('div', { className: ['reach'] }, [h('div', contact), ...beside])];
}

/** The ways to reach the clinic; nothing when none is known. */
export function contactBlock(brand: Brand, strings: Strings): ElementContent[] {
  const { address } = brand;
  const place = address && [
    address.streetAddress,
    address.addressLocality,
    address.addressRegion,
    address.postalCode,
  ];
  const lines = [
    place === undefined ? [] : [h('p', h('bdi', place.filter(Boolean).join(', ')))],
    brand.telephone === undefined ? [] : [h('p', [`${strings.telephone}: `, phoneLink(brand.telephone)])],
    brand.email === undefined
      ? []
      : [h('p', [`${strings.email}: `, h('a', { href: `mailto:${brand.email}`, dir: 'ltr' }, brand.email)])],
    brand.url === undefined
      ? []
      : [h('p', [`${strings.website}: `, h('a', { href: brand.url }, shownUrl(brand.url))])],
    brand.openingHours === undefined
      ? []
      : [h('p', [`${strings.openingHours}: `, h('bdi', brand.openingHours)])],
  ].flat();
  if (lines.length === 0 && brand.name === undefined) return [];
  return [
    h('h3', strings.contact),
    h('address', [
      ...(brand.name === undefined ? [] : [h('p', h('strong', h('bdi', brand.name)))]),
      ...lines,
    ]),
  ];
}

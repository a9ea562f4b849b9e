import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document } from '../../model/document.ts';
import type { Citation, Person } from '../../model/front-matter.ts';
import type { Approval } from './approval.ts';

/** What the leaflet rests on, with the year of each and the day on which somebody looked. */
export function sourcesBlock({ meta }: Document): ElementContent[] {
  const { citation = [] } = meta;
  if (citation.length === 0) return [h('p', 'None named.')];
  return [
    h(
      'ol',
      { className: ['sources'] },
      citation.map((one) => h('li', h('bdi', citationWords(one)))),
    ),
  ];
}

function citationWords({ title, author, publisher, year, accessed }: Citation): string {
  const date = year === undefined ? 'no year' : String(year);
  const parts = [author, title, publisher, date].filter((part) => part !== undefined);
  return `${parts.join(', ')}${accessed === undefined ? '' : `; read on ${accessed}`}`;
}

/** Those who are named as reviewers, or room for two names; and one more row. */
export function peopleBlock({ document, hash }: Approval): ElementContent[] {
  const { reviewedBy = [], version } = document.meta;
  const text = version === undefined ? 'this text' : `version ${version}`;
  const rows = [...reviewedBy.map(reviewer), ...(reviewedBy.length === 0 ? [unnamed()] : []), unnamed()];
  return [
    h(
      'p',
      `I have read ${text} of this leaflet (hash ${hash.slice(0, 8)}) and the findings and waivers of this sheet, and approve it.`,
    ),
    h('table', { className: ['signing'] }, [
      h('thead', [
        h(
          'tr',
          ['Reviewer', 'Signature', 'Date'].map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h('tbody', rows),
    ]),
  ];
}

function reviewer(person: Person): Element {
  const { honorificPrefix, name, honorificSuffix, jobTitle, affiliation, registration } = person;
  const whole = [honorificPrefix, name, honorificSuffix].filter((part) => part !== undefined).join(' ');
  const more = [
    jobTitle,
    affiliation,
    registration === undefined ? undefined : `${registration.body} ${registration.number}`,
  ].filter((part) => part !== undefined);
  return h('tr', [
    h('th', { scope: 'row' }, [
      h('bdi', whole),
      ...(more.length === 0 ? [] : [h('span', { className: ['basis'] }, ` ${more.join(', ')}`)]),
    ]),
    h('td'),
    h('td'),
  ]);
}

function unnamed(): Element {
  return h('tr', [
    h('th', { scope: 'row' }, h('span', { className: ['basis'] }, 'Name and role:')),
    h('td'),
    h('td'),
  ]);
}

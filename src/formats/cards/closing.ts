import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import type { Person } from '../../model/front-matter.ts';
import { dayWriter } from '../../render/day.ts';
import type { PictureWords } from '../../render/pictures/picture.ts';
import { addressOf, shownAddress } from './leaflet-address.ts';

/**
 * The words of the last card of a carousel: where to read on, who reviewed the leaflet and when, and that it does not
 * replace advice. A leaflet without an address is closed with its title and the clinic's home page; nothing is made up.
 */
export function closingWords(
  document: Document,
  { brand, strings }: Settings,
): Pick<PictureWords, 'leaflet' | 'headline' | 'text' | 'facts' | 'address' | 'clinic'> {
  const { title, meta } = document;
  const url = addressOf(document);
  const reviewers = (meta.reviewedBy ?? []).map(nameOf).join('; ');
  const day = dayWriter(document.lang)(meta.lastReviewed);
  return {
    leaflet: url === undefined ? null : title,
    headline: url === undefined ? title : strings.readLeaflet,
    text: meta.disclaimer ?? strings.disclaimer,
    facts: [
      ...(reviewers === '' ? [] : [`${strings.reviewedBy}: ${reviewers}`]),
      ...(day === undefined ? [] : [`${strings.lastReviewed}: ${day}`]),
    ],
    address: shownAddress(url ?? brand.url),
    clinic: brand.name ?? null,
  };
}

function nameOf({ honorificPrefix, name, honorificSuffix }: Person): string {
  return [honorificPrefix, name, honorificSuffix].filter(Boolean).join(' ');
}

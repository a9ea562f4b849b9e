import { formats as allFormats } from '../formats/formats.ts';
import { type EditionName, editionNames, type FormatName } from '../model/artifact.ts';
import type { Brand } from '../model/brand.ts';
import type { Crumb, Settings, Strings } from '../model/context.ts';
import { type Document, onChannel, questionsOf } from '../model/document.ts';
import type { Loaded } from './load.ts';
import { isOverdue } from './review-dates.ts';
import type { World } from './world.ts';

/**
 * The first moment that a zip file can hold: what outputs carry when the document has no date. Outputs never carry
 * the clock's time, or no two runs would give the same bytes.
 */
const noDate = new Date(Date.UTC(1980, 0, 1));

/**
 * What the formats are told beside the document.
 *
 * @param before The questions of the last version, where one is known.
 * @param editions Those that the user asks for; else the document's own count, then the brand's, then there are all.
 */
export function settingsFor(
  document: Document,
  loaded: Loaded,
  formats: readonly FormatName[],
  editions: readonly EditionName[] | undefined,
  world: World,
  before?: Settings['before'],
): Settings {
  const printed = editions ?? document.meta.editions ?? loaded.brand.brand.editions ?? editionNames;
  // A format that no question goes to makes nothing, so nothing may point to it; and of the PDFs, others point to the a4.
  const made = allFormats.filter(
    ({ name, channel }) =>
      formats.includes(name) &&
      questionsOf(onChannel(document, channel)).length > 0 &&
      (name !== 'pdf' || printed.includes('a4')),
  );
  const day = dayOf(document);
  const strings = world.strings(document.lang);
  return {
    brand: loaded.brand.brand,
    assets: loaded.assets,
    formats: made.map(({ name }) => name),
    editions: printed,
    date: world.epoch ?? (day === undefined ? noDate : new Date(`${day}T00:00:00Z`)),
    isOverdue: isOverdue(document, world.today),
    translations: loaded.translations,
    trail: trailTo(document, loaded.brand.brand, strings),
    before,
    strings,
    generator: `Pamphleteer ${world.version}`,
  };
}

/** The day of a leaflet's last change, as far as it says one: ISO 8601. */
export function dayOf({ meta }: Document): string | undefined {
  return meta.dateModified ?? meta.lastReviewed ?? meta.datePublished;
}

/** The way from the home page to a leaflet that is part of the site: the brand says where its leaflets are listed. */
function trailTo({ meta }: Document, { url, leaflets }: Brand, strings: Strings): readonly Crumb[] {
  if (leaflets === undefined || meta.canonicalUrl === undefined) return [];
  const home = url === undefined || url === leaflets.url ? [] : [{ name: strings.home, url }];
  return [...home, { name: leaflets.title ?? strings.patientLeaflets, url: leaflets.url }];
}

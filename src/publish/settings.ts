import { formats as allFormats } from '../formats/formats.ts';
import type { FormatName } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import { type Document, onChannel, questionsOf } from '../model/document.ts';
import type { Loaded } from './load.ts';
import type { World } from './world.ts';

/**
 * The first moment that a zip file can hold: what outputs carry when the document has no date. Outputs never carry
 * the clock's time, or no two runs would give the same bytes.
 */
const noDate = new Date(Date.UTC(1980, 0, 1));

/** What the formats are told beside the document. */
export function settingsFor(
  document: Document,
  loaded: Loaded,
  formats: readonly FormatName[],
  world: World,
): Settings {
  // A format that no question goes to makes nothing, so nothing may point to it.
  const made = allFormats.filter(
    ({ name, channel }) => formats.includes(name) && questionsOf(onChannel(document, channel)).length > 0,
  );
  const { dateModified, lastReviewed, datePublished } = document.meta;
  const day = dateModified ?? lastReviewed ?? datePublished;
  return {
    brand: loaded.brand.brand,
    assets: loaded.assets,
    formats: made.map(({ name }) => name),
    date: world.epoch ?? (day === undefined ? noDate : new Date(`${day}T00:00:00Z`)),
    strings: world.strings(document.lang),
    generator: `Pamphleteer ${world.version}`,
  };
}

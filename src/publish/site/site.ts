import type { Brand } from '../../model/brand.ts';
import type { Strings, Translation } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { scriptDirection } from '../../structure/language.ts';

/** A leaflet as the pages above it see it. */
export interface SiteLeaflet {
  readonly document: Document;
  readonly brand: Brand;
  readonly translations: readonly Translation[];
  /** The interface words in its language. */
  readonly strings: Strings;
  /** What lies in its folder: paths relative to it. */
  readonly files: ReadonlySet<string>;
  /** The day or moment of its last change, ISO 8601; `undefined` when it says none. */
  readonly changed: string | undefined;
}

/** All leaflets of an output folder that patients may find there, and who publishes them. */
export interface Site {
  /** The approved ones; while there is none, the drafts. */
  readonly leaflets: readonly SiteLeaflet[];
  readonly isDraft: boolean;
  /** The one brand of all of them; an empty one where several publish together. */
  readonly brand: Brand;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly strings: Strings;
  /** Name and version for `generator` fields. */
  readonly generator: string;
}

/** A file at the top of the output folder. */
export interface SiteFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * What to show of the leaflets that there are. The pages are in the brand's language, else in that of most leaflets.
 *
 * @param wordsOf The interface words for a language.
 */
export function siteOf(
  known: readonly SiteLeaflet[],
  wordsOf: (lang: string) => Strings,
  generator: string,
): Site {
  const approved = known.filter(({ document }) => !isDraft(document));
  const leaflets = approved.length > 0 ? approved : known;
  const names = new Set(leaflets.map(({ brand }) => brand.name));
  const brand = names.size === 1 ? (leaflets[0]?.brand ?? {}) : {};
  const lang = brand.inLanguage ?? mostCommon(leaflets.map(({ document }) => document.lang)) ?? 'en';
  return {
    leaflets,
    isDraft: approved.length === 0,
    brand,
    lang,
    dir: scriptDirection(lang),
    strings: wordsOf(lang),
    generator,
  };
}

/** Of several equally common ones the first. */
function mostCommon(values: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({
    value,
    count: all.length,
  }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.value;
}

/** What the list of leaflets is called. */
export function titleOf({ brand, strings }: Site): string {
  return brand.leaflets?.title ?? strings.patientLeaflets;
}

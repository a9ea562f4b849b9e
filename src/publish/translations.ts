import type { Translation } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Document, isDraft } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { blockedChannels } from './held-out.ts';
import type { Loaded } from './load.ts';

/**
 * Brings together the leaflets that are translations of one another: each names another's id with `translationOf`, and
 * all that hang together that way are one group. An approved leaflet leads to no draft.
 */
export function linkTranslations(sources: readonly Loaded[]): readonly Loaded[] {
  const documents = sources.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const groups = Map.groupBy(sources.filter(isOut), ({ document }) => originOf(document, documents));
  const versions = new Map(
    [...groups].map(([origin, members]) => [origin, oneEachLanguage(members, origin)]),
  );
  return sources.map((loaded) => {
    if (loaded.document === undefined) return loaded;
    const origin = originOf(loaded.document, documents);
    const group = versions.get(origin) ?? [];
    const diagnostics = [
      ...loaded.diagnostics,
      ...unknownOriginal(loaded.document, documents, loaded),
      ...repeatedLanguage(loaded, groups.get(origin) ?? [], group),
    ];
    return { ...loaded, diagnostics, translations: translationsFor(loaded.document, group, origin) };
  });
}

type Understood = Loaded & { readonly document: Document };

/** Whether a leaflet will be there to be linked to, as far as can be told before it is made. */
function isOut(loaded: Loaded): loaded is Understood {
  if (blockedChannels(loaded).includes('web')) return false;
  const { document, diagnostics } = loaded;
  if (document === undefined || document.meta.status === 'withdrawn') return false;
  return diagnostics.every(
    ({ severity, channel }) => severity !== 'error' || (channel !== undefined && isDraft(document)),
  );
}

/** The id of the leaflet that the others of a group were translated from; of a ring, the first in the alphabet. */
function originOf(document: Document, documents: readonly Document[]): string {
  const way: string[] = [];
  for (let current: Document | undefined = document; current !== undefined; ) {
    const { id } = current;
    if (way.includes(id)) return way.slice(way.indexOf(id)).toSorted()[0] ?? id;
    way.push(id);
    current = namedBy(current, documents);
  }
  return way.at(-1) ?? document.id;
}

/** By its id, or by its address. */
function namedBy({ meta }: Document, documents: readonly Document[]): Document | undefined {
  const { translationOf } = meta;
  if (translationOf === undefined) return undefined;
  return documents.find(
    ({ id, meta: { canonicalUrl } }) => id === translationOf || canonicalUrl === translationOf,
  );
}

/** Of two in one language the original stays, else the first: readers and search engines expect one. */
function oneEachLanguage(members: readonly Understood[], origin: string): readonly Document[] {
  const documents = members
    .map(({ document }) => document)
    .toSorted((one, other) => Number(other.id === origin) - Number(one.id === origin));
  return documents.filter(
    (document, index) => documents.findIndex((other) => isSameLanguage(other, document)) === index,
  );
}

function isSameLanguage(one: Document, other: Document): boolean {
  return one.lang.toLowerCase() === other.lang.toLowerCase();
}

function translationsFor(
  document: Document,
  group: readonly Document[],
  origin: string,
): readonly Translation[] {
  if (!group.includes(document)) return [];
  const shown = group.filter((other) => isDraft(document) || !isDraft(other));
  const original = shown.find(({ id }) => id === origin) ?? shown[0];
  return shown
    .filter((other) => other !== document)
    .toSorted((one, other) => (one.lang < other.lang ? -1 : 1))
    .map(({ id, lang, dir, title, meta: { canonicalUrl } }) => ({
      id,
      lang,
      dir,
      title,
      canonicalUrl,
      isOriginal: id === original?.id,
    }));
}

function unknownOriginal(document: Document, documents: readonly Document[], loaded: Loaded): Diagnostic[] {
  const { translationOf } = document.meta;
  const found = namedBy(document, documents);
  const isElsewhere = translationOf !== undefined && /^https?:/.test(translationOf);
  if (translationOf === undefined || isElsewhere || (found !== undefined && found !== document)) return [];
  const others = documents.filter((other) => other !== document).map(({ id }) => `"${id}"`);
  const expected = others.length === 0 ? 'no other is published now' : `expected one of ${others.join(', ')}`;
  const message = `Unexpected original "${translationOf}": no leaflet of this run has this name, ${expected}`;
  const hint =
    'Name the output folder of the original, and publish both in one run: only then do they link to one another.';
  const place = placeOfKey(loaded.text);
  return [diagnose('translation-unknown', message, { path: loaded.path, place, quote: translationOf, hint })];
}

function repeatedLanguage(
  { document, path, text }: Loaded,
  members: readonly Understood[],
  group: readonly Document[],
): Diagnostic[] {
  const isLeftOut = members.some((member) => member.document === document);
  if (document === undefined || !isLeftOut || group.includes(document)) return [];
  const other = group.find((one) => isSameLanguage(one, document));
  const message = `Unexpected second version in the language ${document.lang}: "${other?.id}" is in it already`;
  const hint =
    'Correct "inLanguage" or "translationOf" of one of them; until then nothing links to this one.';
  return [diagnose('translation-repeated', message, { path, place: placeOfKey(text), hint })];
}

/** Where the front matter names the original, as far as the source has lines for it; else its first line. */
function placeOfKey(text: string): Place {
  const lines = text.split(/\r\n|\r|\n/);
  const index = Math.max(
    0,
    lines.findIndex((line) => /^translationOf\s*:/.test(line)),
  );
  const line = index + 1;
  return { line, column: 1, endLine: line, endColumn: (lines[index]?.trimEnd().length ?? 0) + 1 };
}

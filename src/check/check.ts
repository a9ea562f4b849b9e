import type { Brand } from '../model/brand.ts';
import type { codes } from '../model/codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Region } from '../model/front-matter.ts';
import type { CompiledRules } from './compile.ts';
import { runRule } from './pack-rule.ts';
import { type CountSyllables, createSyllableCounter } from './readability.ts';
import { wholeOf } from './reading.ts';
import { type ReadingEase, readingEase } from './reading-ease.ts';
import type { Given } from './rule.ts';
import { rules } from './rules.ts';
import type { Level } from './severity.ts';
import { frontMatterPlaces } from './subjects/fields.ts';
import { sourceText } from './subjects/source-text.ts';
import type { Subject } from './subjects/subject.ts';
import { fileNamesOf, subjectsOf } from './subjects/subjects.ts';
import { tell } from './tell.ts';
import { waive } from './waivers.ts';

/** What a leaflet is held to. */
export interface Standard {
  readonly rules: CompiledRules;
  /** What a clinic wants some rules to be. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly regions: readonly Region[];
  readonly today: Date;
  /** Shared by the documents of a run. */
  readonly syllables?: CountSyllables;
}

/**
 * Reads a valid document with the eyes of an editor of patient information: everything that a rule has to say of it, in
 * the order of the source, with what was waived marked as such. Not legal advice.
 *
 * @param text What places of the document point into.
 */
export function examine(
  document: Document,
  text: string,
  brand: Brand,
  standard: Standard,
): readonly Diagnostic[] {
  const { rules: packs, levels, regions, today, syllables = createSyllableCounter() } = standard;
  const source = sourceText(text);
  const places = frontMatterPlaces(source);
  const trie = packs.trieFor(document.lang);
  const subjects = [...fileNamesOf(document), ...subjectsOf(document, brand, source, places)];
  const whole = wholeOf(subjects, trie);
  const given: Given = {
    document,
    language: languageOf(document),
    readings: whole.readings,
    today,
    syllables,
    hasContact: [brand.telephone, brand.email, document.meta.callToAction?.telephone].some(
      (one) => one !== undefined,
    ),
    placeOf(path) {
      const range = places(path);
      return range === undefined ? undefined : source.place(...range);
    },
  };
  const ofPacks = packs
    .rulesFor(document.lang)
    .flatMap((rule) => runRule(rule, whole))
    .flatMap((found) => tell(found, { path: document.path, regions, levels }));
  const ofRules = rules.flatMap((rule) => rule.check(given)).flatMap((one) => levelled(one, levels));
  const known = [...packs.rules.map(({ id }) => id), ...rules.flatMap((rule) => rule.codes)];
  return inOrder(waive([...ofPacks, ...ofRules], { document, today, known, placeOf: given.placeOf }));
}

/** What the words of a leaflet are, apart from what is to be said of them. */
export interface Words {
  /** All pieces of text, the clinic's own name aside. */
  readonly subjects: readonly Subject[];
  readonly ease: ReadingEase;
}

/** @param text What places of the document point into. */
export function wordsOf(document: Document, text: string): Words {
  const source = sourceText(text);
  const subjects = subjectsOf(document, {}, source, frontMatterPlaces(source));
  return { subjects, ease: readingEase(subjects, languageOf(document)) };
}

function languageOf({ lang }: Document): string {
  return lang.toLowerCase().split('-')[0] ?? lang;
}

/** As the clinic wants it; errors stay. */
function levelled(finding: Diagnostic, levels: Standard['levels']): readonly Diagnostic[] {
  const level = levels[finding.code];
  if (level === undefined || finding.severity === 'error') return [finding];
  return level === 'off' ? [] : [{ ...finding, severity: level }];
}

function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.toSorted(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** The codes of the rules in code. */
export const ruleCodes: readonly (keyof typeof codes)[] = rules.flatMap((rule) => rule.codes);

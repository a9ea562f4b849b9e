import { ruleCodes } from '../../check/check.ts';
import { isFixed } from '../../check/severity.ts';
import { type Code, codes, type Severity } from '../../model/codes.ts';
import type { Basis, PackRule, RulePack } from '../../model/rule-pack.ts';

/** A finding of ours, with what the catalogue knows of it. */
interface OwnEntry {
  readonly kind: 'own';
  readonly code: Code;
  readonly title: string;
  readonly severity: Severity;
  readonly group: string;
}

/** A rule of a pack. */
export interface PackEntry {
  readonly kind: 'pack';
  readonly code: string;
  readonly title: string;
  /** The gravest that it can be anywhere. */
  readonly severity: Severity;
  readonly group: string;
  readonly pack: RulePack;
  readonly rule: PackRule;
  /** Whether it knows errors alone: then only a waiver lets one pass. */
  readonly isFixed: boolean;
}

/** What a code means, wherever it comes from. */
export type Entry = OwnEntry | PackEntry;

/** By the beginning of a code, the first that fits: where the problem is. All others are about the source. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/^(?:pdf|trifold|press)-/, 'Prints'],
  [/^(?:epub|cover)-/, 'E-books'],
  [/^(?:card|carousel|caption)-/, 'Social cards'],
  [/^(?:brand|pack)-/, 'Brand file and rule packs'],
  [/^waiver-/, 'Waivers'],
  [/^(?:build-|sitemap-|translation-not|page-(?:un|of|re))/, 'Live pages'],
  [
    /^(?:markup|canonical|breadcrumb|preview|fragment|page-not)-|^(?:language-differs|review-(?:unseen|old)|answer-(?:length|contact-details|leans)|question-(?:mark-missing|repeated-elsewhere)|count-differs)$/,
    'Finished pages',
  ],
  [/^(?:glyph-missing|output-older|publish-failed|import-differs)$/, 'Making'],
];

/** Every code that a finding can have, with the rules of these packs, in the order of their groups. */
export function catalogue(packs: readonly RulePack[]): readonly Entry[] {
  const own = Object.keys(codes) as readonly Code[];
  const groupOf = (code: Code): string =>
    (ruleCodes as readonly string[]).includes(code)
      ? 'Words, by rules in code'
      : (groups.find(([beginning]) => beginning.test(code))?.[1] ?? 'The source');
  const entries = own.map(
    (code): Entry => ({
      kind: 'own',
      code,
      title: codes[code].about,
      severity: codes[code].severity,
      group: groupOf(code),
    }),
  );
  const packed = packs.flatMap((pack) =>
    (pack.rules ?? []).map(
      (rule): Entry => ({
        kind: 'pack',
        code: rule.id,
        title: rule.title,
        severity: gravest(rule),
        group: `Words: ${pack.title}`,
        pack,
        rule,
        isFixed: isFixed(rule.severity),
      }),
    ),
  );
  const order = [...new Set([...entries, ...packed].map(({ group }) => group))];
  return [...entries, ...packed].toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/**
 * Whether a finding is about words, by a rule that a clinic may differ from: never what makes a document one, nor what
 * a finished file has to be.
 */
export function isAboutWords(code: string): boolean {
  return !Object.hasOwn(codes, code) || (ruleCodes as readonly string[]).includes(code);
}

/** A text of a pack as it stands for all its findings. */
export function inGeneral(text: string): string {
  const values: Readonly<Record<string, string>> = {
    match: '…',
    matches: '…',
    region: 'the region',
    suggestion: '…',
  };
  return text.trim().replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What a rule rests on: first what holds everywhere, then by region. */
export function sourcesOf({ source, sources }: PackRule): readonly (Basis & { readonly region?: string })[] {
  const ofRegions = Object.entries(sources ?? {}).flatMap(([region, basis]) =>
    basis === undefined ? [] : [{ ...basis, region }],
  );
  return [...(source === undefined ? [] : [source]), ...ofRegions];
}

function gravest({ severity }: PackRule): Severity {
  const levels = Object.values(severity).flatMap((row) => Object.values(row ?? {}));
  return (['error', 'warning'] as const).find((level) => levels.includes(level)) ?? 'info';
}

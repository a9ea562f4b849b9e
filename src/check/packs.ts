import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnostic.ts';
import { type RulePack, rulePackSchema } from '../model/rule-pack.ts';
import { nearest, validateYaml } from '../schema/validate.ts';
import { valueRanges } from '../schema/value-range.ts';
import { sourceText } from './subjects/source-text.ts';

const codes = { syntax: 'pack-syntax', unknownKey: 'pack-unknown-key', value: 'pack-value' } as const;

/** A rule pack as text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads rule packs that may use one another's lists. One mistake spoils a pack whole: a rule that finds half of what it
 * should is worse than none.
 */
export function parsePacks(files: readonly PackFile[]): Outcome<readonly RulePack[]> {
  const read = files.map((file) => {
    const yaml = { path: file.path, text: file.text.replace(/\r\n?/g, '\n'), linesAbove: 0 };
    return { yaml, ...validateYaml(yaml, rulePackSchema, codes) };
  });
  const packs = read.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const lists = new Set(
    packs.flatMap(({ pack, terms }) => Object.keys(terms ?? {}).map((name) => `${pack}/${name}`)),
  );
  const diagnostics = read.flatMap(({ yaml, value, diagnostics: found }) => [
    ...found,
    ...(value === undefined
      ? []
      : [...unknownLists(value, yaml, lists), ...repeatedRules(value, yaml, packs)]),
  ]);
  return { value: diagnostics.length > 0 ? undefined : packs, diagnostics };
}

/** The name of a list among all packs: `treatments` is one of the own pack, `risk/treatments` of another. */
export function listName(name: string, pack: string): string {
  return name.includes('/') ? name : `${pack}/${name}`;
}

function unknownLists(pack: RulePack, file: PackFile, known: ReadonlySet<string>): Diagnostic[] {
  const uses = (pack.rules ?? []).flatMap(({ match }, index) =>
    (
      [
        [['lists'], match.lists],
        [['near', 'lists'], match.near?.lists],
        [['absent', 'lists'], match.absent?.lists],
      ] as const
    ).flatMap(([path, names]) =>
      (names ?? []).map((name, at) => ({ name, path: ['rules', index, 'match', ...path, at] as const })),
    ),
  );
  return uses
    .filter(({ name }) => !known.has(listName(name, pack.pack)))
    .map(({ name, path }) => {
      const near = nearest(listName(name, pack.pack), [...known]);
      return diagnose('pack-value', `Unexpected list "${name}", expected one that a pack has under "terms"`, {
        ...placeIn(file, path),
        quote: name,
        ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
      });
    });
}

/** An id names a rule in waivers and reports, so that two rules cannot share one. */
function repeatedRules(pack: RulePack, file: PackFile, packs: readonly RulePack[]): Diagnostic[] {
  const before = packs
    .slice(0, packs.indexOf(pack))
    .flatMap(({ rules }) => (rules ?? []).map(({ id }) => id));
  return (pack.rules ?? []).flatMap(({ id }, index, rules) => {
    if (!before.includes(id) && rules.findIndex((other) => other.id === id) === index) return [];
    return [
      diagnose('pack-value', `Unexpected second rule "${id}", expected each id once`, {
        ...placeIn(file, ['rules', index, 'id']),
        quote: id,
        hint: 'Give it another id.',
      }),
    ];
  });
}

function placeIn({ path, text }: PackFile, at: readonly PropertyKey[]): Pick<Diagnostic, 'path' | 'place'> {
  const range = valueRanges(text)(at);
  return range === undefined ? { path } : { path, place: sourceText(text).place(...range) };
}

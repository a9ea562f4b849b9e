import { dirname, join } from 'node:path';
import { ruleCodes, type Standard } from '../check/check.ts';
import { compileRules } from '../check/compile.ts';
import { type PackFile, parsePacks } from '../check/packs.ts';
import { createSyllableCounter } from '../check/readability.ts';
import { isFixed } from '../check/severity.ts';
import type { BrandFile } from '../model/brand.ts';
import { codes } from '../model/codes.ts';
import type { Files } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { UsageError } from '../model/usage-error.ts';
import { nearest } from '../schema/validate.ts';
import type { FoundBrand } from './brand.ts';
import { sha256 } from './cache-key.ts';
import type { World } from './world.ts';

/** A rule pack of a clinic that cannot be used: wrong configuration, shown with its places. */
export class RulePackError extends UsageError {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: readonly PackFile[];

  constructor(texts: readonly PackFile[], diagnostics: readonly Diagnostic[]) {
    super('A rule pack has mistakes.');
    this.diagnostics = diagnostics;
    this.texts = texts;
  }
}

/** What the leaflets of a brand are held to, but for the regions, which each leaflet may name itself. */
export type House = Pick<Standard, 'rules' | 'levels' | 'today' | 'syllables'>;

/** Where rule packs come from. */
type Shelf = Pick<World, 'files' | 'rulePacks' | 'today' | 'store' | 'fingerprint'>;

/** Gives each brand its rules: those of the program and its own packs, each read and compiled once. */
export function houses(world: Shelf): (brand: FoundBrand) => Promise<House> {
  const known = new Map<string, Promise<House>>();
  return (brand) => {
    const key = brand.checks === undefined ? '' : (brand.path ?? '');
    const house = known.get(key) ?? houseOf(brand, world);
    known.set(key, house);
    return house;
  };
}

async function houseOf(brand: FoundBrand, shelf: Shelf): Promise<House> {
  const packs = await packsOf(brand, shelf);
  return {
    rules: compileRules(packs),
    levels: levelsOf(brand.checks, packs, brand.path ?? ''),
    today: shelf.today,
    syllables: createSyllableCounter(),
  };
}

/**
 * The packs of the program and those of a brand. YAML and schema take longer than all rules do for a leaflet: what has passed
 * them once is kept.
 */
export async function packsOf(brand: FoundBrand, shelf: Shelf): Promise<readonly RulePack[]> {
  const { store, fingerprint } = shelf;
  const texts = await packFiles(brand, shelf);
  const key = `rule packs ${sha256(JSON.stringify([fingerprint, texts]))}`;
  const kept = await store.get(key);
  if (kept !== undefined) return JSON.parse(new TextDecoder().decode(kept)) as readonly RulePack[];
  const packs = parsed(texts);
  await store.set(key, new TextEncoder().encode(JSON.stringify(packs)));
  return packs;
}

/** The same, with nothing kept. */
export async function readPacks(
  brand: FoundBrand,
  shelf: Pick<Shelf, 'files' | 'rulePacks'>,
): Promise<readonly RulePack[]> {
  return parsed(await packFiles(brand, shelf));
}

function parsed(texts: readonly PackFile[]): readonly RulePack[] {
  const { value, diagnostics } = parsePacks(texts);
  if (value === undefined) throw new RulePackError(texts, diagnostics);
  return value;
}

async function packFiles(
  { checks, path = '' }: FoundBrand,
  { files, rulePacks }: Pick<Shelf, 'files' | 'rulePacks'>,
): Promise<readonly PackFile[]> {
  const named = (checks?.packs ?? []).map((name) => join(dirname(path), name));
  const own = await Promise.all(named.map((pack) => readPack(pack, path, files)));
  return [...(await rulePacks()), ...own];
}

async function readPack(path: string, brand: string, files: Files): Promise<PackFile> {
  const bytes = await files.read(path);
  if (bytes === undefined) {
    throw new UsageError(
      `There is no rule pack "${path}", which ${brand} names.`,
      'Put the file beside the brand file, or take its name out of "checks".',
    );
  }
  return { path, text: new TextDecoder().decode(bytes) };
}

/** Refuses names that no rule has, and rules that only a waiver may let pass. */
function levelsOf(checks: BrandFile['checks'], packs: readonly RulePack[], path: string): House['levels'] {
  const wishes = checks?.severity ?? {};
  const packed = new Map(packs.flatMap(({ rules = [] }) => rules.map((rule) => [rule.id, rule] as const)));
  const known = [...packed.keys(), ...ruleCodes];
  for (const name of Object.keys(wishes)) {
    if (!known.includes(name)) {
      const near = nearest(name, known);
      throw new UsageError(
        `There is no rule "${name}", whose severity ${path} changes.`,
        near === undefined
          ? 'The codes of findings are the names of their rules.'
          : `Did you mean "${near}"?`,
      );
    }
    const rule = packed.get(name);
    const fixed =
      rule === undefined ? codes[name as keyof typeof codes].severity === 'error' : isFixed(rule.severity);
    if (fixed) {
      throw new UsageError(
        `The rule "${name}" finds errors, whose severity ${path} cannot change.`,
        'Where one of them is right all the same, write a waiver into the front matter of its leaflet, with a reason and a name.',
      );
    }
  }
  return wishes;
}

import type { PackRule, PackTerm, RulePack } from '../model/rule-pack.ts';
import { listName } from './packs.ts';
import { type Pattern, patternOf, stickyOf } from './pattern.ts';
import { type Term, type Trie, termOf, trieOf } from './trie.ts';

/** Whose a term is: the name of a list, or of the place in a rule where it stands. */
type Owner = string;

/** A rule of a pack, ready to be held against a text. */
export interface CompiledRule extends PackRule {
  /** Whose terms are what it looks for, and whose matter around these. */
  readonly owners: {
    readonly match: readonly Owner[];
    readonly near: readonly Owner[];
    readonly absent: readonly Owner[];
    readonly phrases: readonly Owner[];
    readonly exceptNear: readonly Owner[];
  };
  readonly patterns: readonly Pattern[];
  readonly exceptPatterns: readonly Pattern[];
  readonly exceptUnless: readonly Pattern[];
  readonly absentUnless: readonly Pattern[];
  /** Asked at the end of the words alone. */
  readonly exceptAfter: readonly RegExp[];
}

/** All rules of all packs, with one tree of terms a language. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  rulesFor(lang: string): readonly CompiledRule[];
  trieFor(lang: string): Trie<Owner>;
}

export function compileRules(packs: readonly RulePack[]): CompiledRules {
  const terms: { readonly term: Term<Owner>; readonly lang: readonly string[] | undefined }[] = [];
  const add = (
    owner: Owner,
    given: readonly PackTerm[] | undefined,
    lang?: readonly string[],
  ): readonly Owner[] => {
    for (const one of given ?? []) {
      const [written, own] = typeof one === 'string' ? [one, lang] : [one.term, one.lang ?? lang];
      terms.push({ term: termOf(written, owner), lang: own });
    }
    return given === undefined || given.length === 0 ? [] : [owner];
  };
  for (const { pack, terms: lists, lang } of packs) {
    for (const [name, list] of Object.entries(lists ?? {})) add(listName(name, pack), list, lang);
  }
  const rules = packs.flatMap(({ pack, rules: own, lang: ofPack }) =>
    (own ?? []).map((rule): CompiledRule => {
      const { id, match, except, swaps } = rule;
      const lang = rule.lang ?? ofPack;
      const named = (lists: readonly string[] | undefined) =>
        (lists ?? []).map((name) => listName(name, pack));
      return {
        ...rule,
        ...(lang === undefined ? {} : { lang }),
        owners: {
          match: [
            ...named(match.lists),
            ...add(`${id} terms`, match.terms, lang),
            ...add(`${id} swaps`, swaps === undefined ? undefined : Object.keys(swaps), lang),
          ],
          near: named(match.near?.lists),
          absent: named(match.absent?.lists),
          phrases: add(`${id} except`, except?.phrases, lang),
          exceptNear: add(`${id} except near`, except?.near, lang),
        },
        patterns: (match.patterns ?? []).map(patternOf),
        exceptPatterns: (except?.patterns ?? []).map(patternOf),
        exceptUnless: (except?.unless ?? []).map(patternOf),
        absentUnless: (match.absent?.unless ?? []).map(patternOf),
        exceptAfter: (except?.after ?? []).map(stickyOf),
      };
    }),
  );
  const tries = new Map<string, Trie<Owner>>();
  const ruled = new Map<string, readonly CompiledRule[]>();
  return {
    rules,
    rulesFor: (lang) => kept(ruled, lang, () => rules.filter((rule) => isFor(rule.lang, lang))),
    trieFor: (lang) =>
      kept(tries, lang, () => trieOf(terms.filter((one) => isFor(one.lang, lang)).map(({ term }) => term))),
  };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** `en` is for en-GB, too; `pt-BR` not for pt-PT. */
function isFor(languages: readonly string[] | undefined, lang: string): boolean {
  const tag = lang.toLowerCase();
  return (
    languages === undefined ||
    languages.some((one) => tag === one.toLowerCase() || tag.startsWith(`${one.toLowerCase()}-`))
  );
}

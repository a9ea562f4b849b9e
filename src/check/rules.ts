import type { Rule } from './rule.ts';

/** The rules that no list of words can hold; those in words are packs, in `rules/`. */
export const rules: readonly Rule[] = [];

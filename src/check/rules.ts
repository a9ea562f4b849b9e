import type { Rule } from './rule.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { address } from './rules/address.ts';
import { answerWords } from './rules/answer-words.ts';
import { capitals } from './rules/capitals.ts';
import { contradictions } from './rules/contradictions.ts';
import { governance } from './rules/governance.ts';
import { headingCase } from './rules/heading-case.ts';
import { leaningAnswers } from './rules/leaning-answers.ts';
import { lengths } from './rules/lengths.ts';
import { longLists } from './rules/long-lists.ts';
import { nearDuplicates } from './rules/near-duplicates.ts';
import { passives } from './rules/passives.ts';
import { readingLevel } from './rules/reading-level.ts';
import { reviews } from './rules/reviews.ts';
import { slips } from './rules/slips.ts';

/** The rules that no list of words can hold; those in words are packs, in `rules/`. */
export const rules: readonly Rule[] = [
  answerWords,
  nearDuplicates,
  leaningAnswers,
  lengths,
  longLists,
  abbreviations,
  passives,
  address,
  headingCase,
  capitals,
  slips,
  contradictions,
  readingLevel,
  governance,
  reviews,
];

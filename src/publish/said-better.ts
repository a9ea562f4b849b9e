import type { Diagnostic } from '../model/diagnostic.ts';
import type { Loaded } from './load.ts';

/** What rules for finished pages find, and rules for words have said already, better and at its place. */
const saidBetter: Readonly<Record<string, readonly string[] | 'always'>> = {
  'markup-advertising': 'always',
  'answer-leans': ['answer-leans'],
  'answer-length': ['answer-thin', 'answer-long'],
};

/** Whether a finding of a format says what no rule for words has said. */
export function isNews({ words }: Loaded): (finding: Diagnostic) => boolean {
  return ({ code, question }) => {
    const by = saidBetter[code];
    if (by === undefined) return true;
    return by !== 'always' && !words.some((one) => one.question === question && by.includes(one.code));
  };
}

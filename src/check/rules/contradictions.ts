import type { Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { sayOf } from '../say.ts';

/** What questions take for granted and answers deny. */
const verbs =
  'close|open|shrink|remove|get rid of|cure|stop|prevent|erase|reverse|dissolve|tighten|eliminate';

/** "How can I close my pores", "What treatments help get rid of/close pores"; "Can you close pores?" takes nothing for granted. */
const assumes = new RegExp(
  `(?:(?:${verbs})(?:/| or | and ))*(?<verb>${verbs}) (?:(?:my|your|the|all|these|open|large) )*(?<noun>\\p{L}{4,})`,
  'gu',
);
const openQuestion = /^(?:\p{L}+, )?(?:what|how|which|where|when|why)(?!\p{L})/u;

const denial =
  "cannot|can't|can not|unable to|no way to|never|do not|don't|does not|doesn't|will not|won't|no treatment can|nothing can";

/** A question that takes for granted what an answer says cannot be. */
export const contradictions: Rule = {
  codes: ['contradiction-hint'],
  check(given) {
    if (given.language !== 'en') return [];
    const answers = given.readings.filter(({ subject }) => subject.scope === 'answer');
    const told = new Set<string>();
    return given.readings.flatMap((reading) => {
      const { text } = reading.folded;
      if (reading.subject.scope !== 'question' || !openQuestion.test(text)) return [];
      for (const { groups = {}, index, 0: words } of text.matchAll(assumes)) {
        const against = answers.flatMap((answer) => deniedIn(answer, groups.verb ?? '', groups.noun ?? ''));
        const [first] = against;
        // One denial answers all questions that take the same for granted.
        if (first === undefined || told.has(first)) continue;
        told.add(first);
        const [from, to] = reading.folded.origin(index, index + words.length);
        const message = `The question takes for granted what an answer denies: "${first}"`;
        const hint =
          'Ask what can be done, so that nobody who reads the question alone learns something wrong.';
        return [sayOf('contradiction-hint', message, hint, { reading, from, to }, given)];
      }
      return [];
    });
  },
};

function deniedIn({ folded, subject }: Reading, verb: string, noun: string): readonly string[] {
  const stem = noun.replace(/s$/, '');
  if (!folded.text.includes(verb) || !folded.text.includes(stem)) return [];
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${denial})(?: \\p{L}+){0,2} ${verb}(?: \\p{L}+){0,2} ${stem}\\p{L}*|(?<!\\p{L})${stem}\\p{L}*(?: \\p{L}+)? (?:${denial})(?: \\p{L}+){0,2} ${verb}`,
    'u',
  );
  const found = pattern.exec(folded.text);
  if (found === null) return [];
  return [
    subject.text.slice(...folded.origin(found.index, found.index + found[0].length)).replace(/\s+/g, ' '),
  ];
}

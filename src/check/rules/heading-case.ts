import type { Rule } from '../rule.ts';
import { sayOf } from '../say.ts';

/** English headings are written as sentences are: only the first word and names have capitals. */
export const headingCase: Rule = {
  codes: ['heading-case'],
  check(given) {
    if (given.language !== 'en') return [];
    return given.readings
      .filter(
        ({ subject: { scope, text } }) => (scope === 'section' || scope === 'title') && isTitleCase(text),
      )
      .map((reading) => {
        const message = `Unexpected capitals in "${reading.subject.text}", expected them in its first word and in names`;
        return sayOf(
          'heading-case',
          message,
          'Capitals in the middle of a line are harder to read.',
          { reading },
          given,
        );
      });
  },
};

function isTitleCase(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).slice(1).filter((word) => word.length > 3);
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

import { countWords } from '../../wording/words.ts';
import type { Rule } from '../rule.ts';
import { prose, sayOf } from '../say.ts';

/** In words: less says nothing of how a leaflet speaks. */
const enough = 80;

/** A leaflet speaks to its reader: "you", not "the patient" (PEMAT item 21). */
export const address: Rule = {
  codes: ['not-you'],
  check(given) {
    if (given.language !== 'en') return [];
    const texts = prose(given);
    const words = texts.reduce((sum, { subject }) => sum + countWords(subject.text), 0);
    if (
      words < enough ||
      texts.some(({ folded }) => /(?<!\p{L})(?:you|your|yours|yourself)(?!\p{L})/u.test(folded.text))
    )
      return [];
    for (const reading of texts) {
      const found = /(?<!\p{L})(?:(?:the )?patients?|clients?|customers?)(?!\p{L})/iu.exec(
        reading.subject.text,
      );
      if (found === null) continue;
      const { 0: quote, index } = found;
      return [
        sayOf(
          'not-you',
          `The leaflet speaks of "${quote}" and never to "you"`,
          'Speak to the reader: "you can go home on the same day".',
          { reading, from: index, to: index + quote.length },
          given,
        ),
      ];
    }
    return [];
  },
};

import { countWords } from '../../wording/words.ts';
import type { Rule } from '../rule.ts';
import { prose, sayOf } from '../say.ts';
import { sentencePlaces } from '../sentence-places.ts';

/** In words and sentences: NHS digital service manual, how we write (2026). */
const longSentence = 20;
const veryLong = 30;
const sentencesInParagraph = 3;
/** In characters: the same manual, on headings. */
const longTitle = 65;

/** Sentences, paragraphs and titles are short. */
export const lengths: Rule = {
  codes: ['sentence-long', 'paragraph-long', 'h1-long'],
  check(given) {
    const ofProse = prose(given).flatMap((reading) => {
      const { text, shape } = reading.subject;
      const sentences = sentencePlaces(text);
      const long = sentences.flatMap(([from, to]) => {
        const words = countWords(text.slice(from, to));
        if (words <= longSentence) return [];
        const message = `Unexpected ${words > veryLong ? 'very ' : ''}long sentence: ${words} words, expected at most ${longSentence}`;
        return [
          sayOf(
            'sentence-long',
            message,
            'Make two sentences of it, or a list.',
            { reading, from, to },
            given,
          ),
        ];
      });
      if (shape !== 'paragraph' || sentences.length <= sentencesInParagraph) return long;
      const message = `Unexpected long paragraph: ${sentences.length} sentences, expected at most ${sentencesInParagraph}`;
      return [
        ...long,
        sayOf(
          'paragraph-long',
          message,
          'Begin a new paragraph where the thought changes.',
          { reading },
          given,
        ),
      ];
    });
    const ofTitle = given.readings
      .filter(({ subject }) => subject.scope === 'title' && subject.text.length > longTitle)
      .map((reading) => {
        const message = `Unexpected long title: ${reading.subject.text.length} characters, expected at most ${longTitle}`;
        return sayOf(
          'h1-long',
          message,
          'Put what is not the subject into the subtitle.',
          { reading },
          given,
        );
      });
    return [...ofTitle, ...ofProse];
  },
};

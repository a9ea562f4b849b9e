import { amount, foundWords, type Seen } from '../seen.ts';
import { person, program, type Standard } from '../standard.ts';
import { actionWords, activeWords, numberWords } from '../told.ts';

/** The 24 items of PEMAT for printed material, in our words: 1 to 19 whether people understand it, 20 to 26 whether they can act. */
export const pemat: Standard = {
  id: 'pemat',
  title: 'PEMAT-P',
  source: {
    title: 'AHRQ, Patient Education Materials Assessment Tool, 14-0002-EF',
    url: 'https://www.ahrq.gov',
    checked: '2026-11-23',
  },
  answers: ['agree', 'disagree', '– n/a'],
  items: [
    person(1, 'What it is for is clear at once', ({ document: { intro, meta } }) =>
      intro === null && meta.description === undefined ? 'no introduction' : 'has an introduction',
    ),
    person(2, 'Nothing leads away from what it is for', ({ findings }) =>
      foundWords(findings('price-or-offer', 'testimonial'), 'offers'),
    ),
    person(3, 'The words are those of every day', ({ findings }) =>
      foundWords(findings('plain-word', 'metaphor', 'latin'), 'plainer words'),
    ),
    person(4, 'Medical words are explained, and there to be learnt', ({ findings }) =>
      foundWords(findings('jargon-unexplained', 'abbr-undefined'), 'unexplained words'),
    ),
    person(5, 'It says who does what', activeWords),
    person(6, 'Numbers are clear', numberWords),
    person(7, 'Readers need not calculate'),
    program(8, 'Text comes in short pieces', ({ longestAnswer, findings }) =>
      [
        `the longest answer has ${amount(longestAnswer, 'word')}`,
        foundWords(findings('paragraph-long', 'answer-long', 'list-long'), 'parts too long'),
      ].join('; '),
    ),
    program(
      9,
      'Parts have headings that say what is in them',
      ({ questions, sections }) => `${amount(questions, 'question')} under ${amount(sections, 'heading')}`,
    ),
    person(10, 'The order makes sense'),
    program(11, 'There is a summary', ({ document: { meta } }) =>
      amount(meta.keyPoints?.length ?? 0, 'key point'),
    ),
    person(12, 'Lists, boxes and larger type lead to what matters', ({ elements }) =>
      amount(elements('ul') + elements('ol'), 'list'),
    ),
    person(15, 'There are pictures where they would help', pictures),
    person(16, 'Pictures support the text'),
    person(17, 'Pictures have titles or captions', ({ elements }) =>
      elements('img') === 0 ? undefined : amount(elements('figcaption'), 'caption'),
    ),
    person(18, 'Pictures are clear, and show no more than they need to'),
    person(19, 'Tables are simple, with short headings', ({ elements }) =>
      elements('table') === 0 ? 'no tables' : amount(elements('table'), 'table'),
    ),
    person(20, 'It names something that readers can do', actionWords),
    program(21, 'It speaks to its reader', ({ findings, says }) => {
      if (findings('not-you') > 0) return 'speaks of patients, never to them';
      return says(/\byou\b/i) === true ? 'says “you”' : 'not known in this language';
    }),
    person(22, 'What to do comes step by step', ({ elements }) =>
      elements('ol') === 0 ? 'no numbered lists' : amount(elements('ol'), 'numbered list'),
    ),
    person(23, 'There is something to use, such as a checklist, where it would help'),
    person(24, 'It shows how to calculate, where readers must'),
    person(25, 'It says how to use its charts, tables and diagrams'),
    person(26, 'Pictures show what to do, where they would help'),
  ],
};

function pictures({ elements }: Seen): string {
  const count = elements('img');
  return count === 0 ? 'no pictures' : amount(count, 'picture');
}

import { amount, foundWords } from '../seen.ts';
import { person, program, type Standard } from '../standard.ts';
import { actionWords, activeWords, numberWords } from '../told.ts';

/** The Clear Communication Index of the CDC, in our words: four questions to begin with, then 20 items. */
export const cdcIndex: Standard = {
  id: 'cdc-index',
  title: 'CDC Clear Communication Index',
  source: {
    title: 'CDC, Clear Communication Index',
    url: 'https://www.cdc.gov/ccindex/',
    checked: '2026-11-23',
  },
  answers: ['yes', 'no', '– n/a'],
  items: [
    person('a', 'It is settled who it is for', ({ document: { meta } }) =>
      meta.audience === undefined ? undefined : `made for: ${meta.audience}`,
    ),
    person('b', 'It is known how well they read and reckon'),
    person('c', 'It is settled what they should do or know afterwards'),
    person('d', 'It is settled what its one main message is'),
    person(1, 'There is one main message'),
    program(2, 'The main message stands at the top', ({ document: { meta } }) =>
      (meta.keyPoints ?? []).length === 0 ? 'no key points at the top' : 'key points at the top',
    ),
    program(3, 'It stands out to the eye', ({ document: { meta } }) =>
      (meta.keyPoints ?? []).length === 0 ? 'no key points' : 'key points in a box',
    ),
    person(4, 'A picture supports it', ({ elements }) =>
      elements('img') === 0 ? 'no pictures' : amount(elements('img'), 'picture'),
    ),
    person(5, 'It says what to do', actionWords),
    person(6, 'It says who does what', activeWords),
    person(7, 'Its words are those of its readers', ({ findings }) =>
      foundWords(findings('plain-word', 'jargon-unexplained', 'abbr-undefined'), 'words'),
    ),
    program(8, 'What is a list is shown as one', ({ elements }) =>
      amount(elements('ul') + elements('ol'), 'list'),
    ),
    program(
      9,
      'It comes in parts with headings',
      ({ questions, sections }) => `${amount(questions, 'question')} under ${amount(sections, 'heading')}`,
    ),
    person(10, 'What matters most is in the first paragraph', ({ document: { intro } }) =>
      intro === null ? 'no introduction' : 'has an introduction',
    ),
    person(11, 'It says what experts know, and what not'),
    person(12, 'It says what readers should do'),
    person(13, 'It says why that matters to them'),
    person(14, 'It says how to do it'),
    person(15, 'Its numbers are those that its readers use', numberWords),
    person(16, 'It says what numbers mean', numberWords),
    person(17, 'Readers need not calculate'),
    person(18, 'It says what the risk is', ({ findings }) =>
      findings('risk-missing') > 0 ? 'treatments are named, and no risks' : undefined,
    ),
    person(19, 'It gives benefits and risks of what it advises'),
    person(20, 'Chances are explained in words or a picture, too', numberWords),
  ],
};

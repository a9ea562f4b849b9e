import { foundWords } from '../seen.ts';
import { person, program, type Standard } from '../standard.ts';
import { peopleWords, sourcesWords } from '../told.ts';

/** The ten criteria of the Patient Information Forum, 2022, in our words. The mark itself is given after an assessment. */
export const pifTick: Standard = {
  id: 'pif-tick',
  title: 'PIF TICK',
  source: {
    title: 'Patient Information Forum, PIF TICK criteria',
    url: 'https://pifonline.org.uk/pif-tick/',
    checked: '2026-11-23',
  },
  answers: ['yes', 'no'],
  items: [
    person(1, 'Is there a written process for making and approving it, and was it kept to?', peopleWords),
    person(2, 'Have those who made it learnt how to?'),
    person(3, 'Is it known who needs it, and what for?', ({ document: { meta } }) =>
      meta.audience === undefined ? undefined : `made for: ${meta.audience}`,
    ),
    person(4, 'Do the best and newest sources support what it says?', sourcesWords),
    person(5, 'Did patients help to make it, or try it out?'),
    person(
      6,
      'Does it serve people who read little, see poorly or speak another language?',
      ({ document: { meta } }) =>
        meta.alternateFormats === undefined
          ? 'reading level above; nothing on other forms'
          : 'reading level above; says how to get other forms',
    ),
    person(7, 'Is it easy to understand and to use, on screen and on paper?', ({ findings }) =>
      foundWords(
        findings('plain-word', 'jargon-unexplained', 'abbr-undefined', 'sentence-long'),
        'hard words',
      ),
    ),
    program(8, 'Can readers say what they think of it?', ({ document: { meta } }) =>
      meta.feedback === undefined ? 'names no way' : 'names a way',
    ),
    person(9, 'Is there a plan how it reaches people?'),
    person(10, 'Will somebody find out whether it helps?'),
  ],
};

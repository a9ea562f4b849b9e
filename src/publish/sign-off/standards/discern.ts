import { amount, foundWords } from '../seen.ts';
import { person, program, type Standard } from '../standard.ts';
import { datesWords, sourcesWords } from '../told.ts';

/** The sixteen questions of DISCERN for information on treatments, in our words; answered from 1, no, to 5, yes. */
export const discern: Standard = {
  id: 'discern',
  title: 'DISCERN',
  source: {
    title: 'DISCERN, quick reference guide',
    url: 'http://www.discern.org.uk/quick_reference_guide.php',
    checked: '2026-11-23',
  },
  answers: ['1 no', '2', '3 partly', '4', '5 yes'],
  items: [
    person(1, 'Is it clear what it is about, and for whom?', ({ document: { meta } }) =>
      meta.description === undefined ? 'no description' : 'has a description',
    ),
    person(2, 'Does it do what it set out to do?'),
    person(3, 'Does it answer what patients ask?', ({ questions }) => amount(questions, 'question')),
    program(4, 'Is it clear which sources it rests on?', sourcesWords),
    program(5, 'Is it clear how old what it says is?', datesWords),
    person(6, 'Is it balanced, and takes nobody’s side?', ({ findings }) =>
      foundWords(findings('claim-', 'price-or-offer', 'testimonial'), 'claims and offers'),
    ),
    person(7, 'Does it say where to find more, and who else helps?', ({ document: { meta } }) => {
      const links = (meta.citation ?? []).filter(({ url }) => url !== undefined).length;
      return `${amount(links, 'source')} with an address`;
    }),
    person(8, 'Does it say what nobody knows for sure?'),
    person(9, 'Does it say how each treatment works?'),
    person(10, 'Does it say what each treatment can do for people?'),
    person(11, 'Does it say what the risks of each treatment are?', ({ findings }) =>
      findings('risk-missing') > 0 ? 'treatments are named, and no risks' : undefined,
    ),
    person(12, 'Does it say what happens without treatment?', ({ says }) => {
      const found = says(/\b(?:no treatment|without (?:any )?treatment|do(?:ing)? nothing|untreated)\b/i);
      if (found === undefined) return undefined;
      return found ? 'there are words on it' : 'no words on it found';
    }),
    person(13, 'Does it say how treatments change daily life?'),
    person(14, 'Is it clear that there may be more than one choice?'),
    person(15, 'Does it help people to decide together with their clinician?'),
    person(16, 'All in all: how good is it as a source on choices of treatment?'),
  ],
};

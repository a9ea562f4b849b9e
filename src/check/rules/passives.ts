import { everyMatch } from '../every-match.ts';
import type { Rule } from '../rule.ts';
import { prose, sayOf } from '../say.ts';

/** Past participles that do not end in -ed. */
const irregular =
  'born|borne|beaten|become|begun|bent|bitten|bled|blown|bought|bound|broken|brought|built|burnt|caught|chosen|cut|dealt|done|drawn|driven|drunk|eaten|fallen|fed|felt|found|forgotten|frozen|given|gone|grown|heard|held|hidden|hit|hurt|kept|known|laid|led|left|lent|let|lost|made|meant|met|paid|put|read|run|said|seen|sent|set|shaken|shown|shut|sold|spent|split|spread|stuck|stung|sworn|swollen|taken|taught|thought|told|torn|understood|woken|worn|written';

const passive = new RegExp(
  `(?<![\\p{L}'])(?:is|are|was|were|be|been|being|am|get|gets|getting|got)(?: (?:not|also|often|usually|always|never|only|then|still|sometimes|\\p{L}+ly)){0,2} (\\p{L}{2,}ed|${irregular})(?![\\p{L}])`,
  'giu',
);

/** What ends in -ed and is no participle here: a state, not something that somebody does. */
const states =
  /^(?:tired|interested|used|related|red|need|needed|concerned|worried|pleased|scared|experienced|qualified|married|retired|advanced|supposed|allowed|bored|excited|relaxed|based|located|involved|infrared|naked|wicked|attached|blocked|called|connected|covered|named|gone|swollen|left|born)$/i;

/** Somebody does something: "we clean your skin", not "your skin is cleaned". retext-passive knows irregular verbs alone. */
export const passives: Rule = {
  codes: ['passive'],
  check(given) {
    if (given.language !== 'en') return [];
    return prose(given).flatMap((reading) =>
      everyMatch(reading.subject.text, passive)
        .filter(([, participle = '']) => !states.test(participle))
        .map(({ 0: words, index }) => {
          const message = `"${words}" is passive: who does it comes later, or not at all`;
          return sayOf(
            'passive',
            message,
            'Say who does what: "we clean your skin", "wash your face".',
            { reading, from: index, to: index + words.length },
            given,
          );
        }),
    );
  },
};

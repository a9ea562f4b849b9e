import { diagnose } from '../../model/diagnostic.ts';
import { isA } from '../json-ld.ts';
import type { Rule } from '../rule.ts';

/** QAPage, votes and suggested answers are for forums, where readers answer one another. */
export const noQaPage: Rule = {
  number: 'E6',
  codes: ['markup-forum'],
  check({ graph, embeddedTypes }) {
    const things = graph.things.flatMap(({ thing, block }) =>
      [
        isA(thing, 'QAPage') ? 'QAPage' : undefined,
        isA(thing, 'Question') && thing.suggestedAnswer !== undefined ? 'suggestedAnswer' : undefined,
        isA(thing, 'Question') || isA(thing, 'Answer') ? named(thing.upvoteCount) : undefined,
      ].flatMap((word) => (word === undefined ? [] : [{ word, place: block.place }])),
    );
    const embedded = embeddedTypes
      .filter((type) => type === 'QAPage')
      .map((word) => ({ word, place: undefined }));
    return [...things, ...embedded].map(({ word, place }) =>
      diagnose('markup-forum', `Unexpected ${word}, which is for forums, expected a FAQPage`, {
        ...(place === undefined ? {} : { place }),
      }),
    );
  },
};

function named(votes: unknown): string | undefined {
  return votes === undefined ? undefined : 'upvoteCount';
}

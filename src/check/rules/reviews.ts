import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import { sameQuestion } from '../../wording/same.ts';
import type { Given, Rule } from '../rule.ts';
import { sayOfField } from '../say.ts';

/** In months: NHS standard for creating health content, planned review cycle. */
const longest = 36;

/** Reviews come in time, by somebody else, and dates are in their order. Overdue ones are found by today's date elsewhere. */
export const reviews: Rule = {
  codes: ['review-too-long', 'reviewer-is-author', 'date-order'],
  check(given) {
    return [...tooLong(given), ...bySelf(given), ...order(given)];
  },
};

function tooLong(given: Given): readonly Diagnostic[] {
  const { lastReviewed, reviewDue } = given.document.meta;
  if (lastReviewed === undefined || reviewDue === undefined) return [];
  const limit = new Date(`${lastReviewed}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + longest);
  if (new Date(`${reviewDue}T00:00:00Z`) <= limit) return [];
  const message = `The next review is on ${reviewDue}, more than ${longest} months after the last one on ${lastReviewed}`;
  return [sayOfField('review-too-long', message, `Name a day within ${longest} months.`, 'reviewDue', given)];
}

/** People are the same when their names are; a department may review what another wrote. */
function bySelf(given: Given): readonly Diagnostic[] {
  const { author = [], reviewedBy = [] } = given.document.meta;
  const authors = new Set(author.map(({ name }) => sameQuestion(name)));
  if (reviewedBy.length === 0 || !reviewedBy.every(({ name }) => authors.has(sameQuestion(name)))) return [];
  const message = `Unexpected reviewer ${reviewedBy.map(({ name }) => `"${name}"`).join(', ')}, expected somebody who did not write the text`;
  return [
    sayOfField(
      'reviewer-is-author',
      message,
      'Have somebody else check it, and name them under "reviewedBy".',
      'reviewedBy',
      given,
    ),
  ];
}

const orders = [
  ['datePublished', 'dateModified'],
  ['lastReviewed', 'reviewDue'],
] as const satisfies readonly (readonly [keyof FrontMatter, keyof FrontMatter])[];

function order(given: Given): readonly Diagnostic[] {
  const { meta } = given.document;
  return orders.flatMap(([first, then]) => {
    const [before, after] = [meta[first], meta[then]];
    // Days in ISO 8601 sort as text.
    if (before === undefined || after === undefined || before <= after) return [];
    const message = `Unexpected "${then}" ${after}, before "${first}" ${before}`;
    return [sayOfField('date-order', message, 'Correct one of the two days.', then, given)];
  });
}

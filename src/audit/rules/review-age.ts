import { diagnose } from '../../model/diagnostic.ts';
import { wordsOf } from '../json-ld.ts';
import type { Rule } from '../rule.ts';

/** In months. The NHS has its pages reviewed every two to three years. */
const oldest = 24;

/** The last review is not too long ago. */
export const reviewAge: Rule = {
  number: 'W2',
  codes: ['review-old'],
  check({ faq }, { today }) {
    const reviewed = wordsOf(faq?.thing.lastReviewed);
    if (reviewed === undefined || today === undefined || monthsBetween(reviewed, today) <= oldest) return [];
    const message = `The last review was on ${reviewed}, more than ${oldest} months ago`;
    return [
      diagnose('review-old', message, {
        ...(faq?.block.place === undefined ? {} : { place: faq.block.place }),
        hint: 'Have the text checked again and publish it with the new date.',
      }),
    ];
  },
};

function monthsBetween(earlier: string, later: string): number {
  const [from, to] = [new Date(earlier), new Date(later)];
  const whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() > from.getUTCDate() ? whole + 0.5 : whole;
}

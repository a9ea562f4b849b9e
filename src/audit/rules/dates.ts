import { diagnose } from '../../model/diagnostic.ts';
import { wordsOf } from '../json-ld.ts';
import type { Rule } from '../rule.ts';

/** Dates are ISO 8601, none is modified before it was published, and no review lies in the future. */
export const dates: Rule = {
  number: 'E10',
  codes: ['markup-date'],
  check({ faq }, { today }) {
    if (faq === undefined) return [];
    const { thing, block } = faq;
    const say = (message: string) =>
      diagnose('markup-date', message, block.place === undefined ? {} : { place: block.place });
    const names = ['datePublished', 'dateModified', 'lastReviewed'] as const;
    const given = names.map((name) => [name, wordsOf(thing[name])] as const);
    const wrong = given.filter(([, value]) => value !== undefined && !isDate(value));
    const [published, modified, reviewed] = given.map(([, value]) => value?.slice(0, 10));
    return [
      ...wrong.map(([name, value]) =>
        say(`Unexpected ${name} "${value}", expected a date such as 2026-11-20`),
      ),
      ...(published !== undefined && modified !== undefined && modified < published
        ? [say(`Unexpected dateModified ${modified} before datePublished ${published}`)]
        : []),
      ...(reviewed !== undefined && today !== undefined && reviewed > today
        ? [say(`Unexpected lastReviewed ${reviewed} in the future`)]
        : []),
    ];
  },
};

function isDate(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

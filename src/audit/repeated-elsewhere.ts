import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { sameQuestion } from '../wording/same.ts';
import { sameAddress } from './addresses.ts';
import { asked, named, whereAsked } from './asked.ts';
import type { Page } from './page.ts';

/** Rule W5: a question is marked up on one page of a site. Findings by page; the first page in the list keeps its question. */
export function repeatedElsewhere<Key>(
  pages: readonly (readonly [Key, Page])[],
  nameOf: (key: Key) => string,
): ReadonlyMap<Key, readonly Diagnostic[]> {
  const first = new Map<string, Key>();
  return new Map(
    pages.map(([key, page]) => {
      const language = page.head.lang?.split('-')[0] ?? '';
      const found = asked(page).flatMap((question) => {
        const words = `${language} ${sameQuestion(question.name ?? '')}`;
        const other = first.get(words);
        if (other === undefined) first.set(words, key);
        // One page under two addresses, or named twice, is one.
        if (other === undefined || sameAddress(nameOf(other), nameOf(key))) return [];
        return [
          diagnose(
            'question-repeated-elsewhere',
            `${named(question)} is marked up on ${nameOf(other)} already`,
            {
              ...whereAsked(question, page),
              hint: 'Mark a question up on one page of the site; on the others link there.',
            },
          ),
        ];
      });
      return [key, found] as const;
    }),
  );
}

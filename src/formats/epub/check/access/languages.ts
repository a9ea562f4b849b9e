import type { Expected } from '../expected.ts';
import type { OpenedBook } from '../opened-book.ts';
import { attribute, placeOf } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { isLanguage } from '../vocabulary/attributes.ts';

/** WCAG 2.2, 3.1.2: a passage in another language names one that exists, or it is read out in the wrong voice. */
export function* languagesExist({ pages }: OpenedBook, { lang }: Expected): Generator<Found> {
  const foreign = pages
    .flatMap(({ nodes }) => nodes)
    .filter((node) => (attribute(node, 'lang') ?? lang) !== lang);
  // Most leaflets hold none, and the names of all languages take a while to load.
  if (foreign.length === 0) return;
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const node of foreign) {
    const tag = attribute(node, 'lang') ?? '';
    if (isLanguage(tag) && names.of(new Intl.Locale(tag).language) === undefined)
      yield { ...placeOf(node), message: `Unexpected lang="${tag}", expected a language that exists` };
  }
}

import { z } from 'zod';

/** The kinds of values that front matter and brand share. */

export const text = z.string().trim().min(1);

/** Characters that a browser forgives in an address and that no link, feed or markup may hold. */
const forbidden = /[\s"<>\\^`{|}]/g;

export const web = z
  .url({ protocol: /^https?$/ })
  .overwrite((address) => address.trim().replace(forbidden, encodeURIComponent));

/** How the page shows its answers. */
export const layout = z
  .enum(['headings', 'details'])
  .describe(
    'Answers under headings (default), or folded below their questions, open on paper and by a link.',
  );

export type Layout = z.infer<typeof layout>;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** BCP 47, of a language that `Intl` knows: a word such as "english" has the form of a tag as well. */
export const language = z.string().refine(isLanguageTag, { error: 'a language tag such as en-GB' });

/** Whether a text is a BCP 47 tag of a language that exists. */
export function isLanguageTag(value: string): boolean {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    const [main] = tag?.split('-') ?? [];
    return /^[a-z]{2,3}(?:-|$)/i.test(value) && main !== undefined && names.of(main) !== undefined;
  } catch {
    return false;
  }
}

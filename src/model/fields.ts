import { z } from 'zod';

/** The kinds of values that front matter and brand share. */

export const text = z.string().trim().min(1);

export const web = z.url({ protocol: /^https?$/ });

/** BCP 47, as far as `Intl` accepts it. */
export const language = z.string().refine(isLanguageTag, { error: 'a language tag such as en-GB' });

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Words that a tag can hold without meaning something else: no "0.3 %", no "A/B". */
const plain = /^[\p{L}\p{M}\p{N}\s'’-]+$/u;

/**
 * The author's keywords as hashtags, each word with a capital, so that screen readers part them: #LargePores. Those with
 * other signs than letters and numbers are left out.
 *
 * @param lang BCP 47.
 */
export function hashtagsOf(keywords: readonly string[], lang: string): readonly string[] {
  const tags = keywords
    .filter((keyword) => plain.test(keyword) && /\p{L}/u.test(keyword))
    .map(
      (keyword) =>
        `#${keyword
          .split(/[\s'’-]+/u)
          .map((word) => capital(word, lang))
          .join('')}`,
    );
  return [...new Set(tags)];
}

function capital(word: string, lang: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/**
 * What speakers of a language call it, as at the beginning of a sentence; its tag when nothing is known of it. The country
 * is named only where another of the same language is shown as well: "English", but "British English" beside "American
 * English".
 *
 * @param shown The tags of all languages that are shown together, BCP 47.
 */
export function languageName(lang: string, shown: readonly string[]): string {
  const { language, region, baseName } = new Intl.Locale(lang);
  const hasSister = shown.some((other) => other !== lang && new Intl.Locale(other).language === language);
  const tag = hasSister ? lang : withoutPart(baseName, region);
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? lang;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

function withoutPart(tag: string, part: string | undefined): string {
  return tag
    .split('-')
    .filter((one) => one !== part)
    .join('-');
}

/** Scripts that tell a language well enough for text that names none. */
const byScript: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];

/** The language that a text's script gives away; nothing for Latin letters, which many languages share. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // A tenth of kana makes Japanese of a text that is mostly Han.
  return byScript.find(
    ([script, tag]) => (text.match(script)?.length ?? 0) > letters * (tag === 'ja' ? 0.1 : 0.5),
  )?.[1];
}

/** A language tag as it is written: en-GB for en-uk. */
export function canonical(lang: string | undefined): string | undefined {
  return lang === undefined ? undefined : Intl.getCanonicalLocales(lang)[0];
}

/** Which way a language runs, by its script (Unicode CLDR, through `Intl`); from left to right for a tag that is none. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  try {
    const locale = new Intl.Locale(lang) as Intl.Locale & {
      getTextInfo?: () => { direction: 'ltr' | 'rtl' };
    };
    return locale.getTextInfo?.().direction ?? 'ltr';
  } catch {
    return 'ltr';
  }
}

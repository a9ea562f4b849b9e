/**
 * Quotation marks by language, for short quotations inside a line (Unicode CLDR 46, delimiters). Languages that are not
 * listed write as English does.
 */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['”', '“'],
  cs: ['„', '“'],
  da: ['“', '”'],
  de: ['„', '“'],
  el: ['«', '»'],
  es: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  he: ['”', '”'],
  hu: ['„', '”'],
  it: ['«', '»'],
  ja: ['「', '」'],
  nb: ['«', '»'],
  nl: ['‘', '’'],
  no: ['«', '»'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

/** The opening and the closing mark. British English begins with the single one. */
export function quotesOf(lang: string): readonly [string, string] {
  const [language = ''] = lang.toLowerCase().split('-');
  if (lang === 'en-GB') return ['‘', '’'];
  return marks[language] ?? ['“', '”'];
}

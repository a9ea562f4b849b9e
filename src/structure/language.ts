import type { Yaml } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { SourceTree } from '../model/source.ts';
import { contradicts, type Detected, detectLanguage, primary } from './detect-language.ts';

interface Language {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The language of a document: what its front matter says, else the file itself, else what its words give away, else the
 * default, which needs no word. Its direction is that of its letters.
 *
 * @param words Everything that the document says.
 * @param named `inLanguage` of the front matter.
 */
export async function languageOf(
  source: SourceTree,
  words: string,
  named: string | undefined,
  byDefault: string,
): Promise<Language> {
  const detected = await detectLanguage(words);
  const stated = canonical(named) ?? believed(source, words, detected);
  const lang =
    stated ??
    (detected === undefined ? byDefault : nearer(canonical(detected.lang) ?? detected.lang, byDefault));
  const diagnostics =
    detected === undefined
      ? []
      : stated !== undefined
        ? mismatch(source, words, detected, stated)
        : lang === byDefault
          ? []
          : [found(lang, source.path)];
  return { lang, dir: directionOf(words, lang), diagnostics };
}

/** What the file itself names, unless its words say otherwise: programs write there what they were set to. */
function believed({ stated }: SourceTree, words: string, detected: Detected | undefined): string | undefined {
  const lang = canonical(stated?.inLanguage);
  if (lang === undefined || detected === undefined) return lang;
  return contradicts(words, detected, primary(lang)) ? undefined : lang;
}

/** The default itself, when it is the same language and script: en-GB for en, zh-TW for zh-Hant. */
function nearer(detected: string, byDefault: string): string {
  const [one, other] = [detected, canonical(byDefault) ?? 'und'].map((tag) =>
    new Intl.Locale(tag).maximize(),
  );
  const isSame = one?.language === other?.language && one?.script === other?.script;
  const isNorwegian = ['nb', 'nn', 'no'].includes(primary(byDefault)) && detected === 'nb';
  return isSame || isNorwegian ? byDefault : detected;
}

function found(lang: string, path: string): Diagnostic {
  const message = `Read as ${nameOf(lang)}, as the source names no language`;
  const hint = `If that is right, write "inLanguage: ${lang}" in the front matter; else write the right one.`;
  return diagnose('language-detected', message, { path, hint });
}

function mismatch(source: SourceTree, words: string, detected: Detected, stated: string): Diagnostic[] {
  if (!contradicts(words, detected, primary(stated))) return [];
  const message = `Unexpected language: the source names ${nameOf(stated)}, its text reads as ${nameOf(detected.lang)}`;
  const hint = `Outputs follow what is named. If the text is right, write "inLanguage: ${detected.lang}" in the front matter.`;
  return [diagnose('language-mismatch', message, { path: source.path, hint, place: namedAt(source) })];
}

/** Where the front matter names the language; the first line when the file does so otherwise. */
function namedAt({ tree }: SourceTree): Place {
  const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
  const lines = yaml?.value.split('\n') ?? [];
  const index = lines.findIndex((line) => /^['"]?inLanguage\b/.test(line));
  const line = index === -1 ? 1 : (yaml?.position?.start.line ?? 0) + 1 + index;
  return { line, column: 1, endLine: line, endColumn: (lines[index]?.length ?? 0) + 1 };
}

/** As in "German (de)". */
function nameOf(lang: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(lang);
  return name === undefined ? `"${lang}"` : `${name} (${lang})`;
}

/** A language tag as it is written: en-GB for en-uk; nothing for what is none. */
function canonical(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(lang.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
/** Share of letters from right to left at which a text of such a language runs that way; it may be full of Latin names. */
const enough = 0.2;

/** Which way a text runs: as most of its letters do; its language helps where they are mixed, or there are none. */
function directionOf(words: string, lang: string): 'ltr' | 'rtl' {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const byLanguage = scriptDirection(lang);
  if (letters === 0) return byLanguage;
  const share = (words.match(rightToLeft)?.length ?? 0) / letters;
  return share > (byLanguage === 'rtl' ? enough : 0.5) ? 'rtl' : 'ltr';
}

/** Which way a language runs, by its script (Unicode CLDR, through `Intl`). */
export function scriptDirection(lang: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(canonical(lang) ?? 'und') as Intl.Locale & {
    getTextInfo?: () => { direction: 'ltr' | 'rtl' };
  };
  return locale.getTextInfo?.().direction ?? 'ltr';
}

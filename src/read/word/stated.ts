import type { SourceTree } from '../../model/source.ts';
import { childOf, textIn, type XmlElement } from './xml.ts';

type Stated = NonNullable<SourceTree['stated']>;

/** Names that programs give ("Dokument1" in any language), or that were left from the template. */
const leftovers =
  /^(?:microsoft word\b|powerpoint\b|(?:document|dokument|documento|documentum|doc|untitled|unbenannt|sans titre|sin título|senza titolo|sem título|无标题|title|titel|template|vorlage|normal)[\s\d]*$|\p{L}{2,14}\d{1,3}$|\[)/iu;
const fileLike = /\.(?:docx?|dotx?|dotm|rtf|odt|pdf|txt|html?)$|^\S*[_\\/]\S*$/i;

/**
 * The title among the properties of a file, unless it was never meant to be read.
 *
 * @param path The file, as some programs write its name there.
 * @param text The words of the file: Word takes the beginning of the first line when nobody gives a title.
 */
export function statedTitle(
  properties: XmlElement | undefined,
  path: string,
  text: string,
): Pick<Stated, 'title'> {
  const found = childOf(properties, 'dc:title');
  const title = found === undefined ? '' : textIn(found).replace(/\s+/g, ' ').trim();
  const file = /([^/\\]*?)(?:\.\w+)?$/.exec(path)?.[1] ?? '';
  const isTaken = title === file || text.startsWith(title);
  const isLeftover = isTaken || leftovers.test(title) || fileLike.test(title);
  return isLeftover || !/\p{L}{2}/u.test(title) ? {} : { title };
}

/** What part of the letters has to be marked with a language. */
const most = 0.6;

/**
 * The language that most of the letters are marked as, when they are letters of its script: a new Word file says
 * English whatever is pasted into it.
 *
 * @param languages How many letters are marked with each tag.
 */
export function statedLanguage(
  languages: ReadonlyMap<string, number>,
  text: string,
): Pick<Stated, 'inLanguage'> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const [tag, count] = [...languages].sort((one, other) => other[1] - one[1])[0] ?? ['', 0];
  if (count < letters * most) return {};
  try {
    const locale = new Intl.Locale(tag);
    const script = scripts[locale.maximize().script ?? ''];
    const own = script === undefined ? letters : (text.match(script)?.length ?? 0);
    return own < letters * most ? {} : { inLanguage: Intl.getCanonicalLocales(tag)[0] ?? tag };
  } catch {
    return {};
  }
}

/** Letters by the script that `Intl.Locale` names. */
const scripts: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
};

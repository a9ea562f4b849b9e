/** U+2060: no line may be broken here. It has no width and no shape. */
const joiner = '\u2060';

/** Letters of a word that is kept whole. Longer ones may need the break to fit at all. */
const longest = 8;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Chinese and Japanese, which write no spaces, break anywhere, in the middle of a word as well; in large type on few lines
 * that is hard to read. Says where a word must stay whole; takes no break that the text has of its own.
 *
 * @param lang BCP 47.
 */
export function keepWordsWhole(text: string, lang: string): string {
  if (!unspaced.test(text)) return text;
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const letters = new Intl.Segmenter(lang, { granularity: 'grapheme' });
  return [...words.segment(text)]
    .map(({ segment, isWordLike }) => {
      if (isWordLike !== true || !unspaced.test(segment)) return segment;
      const parts = [...letters.segment(segment)].map((letter) => letter.segment);
      return parts.length > longest ? segment : parts.join(joiner);
    })
    .join('');
}

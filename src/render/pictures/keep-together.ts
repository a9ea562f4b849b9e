/** U+00A0: no line is broken at this space. */
const bound = '\u00a0';

/** Characters of words that are kept together, spaces included: no longer than a long word, so that they fit where one does. */
const longest = 18;

/** Lines may be broken between these anyhow, so that a word ends beside them. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef';
const tail = new RegExp(`[^${unspaced}]*$`, 'u');
const head = new RegExp(`^[^${unspaced}]*`, 'u');

/** Whether the words before and after a space belong together. */
type Rule = (before: string, after: string, place: Place) => boolean;

interface Place {
  /** The word before begins a sentence. */
  readonly isFirst: boolean;
  /** The word after ends a text of some length. */
  readonly isLast: boolean;
  /** The word after is a number, bound to what it counts. */
  readonly counts: boolean;
}

/** The most important first: what these bind leaves less room for the others. */
const rules: readonly Rule[] = [
  // 5 ml, 16 November.
  (before, after) => /\p{Nd}$/u.test(before) && /^\p{L}/u.test(after),
  // Urea 5%, SPF 30, November 2026; not "get 5 ml".
  (before, after, { counts }) =>
    !counts && /\p{L}$/u.test(before) && /^\p{Ps}?[<>~≈±−–-]?\p{Nd}/u.test(after),
  // A blackhead, I close.
  (before) => /^\p{Ps}?\p{L}$/u.test(before),
  // A short word by itself at the end, or as the first of a sentence.
  (_before, after, { isLast }) => isLast && lengthOf(after) <= 6,
  (before, _after, { isFirst }) => isFirst && lengthOf(before) <= 4,
];

/**
 * Binds words that are read as one, in large type on few lines: a number and what it counts or belongs to, a single letter
 * and the next word, the first short word of a sentence, a short last word. No letter changes; some spaces become U+00A0.
 */
export function keepTogether(text: string): string {
  return text.split('\n').map(bindLine).join('\n');
}

function bindLine(line: string): string {
  const words = line.split(' ');
  const gaps: boolean[] = words.map(() => false);
  for (const rule of rules)
    for (let index = 1; index < words.length; index += 1) {
      const [before = '', after = ''] = words.slice(index - 1, index + 1);
      if (before === '' || after === '' || endsSentence(before)) continue;
      const place = {
        isFirst: words.length > 2 && (index === 1 || endsSentence(words[index - 2] ?? '')),
        isLast: words.length > 3 && index === words.length - 1,
        counts: gaps[index + 1] === true,
      };
      if (rule(before, after, place) && runAround(words, gaps, index) <= longest) gaps[index] = true;
    }
  return words.reduce((done, word, index) => `${done}${gaps[index] === true ? bound : ' '}${word}`);
}

/** How long the words would be that no line can part, if the space before this word were bound as well. */
function runAround(words: readonly string[], gaps: readonly boolean[], index: number): number {
  let start = index - 1;
  while (gaps[start] === true) start -= 1;
  let end = index;
  while (gaps[end + 1] === true) end += 1;
  const before = words.slice(start, index).join(' ');
  const after = words.slice(index, end + 1).join(' ');
  return lengthOf(`${tail.exec(before)?.[0] ?? ''} ${head.exec(after)?.[0] ?? ''}`);
}

function endsSentence(word: string): boolean {
  return /[.!?…؟।]["'”’)\]]*$/u.test(word);
}

function lengthOf(text: string): number {
  return [...text].length;
}

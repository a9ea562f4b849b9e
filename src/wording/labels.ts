import { asks } from './asking.ts';
import { halfWidth } from './full-width.ts';
import { labelWords } from './label-words.ts';

/** In characters: labels stand at the very beginning. */
const start = 60;

/** Longest first, so that no word hides a longer one. */
function oneOf(pick: (words: (typeof labelWords)[number]) => readonly string[]): string {
  const all = [...new Set(labelWords.flatMap(pick))];
  return all.toSorted((a, b) => b.length - a.length).join('|');
}

const questionWords = oneOf((words) => words.question);
const answerWords = oneOf((words) => words.answer);
const questionLetters = oneOf((words) => words.questionLetters);
const answerLetters = oneOf((words) => words.answerLetters);

/** A number behind a label, in the digits of any script: `3`, `No. 3`, `Nr. 3`, `#3`. */
const number = '\\s?(?:n[ro°º]?\\.?\\s?|№\\s?|#)?\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,3}[a-z]?';
/** Also the signs of Ethiopic and Armenian. */
const colon = '\\.?\\s?[:：፦፡՝]\\s*';
/** Before these a Latin letter alone is a label. */
const eastAsian = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const dash = '\\s{0,2}\\.?\\s?[–—-]{1,2}\\s+';
/** A label on a line of its own. */
const alone = '[ \\t]*\\n\\s*';
/** Behind a label with a number there may be other marks. */
const after = `(?:${colon}|\\s?[.)/）、|]\\s*|${dash}|${alone})`;
/** What may stand around a label: `(Q)`, `[Question 3]`, `Subject: Q3`; marks of direction are invisible. */
const open = '^[\\s\\p{Cf}\\p{Extended_Pictographic}\\uFE0F]*(?:subject\\s?:\\s*)?[(\\[（【]?\\s?';
const close = '\\s?[)\\]）】]?';

/** A word is a label with a colon; with a number also before a stop; the ordinals of Arabic and Hebrew follow their word. */
const strongLabel = new RegExp(
  `${open}(?:(?:${questionWords})${close}(?:${colon}|${alone}|${dash})|(?:${questionWords}|q)${number}${close}${after}|q${number}\\s+(?=\\p{L})|(?:السؤال|שאלה)\\s\\p{L}+${colon}|q${colon}|q[.)](?:\\s+|(?=\\p{Lu}[\\p{Ll}'’]|\\p{Lo}|[“"«¿]))|(?:q|${questionWords})[)\\]）】]\\s*|q\\s+(?=${eastAsian})|q${number}(?=${eastAsian}))`,
  'iu',
);
/** Single letters also begin names (P. acnes), so they need a colon or a number with a mark, and the line has to ask. */
const weakLabel = new RegExp(
  `${open}(?:${questionLetters})(?:\\.?\\s?\\p{Nd}{1,4})?${close}(?:${colon}|\\s?/\\s+|${dash}|\\.\\s*(?=¿))`,
  'iu',
);
const strongAnswer = new RegExp(
  `${open}(?:(?:${answerWords})${close}(?:${colon}|${alone})|(?:${answerWords})${number}${close}${after}|(?:الجواب|الإجابة|תשובה)\\s\\p{L}+${colon}|(?:${answerWords})[)\\]）】]\\s*)`,
  'iu',
);
const weakAnswer = new RegExp(
  `${open}(?:(?:${answerLetters})(?:\\.?\\s?\\p{Nd}{1,4})?${close}(?:${colon}|\\s?/\\s+|${dash})|(?:${answerWords})(?:\\.\\s+|${dash})|a\\s+(?=${eastAsian}))|^[\\s\\p{Cf}]*[(\\[（【](?:${answerLetters})[)\\]）】]\\s*`,
  'iu',
);

/** `A. …` and `A1 …` also begin names, so they count below `Q. …` and `Q1 …` alone. */
const stopAnswer = new RegExp(
  `${open}(?:${answerLetters})(?:\\p{Nd}{1,4}[.)]\\s*|[.)]\\s+|\\p{Nd}{1,4}\\s+)`,
  'iu',
);
const stopQuestion =
  /^[\s\p{Cf}]*(?:subject\s?:\s*)?\p{L}{1,2}(?:\s?\p{Nd}{1,4}\s|\s?(?:\p{Nd}{1,4})?[.)])/iu;

/** The label at the start of a question: `Q:`, `Frage 3:` … with the spaces after it; empty when there is none. */
export function labelOf(text: string): string {
  const head = halfWidth(text.slice(0, start));
  const strong = strongLabel.exec(head)?.[0];
  if (strong !== undefined) return strong;
  const weak = weakLabel.exec(head)?.[0];
  return weak !== undefined && text.split('\n').some(asks) ? weak : '';
}

/** A letter with a colon that may be the label of a question; whether it is, the answer below tells. */
export function weakLabelOf(text: string): string {
  return weakLabel.exec(halfWidth(text.slice(0, start)))?.[0] ?? '';
}

/**
 * The label at the start of an answer, with the spaces after it; empty when there is none.
 *
 * @param label That of the question: only with one a single letter before the answer is one, too.
 */
export function answerMarkOf(text: string, label: string): string {
  const head = halfWidth(text.slice(0, start));
  const found = strongAnswer.exec(head)?.[0] ?? (label === '' ? '' : (weakAnswer.exec(head)?.[0] ?? ''));
  return found || (stopQuestion.test(label) ? (stopAnswer.exec(head)?.[0] ?? '') : '');
}

/** What a text must look like to ask something. */

/** Question marks of all scripts: Latin, full-width, Arabic, Greek, Armenian, Ethiopic, and ⁇ ⁈. */
const mark = '[?？؟\\u037E՞፧⁇⁈‽]';
/** What may stand behind the mark: quotes, brackets, footnote marks, invisible characters, pictures, a final stop. */
const behind = '[\\s\\p{Pe}\\p{Pf}\\p{Pi}"\'*†‡¹²³⁴-⁹\\p{Cf}.!！\\p{Extended_Pictographic}\\uFE0F]*';
/** A remark behind the question: `What is it? (and why)`. */
const remark = '(?:\\s*[(（][^()（）]{1,60}[)）])?';
const endsAsking = new RegExp(`${mark}${behind.replace(/\*$/, '*?')}${remark}${behind}$`, 'u');
/** Japanese asks with か and a full stop; some adjectives and "whether" end so too. */
const endsAskingInJapanese =
  /(?<!明ら|柔ら|滑ら|清ら|朗ら|わず|しず|たし|かどう)(?<=\p{Script=Hiragana})か[。．][\s\p{Pe}\p{Pf}]*$/u;
/** The Greek question mark looks and is often typed as a semicolon. */
const endsAskingInGreek = new RegExp(`[;\\u037E]${behind}$`, 'u');

/** The longest question, in characters, that a line of its own is taken for: some have forty words. */
export const longestQuestion = 300;

/** Whether a text ends by asking. A Greek question mark is a semicolon, so it counts in Greek text alone. */
export function asks(text: string): boolean {
  const end = text.trim().slice(-longestQuestion);
  if (endsAsking.test(end) || endsAskingInJapanese.test(end)) return true;
  return /\p{Script=Greek}/u.test(end) && endsAskingInGreek.test(end);
}

/** Whether a line of its own is a question: it is short, and two sentences at most, each of which asks. */
export function isQuestionLine(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > longestQuestion || !asks(trimmed)) return false;
  const all = sentences(trimmed.slice(markOf(trimmed).length));
  return all.length <= 2 && all.every(asks);
}

/** A longer text, in characters, is never one question, however it is meant; a limit keeps the search quick. */
const longestSentence = 2000;

/** Whether a text is a single sentence that asks, also one too long for a question. */
export function isOneSentence(text: string): boolean {
  return text.length <= longestSentence && asks(text) && sentences(text).length === 1;
}

/** Where a sentence may end: a stop and a space, or a stop of Chinese and Japanese. */
const stop = /([.!?؟…]+["”’)»]*\s+)(?=[^\s\p{Ll}(（])|[。！？．।]["”’）」』]*\s*(?=[\p{L}\p{N}])/gu;
/** A stop behind one of these, a single letter, or letters with stops between (`e.g.`) ends no sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\p{M}*\.)+\p{L}|dra?|mrs?|ms|mx|prof|st|vs|nr|ca|approx|fig|sra?|mme|mlle|bzw|bspw|usw|etc|inkl|evtl|ggf|incl|spp?)\.$/iu;

/** The sentences of a short text, cut with care: what follows a doubtful stop belongs to the same sentence. */
function sentences(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(stop)) {
    const sentence = text.slice(from, index + end.length).trim();
    if (abbreviation.test(sentence)) continue;
    found.push(sentence);
    from = index + end.length;
  }
  return [...found, text.slice(from)].filter((sentence) => /\p{L}/u.test(sentence));
}

const words = 'question|frage|pregunta|pergunta|domanda|سؤال|שאלה|问题|問題|问|問|質問';
const count = '\\s?(?:\\d{1,3}\\s?)?';
/** Words that name a question, and `Q`, are labels with a colon, and with a number also before a stop. */
const strongLabel = new RegExp(
  `^\\s*(?:(?:q|${words})${count}[:：]\\s*|q${count}[.)]\\s+|(?:${words})\\s?\\d{1,3}\\s?(?:[.)]|\\s[–—-])\\s+)`,
  'iu',
);
/** Single letters also begin names (P. acnes), so they need a colon, and the line has to ask. */
const weakLabel = new RegExp(`^\\s*(?:fr|f|p|d|س|ש)${count}[:：]\\s*`, 'iu');
const answerWords =
  'answer|antwort|réponse|reponse|rép|respuesta|resposta|risposta|جواب|إجابة|תשובה|答案|回答|答';
const answerLabel = new RegExp(`^\\s*(?:${answerWords})${count}[:：]\\s*`, 'iu');
const answerLetter = new RegExp(`^\\s*(?:(?:a|r|ج|ת)${count}[:：]\\s*|a${count}[.)]\\s+)`, 'iu');
/** The number at the start of a question: `1.`, `12)`. */
const questionNumber = /^\s*\d{1,3}\s?[.)]\s+/u;

/** The label at the start of a question: `Q:`, `Frage 3:` … with the spaces after it; empty when there is none. */
export function labelOf(text: string): string {
  const start = text.slice(0, longestQuestion);
  const strong = strongLabel.exec(start)?.[0];
  if (strong !== undefined) return strong;
  const weak = weakLabel.exec(start)?.[0];
  return weak !== undefined && text.split('\n').some(asks) ? weak : '';
}

/** The label or number at the start of a question, with the spaces after it; empty when there is none. */
function markOf(text: string): string {
  return labelOf(text) || numberOf(text);
}

/** The number at the start of a question, with the spaces after it; empty when there is none. */
export function numberOf(text: string): string {
  return questionNumber.exec(text.slice(0, longestQuestion))?.[0] ?? '';
}

/**
 * The label at the start of an answer, with the spaces after it; empty when there is none.
 *
 * @param asked Whether the question has a label too: only then is a single letter one.
 */
export function answerMarkOf(text: string, asked: boolean): string {
  const start = text.slice(0, longestQuestion);
  return answerLabel.exec(start)?.[0] ?? (asked ? (answerLetter.exec(start)?.[0] ?? '') : '');
}

/** One question asked twice is the same whatever its case, spaces and marks. */
export function sameQuestion(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

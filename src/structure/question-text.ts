/** What a text must look like to ask something. */

/** Question marks of all scripts: Latin, full-width, Arabic, Greek, Armenian, Ethiopic, and ⁇ ⁈. */
const mark = '[?？؟;՞፧⁇⁈‽]';
/** What may stand behind the mark: quotes, brackets, footnote marks, invisible characters, a final stop. */
const behind = '[\\s\\p{Pe}\\p{Pf}\\p{Pi}"\'*†‡¹²³⁴-⁹\\p{Cf}.!！]*';
const endsAsking = new RegExp(`${mark}${behind}$`, 'u');

/** The longest question, in characters, that a line of its own is taken for (research: 200). */
export const longestQuestion = 200;

/** Whether a text ends by asking. A Greek question mark is a semicolon, so it counts in Greek text alone. */
export function asks(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.endsWith(';')) return /\p{Script=Greek}/u.test(trimmed);
  return endsAsking.test(trimmed);
}

/** Whether a line of its own is a question: it asks, is short, and is two sentences at most. */
export function isQuestionLine(text: string): boolean {
  const trimmed = text.trim();
  const sentences = trimmed.split(/[.!?？؟。]+["”’)»]*\s+/u).filter((part) => part.trim() !== '').length;
  return asks(trimmed) && trimmed.length <= longestQuestion && sentences <= 2;
}

const questionLabels = 'q|question|frage|f|fr|pregunta|p|pergunta|domanda|d|question|س|سؤال|ש|שאלה|问|問|質問';
const answerLabels = 'a|answer|antwort|réponse|reponse|r|rép|respuesta|resposta|risposta|ج|جواب|إجابة|ת|תשובה|答|回答';
const labelEnd = '\\s*(?:\\d{1,3}\\s*)?[:：.]\\s+|(?<=[问問答])[:：]';

/** The label at the start of a question: `Q:`, `Frage 3:` … with what follows it. */
export const questionLabel = new RegExp(`^\\s*(?:${questionLabels})(?:${labelEnd})`, 'iu');
export const answerLabel = new RegExp(`^\\s*(?:${answerLabels})(?:${labelEnd})`, 'iu');
/** The number at the start of a question: `1.`, `12)`. */
export const questionNumber = /^\s*\d{1,3}\s*[.)]\s+/u;

/** One question asked twice is the same whatever its case, spaces and marks. */
export function sameQuestion(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

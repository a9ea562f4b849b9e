import type { ParagraphFacts } from './rewriting.ts';

/** What a paragraph is by its style. */
export type Looks =
  | { readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6 }
  | { readonly type: 'quote' }
  | { readonly type: 'text'; readonly isStrong: boolean };

/** A title stands over all headings, so these go down by one where there is one. */
export function looksOf(facts: readonly ParagraphFacts[], sizes: ReadonlyMap<number, number>): Looks[] {
  const [body] = [...sizes].sort((one, other) => other[1] - one[1])[0] ?? [];
  const shift = facts.some((one) => one.length > 0 && isTitle(one)) ? 1 : 0;
  return facts.map((one) => looks(one, shift, body ?? 0));
}

/** In half points: so much larger than most of the text is meant to be seen. */
const largerBy = 3;
/** The longest headline, in characters, whatever its style and size are: more is text that took the style of another. */
const longestHeadline = 200;
/** A headline as long as this, in characters, does not end with a full stop. */
const longHeadline = 100;

function isShort({ length, end }: ParagraphFacts): boolean {
  return length <= (/[.。।]["”’)»]*$/u.test(end) ? longHeadline : longestHeadline);
}

function looks(facts: ParagraphFacts, shift: number, body: number): Looks {
  const mayHead = isShort(facts);
  if (mayHead && isTitle(facts)) return { type: 'heading', depth: 1 };
  const level = levelOf(facts);
  if (mayHead && level !== undefined) return { type: 'heading', depth: depth(level + shift) };
  const [name = ''] = facts.styleNames;
  if (/^(intense )?quote$/.test(name)) return { type: 'quote' };
  const isLarge = mayHead && (facts.size ?? 0) >= body + largerBy;
  return { type: 'text', isStrong: (isLarge && facts.item === undefined) || isQuestionStyle(name) };
}

function depth(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
}

/** Word names its own styles in English in every language; other programs write what the user sees. */
const titles =
  /^(title|titel|titre|título|titolo|título do documento|tytuł|заголовок документа|标题|標題|表題|제목)$/;
const headings =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|nadpis|otsikko|címsor|başlık|заголовок|επικεφαλίδα|(?:ال)?عنوان|כותרת|标题|標題|見出し|제목)\s?([1-9])$/;

function isTitle({ styleNames }: ParagraphFacts): boolean {
  return titles.test(styleNames[0] ?? '');
}

/** The level of a heading, from 1. */
function levelOf({ styleNames, outline }: ParagraphFacts): number | undefined {
  for (const name of styleNames) {
    const digit = headings.exec(name)?.[1];
    if (digit !== undefined) return Number(digit);
  }
  // The first of the headings that Pages offers has no number.
  if (styleNames[0] === 'heading') return 1;
  if (styleNames[0] === 'subtitle') return undefined;
  // Level 10, written as 9, is text.
  return outline === undefined || outline > 8 ? undefined : outline + 1;
}

const questions = /question|frage|pregunta|pergunta|domanda|vraag|pytanie|вопрос|問|问题|سؤال|שאלה/;
const answers = /answer|antwort|respuesta|resposta|réponse|risposta|antwoord|odpowied|ответ|回答|جواب|תשובה/;

/** "FAQ Question", "Frage". */
function isQuestionStyle(name: string): boolean {
  return questions.test(name) && !answers.test(name);
}

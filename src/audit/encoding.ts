import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { answerBlocks } from './answer-blocks.ts';
import type { AskedQuestion } from './faq.ts';
import { fold } from './fold.ts';
import type { Section } from './locate.ts';
import type { Page } from './page.ts';
import { drifts } from './parity.ts';

/**
 * Whether a question's markup went through an encoder too often: decoded once, it still holds entities or tags, and decoded
 * once more it says what the page shows. A text about `&amp;` is none: there the page shows it.
 */
export function isEncodedTwice(question: AskedQuestion, { sections }: Page): boolean {
  const name = question.name ?? '';
  // What was encoded twice has an ampersand; decoding takes its time.
  const answer = question.answer?.includes('&') ? decoded(question.answer) : '';
  const section = sections.get(question);
  if (section === undefined) return encoded.test(name) || encoded.test(answer);
  return isNameTwice(name, section) || isAnswerTwice(answer, section);
}

/** An entity, or a tag that stands in the words. */
const encoded =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);|<\/?(?:p|ul|ol|li|a|br|b|strong|i|em|div|span|h[1-6])(?:\s[^<>]*)?\/?>/i;

function isNameTwice(name: string, { head }: Section): boolean {
  const shown = fold(head.text);
  return encoded.test(name) && fold(name) !== shown && shown.includes(fold(decoded(name)));
}

function isAnswerTwice(answer: string, section: Section): boolean {
  const differs = (blocks: readonly string[]) => drifts(blocks, section).some(({ kind }) => kind !== 'more');
  return answer !== '' && encoded.test(answer) && differs([answer]) && !differs(answerBlocks(answer));
}

function decoded(markup: string): string {
  return textOf(fromHtml(markup, { fragment: true, verbose: false }));
}

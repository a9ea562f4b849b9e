import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { AskedQuestion } from './faq.ts';
import { fold } from './fold.ts';
import type { Page } from './page.ts';

/**
 * Whether a question's markup went through an encoder too often: decoded once, it still holds entities or tags that the
 * page does not show. A text about `&amp;` is none: there the page shows it.
 */
export function isEncodedTwice(question: AskedQuestion, { sections }: Page): boolean {
  const section = sections.get(question);
  const shown = fold([section?.head.text, ...(section?.answer ?? []).map(({ text }) => text)].join(' '));
  const answer = decoded(question.answer ?? '');
  const left = [...(question.name ?? '').matchAll(encoded), ...answer.matchAll(encoded)].map(([found]) =>
    fold(found),
  );
  return left.some((found) => !shown.includes(found));
}

/** An entity, or a tag that stands in the words. */
const encoded =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);|<\/?(?:p|ul|ol|li|a|br|b|strong|i|em|div|span|h[1-6])(?:\s[^<>]*)?\/?>/gi;

function decoded(markup: string): string {
  return textOf(fromHtml(markup, { fragment: true }));
}

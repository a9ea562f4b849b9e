import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';

/**
 * The list of sections and questions for paper, each with a place for its page number: `data-page-of` names the id
 * whose page goes there.
 */
export function numberedContentsBlock(document: Document, strings: Strings): Element {
  const sections = document.sections.filter(({ title, questions }) => title !== null || questions.length > 0);
  return h('nav', { className: ['numbered-contents'], ariaLabelledBy: '_contents' }, [
    h('h2', { id: '_contents' }, strings.questionsInThisLeaflet),
    h(
      'ul',
      sections.flatMap(({ id, title, questions }) => [
        ...(title === null ? [] : [h('li', { className: ['of-section'] }, entry(id, title))]),
        ...questions.map((question) => h('li', entry(question.id, question.question))),
      ]),
    ),
  ]);
}

/** The space after the words keeps them apart from the number where nobody sees the leader between them. */
function entry(id: string, title: string): Element {
  return h('a', { href: `#${id}` }, [
    h('span', { className: ['entry'] }, `${title} `),
    h('span', { className: ['leader'] }),
    h('span', { className: ['page-number'], dataPageOf: id }, '00'),
  ]);
}

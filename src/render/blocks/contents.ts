import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';

/** The list of questions with links to them, under their section titles. */
export function contentsBlock(document: Document, strings: Strings): Element {
  const titled = document.sections.some((section) => section.title !== null);
  return h('nav', { className: ['contents'], ariaLabelledBy: '_contents' }, [
    h('h2', { id: '_contents' }, strings.questionsInThisLeaflet),
    titled
      ? h(
          'ul',
          { className: ['contents-sections'] },
          sectionsToList(document).map((section) =>
            h('li', [section.title === null ? [] : h('p', section.title), links(section.questions)].flat()),
          ),
        )
      : links(document.sections.flatMap((section) => section.questions)),
  ]);
}

/** A section of text alone has nothing to link to. */
function sectionsToList(document: Document) {
  return document.sections.filter((section) => section.questions.length > 0);
}

function links(questions: readonly { readonly id: string; readonly question: string }[]): Element {
  return h(
    'ul',
    questions.map(({ id, question }) => h('li', h('a', { href: `#${id}` }, question))),
  );
}

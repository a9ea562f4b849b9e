import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Channel, type Document, onChannel, questionsOf, type RichText } from '../model/document.ts';

/**
 * What a channel may show of a document, with the links to questions that it does not show undone: their words stay.
 */
export function shownOn(document: Document, channel: Channel): Document {
  const shown = onChannel(document, channel);
  const here = new Set(questionsOf(shown).map(({ id }) => id));
  const hidden = new Set(questionsOf(document).flatMap(({ id }) => (here.has(id) ? [] : [id])));
  if (hidden.size === 0) return shown;
  const text = <T extends RichText | null>(given: T): T =>
    given === null ? given : { ...given, tree: withoutLinks(given.tree, hidden) };
  return {
    ...shown,
    intro: text(shown.intro),
    sections: shown.sections.map((section) => ({
      ...section,
      intro: text(section.intro),
      questions: section.questions.map((question) => ({ ...question, answer: text(question.answer) })),
    })),
  };
}

function withoutLinks(tree: Root, hidden: ReadonlySet<string>): Root {
  const copy = structuredClone(tree);
  visit(copy, 'element', (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string' || !hidden.has(href.replace(/^#/, ''))) return;
    element.tagName = 'span';
    element.properties = {};
  });
  return copy;
}

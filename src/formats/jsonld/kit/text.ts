import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type Document, questionsOf } from '../../../model/document.ts';
import { richText } from '../../../render/blocks/answer.ts';
import { templateSafeHtml } from '../escape.ts';
import type { Material, Snippet } from '../platform.ts';
import { plain } from './plain.ts';
import { wordsAfter, wordsBefore } from './words.ts';

/** The text for every system that takes HTML: the markup leads to the places of its questions, so a page has to have them. */
export const pastedText: Snippet = {
  path: 'seo/text.html',
  mediaType: 'text/html',
  about: 'the whole text of the leaflet as HTML, each question with its anchor',
  isPasted: true,
  needs: [],
  make: ({ page, settings }) => {
    const words = [...wordsBefore(page, settings), ...questions(page), ...wordsAfter(page, settings)];
    return templateSafeHtml({ type: 'root', children: plain(words).flatMap(onOneLine) });
  },
};

function questions(document: Document): ElementContent[] {
  return document.sections.flatMap(({ id, title, intro, questions: asked }) => {
    const level = title === null ? 2 : 3;
    return [
      ...(title === null ? [] : [h('h2', { id }, title)]),
      ...(intro === null ? [] : richText(intro, 2)),
      ...asked.flatMap(({ id: place, question, answer }) => [
        h(`h${level}`, { id: place }, question),
        ...richText(answer, level),
      ]),
    ];
  });
}

function onOneLine(node: ElementContent): ElementContent[] {
  return node.type === 'text' ? [node] : [node, { type: 'text', value: '\n' }];
}

/** The first step wherever the text is brought into a page of another make. */
export function pageStep({ document, page }: Material): string {
  const { canonicalUrl } = document.meta;
  const step = `Add a page with the title “${page.title}”, or open the one that is there and empty it.`;
  return canonicalUrl === undefined
    ? step
    : `${step} Its address has to be \`${canonicalUrl}\`: the markup belongs to that one.`;
}

/** What to do about pictures, which no text brings along. */
export function pictureSteps({ page }: Material, how: string): string[] {
  const trees: Root[] = [
    ...(page.intro === null ? [] : [page.intro.tree]),
    ...page.sections.flatMap(({ intro }) => (intro === null ? [] : [intro.tree])),
    ...questionsOf(page).map(({ answer }) => answer.tree),
  ];
  const found = new Set<string>();
  for (const tree of trees)
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'img') found.add(String(properties.src));
    });
  return found.size === 0 ? [] : [`${how}: ${[...found].map((src) => `\`${src}\``).join(', ')}.`];
}

/** Pictures where HTML is pasted. */
export const uploadPictures = 'Upload these pictures, and put their new addresses into the HTML';

import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { asJson, type Node } from './node.ts';
import { clinic, site } from './nodes.ts';
import { page, questionPage } from './page.ts';
import { peopleNodes } from './people.ts';
import { breadcrumbs } from './pieces.ts';
import type { AnswerForm } from './questions.ts';

/**
 * The schema.org graph of a leaflet: one `@graph`, the questions nested in the page's `mainEntity`, absolute ids
 * only. Without a canonical address the nodes have no ids, as there is nothing true to say. Checked against
 * schema.org 30.0. Search engines show no FAQ results any more (Google: since 7 May 2026); the markup still
 * names clinic, reviewer, topic and answers for whoever reads it.
 */

/** The full graph: clinic, site, people, the page with its questions, the way to it. */
export function fullGraph(document: Document, settings: Settings): Node {
  const { brand } = settings;
  const nodes = [
    clinic(brand),
    site(document, brand),
    ...peopleNodes(document.meta, brand),
    page(document, settings, formOf(settings)),
    breadcrumbs(document, settings),
  ];
  return asJson({ '@graph': nodes.filter((one) => one !== undefined) });
}

/** The questions alone, for sites whose own plugin already describes page and publisher. */
export function faqOnly(document: Document, settings: Settings): Node {
  return asJson(questionPage(document, formOf(settings)));
}

/** The questions alone with answers in plain text, for fields that take tags out or show them. */
export function faqText(document: Document): Node {
  return asJson(questionPage(document, 'text'));
}

/**
 * A graph as text that may stand inside a `script` element: no answer can end the element or open a comment,
 * and no template language finds its braces.
 */
export function scriptText(graph: Node): string {
  const escapes: Record<string, string> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  // In JSON none of these pairs stands outside a string, so this changes no structure.
  return JSON.stringify(graph)
    .replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
    .replace(/\{(?=[{%#])/g, '\\u007b');
}

function formOf({ brand }: Settings): AnswerForm {
  return brand.markup?.answers ?? 'html';
}

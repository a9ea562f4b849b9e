import type { Artifact } from '../../model/artifact.ts';
import { faqOnly, faqText, fullGraph, scriptText } from '../../render/structured-data/graph.ts';
import type { Emit } from '../format.ts';

const mediaType = 'application/ld+json';

/** The FAQ markup as files: the full graph, the questions alone with and without tags, and a script element to paste. */
export const emitJsonld: Emit = async (document, settings) => {
  const graph = fullGraph(document, settings);
  const artifacts: readonly Artifact[] = [
    file('seo/faq.jsonld', mediaType, `${JSON.stringify(graph, null, 2)}\n`),
    file('seo/faq-only.jsonld', mediaType, `${JSON.stringify(faqOnly(document, settings), null, 2)}\n`),
    file('seo/faq-text.jsonld', mediaType, `${JSON.stringify(faqText(document), null, 2)}\n`),
    file(
      'seo/faq.html',
      'text/html',
      `<script type="${mediaType}" id="faq-schema">${scriptText(graph)}</script>\n`,
    ),
  ];
  return { artifacts, diagnostics: [] };
};

function file(path: string, type: string, text: string): Artifact {
  return { path, mediaType: type, bytes: new TextEncoder().encode(text) };
}

import type { Artifact } from '../../model/artifact.ts';
import { publishedQuestions } from '../../render/structured-data/published.ts';
import type { Emit } from '../format.ts';
import { deployPage } from './deploy/page.ts';
import { historyFile, historyPath } from './history.ts';
import { snippets } from './kit.ts';
import { materialOf, missing } from './platform.ts';

/** The FAQ markup, as files and for every platform, and the page that says what to do with them. */
export const emitJsonld: Emit = async (document, settings, tools) => {
  const material = materialOf(document, settings);
  const made = snippets
    .filter((snippet) => missing(snippet, material).length === 0)
    .map((snippet) => ({ snippet, text: snippet.make(material) }));
  const history = historyFile(publishedQuestions(document), document, settings.before);
  const artifacts: readonly Artifact[] = [
    file('seo/deploy.html', 'text/html', deployPage(material, made, tools.templates)),
    ...made.map(({ snippet, text }) => file(snippet.path, snippet.mediaType, text)),
    file(historyPath, 'application/json', history),
  ];
  return { artifacts, diagnostics: [] };
};

function file(path: string, mediaType: string, text: string): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(text) };
}

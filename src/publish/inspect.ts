import type { Files } from '../model/context.ts';
import type { RichText } from '../model/document.ts';
import { richText } from '../render/blocks/answer.ts';
import { toHtml } from '../render/serialize.ts';
import { loadBrand } from './brand.ts';
import { type Loaded, load } from './load.ts';
import { diagnosticJson } from './report.ts';
import { findSources } from './sources.ts';

/** Reads one source for `inspect`. */
export async function loadForInspection(
  path: string,
  brandPath: string | undefined,
  files: Files,
): Promise<Loaded> {
  const { sources } = await findSources([path], files);
  const [source = path] = sources;
  return load(source, await loadBrand(brandPath, source, [path], files), files);
}

/** A document in the public shape of `inspect`: what was understood, where it stands, what was wrong. */
export function inspection(loaded: Loaded): Record<string, unknown> {
  const { document, path } = loaded;
  const diagnostics = loaded.diagnostics.map(diagnosticJson);
  if (document === undefined)
    return {
      id: null,
      path,
      title: null,
      subtitle: null,
      lang: null,
      dir: null,
      meta: {},
      intro: null,
      sections: [],
      diagnostics,
    };
  const { id, title, subtitle, lang, dir, meta } = document;
  return {
    id,
    path,
    title,
    subtitle,
    lang,
    dir,
    meta,
    intro: passage(document.intro),
    sections: document.sections.map((section) => ({
      id: section.id,
      title: section.title,
      intro: passage(section.intro),
      questions: section.questions.map((question) => ({
        id: question.id,
        question: question.question,
        answerText: question.answer.text,
        answerHtml: passage(question.answer)?.html,
        short: question.short,
        place: question.place,
        signal: question.signal,
        confidence: question.confidence,
        channels: question.channels,
      })),
    })),
    diagnostics,
  };
}

function passage(text: RichText | null): { readonly text: string; readonly html: string } | null {
  if (text === null) return null;
  return { text: text.text, html: toHtml({ type: 'root', children: richText(text, 2) }) };
}

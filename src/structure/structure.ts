import { toString as textOf } from 'mdast-util-to-string';
import type { FootnoteDefinition, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import { channels as allChannels, type Document, type RichText } from '../model/document.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { SourceTree } from '../model/source.ts';
import { slug } from './ids.ts';
import { directionOf, languageOf } from './language.ts';
import { checkLinks } from './links.ts';
import { metadata } from './metadata.ts';
import { outline } from './outline.ts';
import { placeOf } from './place-of.ts';
import { type Builder, buildSections } from './sections.ts';
import { isBlank, richText } from './rich-text.ts';
import { titles } from './title.ts';

/** What a document takes from its surroundings when the source does not say. */
export interface Defaults {
  /** BCP 47. */
  readonly lang: string;
}

/**
 * Understands a source: finds title, sections, questions and answers, reads the front matter, gives ids. The
 * document is there also when it has errors, as far as it could be understood, so that the author can see it.
 */
export function structure(source: SourceTree, defaults: Defaults): Outcome<Document> {
  const { path } = source;
  const { blocks, definitions, diagnostics: dropped } = sortOut(source);
  const front = metadata(source.tree.children, path);
  const meta: FrontMatter = front.value ?? {};
  const found = outline(blocks, meta.title !== undefined);
  const heads = titles(found.title, meta, path);
  const builder: Builder = { source, definitions, channels: meta.channels ?? allChannels };
  const body = buildSections(found.sections, builder);
  const intro = found.intro.length === 0 ? undefined : richText(found.intro, definitions, 'intro', path);
  const diagnostics: Diagnostic[] = [
    ...front.diagnostics,
    ...dropped,
    ...heads.diagnostics,
    ...(intro?.diagnostics ?? []),
    ...body.diagnostics,
  ];
  const questions = body.sections.flatMap((section) => section.questions);
  if (questions.length === 0) diagnostics.push(noQuestion(path, found.title ?? blocks[0]));

  const words = [heads.title, intro?.value.text, ...questions.map((one) => `${one.question} ${one.answer.text}`)].join(' ');
  const lang = meta.inLanguage ?? languageOf(words) ?? defaults.lang;
  const scriptLang = languageOf(words);
  const document: Document = {
    id: slug(meta.slug ?? fileStem(path)) || 'document',
    path,
    title: heads.title,
    subtitle: heads.subtitle,
    lang,
    dir: directionOf(scriptLang ?? lang),
    meta,
    intro: intro === undefined || isBlank(intro.value) ? null : intro.value,
    sections: body.sections,
  };
  diagnostics.push(...checkLinks(document), ...unusedNotes(definitions, document, path));
  return { value: document, diagnostics: diagnostics.toSorted(byPlace) };
}

/** The blocks that make the text, apart from definitions, rules and comments. */
function sortOut(source: SourceTree): {
  readonly blocks: readonly RootContent[];
  readonly definitions: readonly RootContent[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const blocks: RootContent[] = [];
  const definitions: RootContent[] = [];
  for (const node of source.tree.children) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    else if (node.type !== 'yaml' && node.type !== 'thematicBreak') blocks.push(node);
  }
  return { blocks, definitions, diagnostics: [] };
}

function noQuestion(path: string, first: RootContent | undefined): Diagnostic {
  return diagnose('question-missing', 'Unexpected source without a question, expected at least one', {
    path,
    ...placeOf(first),
    hint: 'Write each question as a heading ("## What are pores?") or on a line of its own that ends with a question mark.',
  });
}

/** A footnote that nothing refers to would vanish without a word. */
function unusedNotes(definitions: readonly RootContent[], document: Document, path: string): Diagnostic[] {
  const used = new Set<string>();
  const texts: (RichText | null)[] = [
    document.intro,
    ...document.sections.flatMap((section) => [section.intro, ...section.questions.map((one) => one.answer)]),
  ];
  for (const text of texts) {
    if (text === null) continue;
    visit(text.tree, 'element', (element) => {
      const name = /-fn-(.+)$/.exec(String(element.properties.id ?? ''))?.[1];
      if (name !== undefined) used.add(name.toLowerCase());
    });
  }
  return definitions
    .filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
    .filter((node) => !used.has(encodeURI(node.identifier).toLowerCase()))
    .map((node) => {
      const quote = textOf(node);
      const message = `Unexpected footnote that nothing refers to: "${quote}"`;
      const hint = `Write [^${node.label ?? node.identifier}] where it belongs, or delete it.`;
      return diagnose('text-left-out', message, { path, quote, hint, ...placeOf(node) });
    });
}

function fileStem(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]+$/, '');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}

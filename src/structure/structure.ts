import type { RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import { channels as allChannels, type Document } from '../model/document.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { SourceTree } from '../model/source.ts';
import { withoutCopy } from './doubled.ts';
import { isPlain, nearly, passedOver } from './doubts.ts';
import { headText } from './head-text.ts';
import { slug } from './ids.ts';
import { languageOf } from './language.ts';
import { lostWords, unusedDefinitions } from './left-out.ts';
import { cutLines } from './lines.ts';
import { checkLinks } from './links.ts';
import { metadata } from './metadata.ts';
import { outline } from './outline.ts';
import { placeOf } from './place-of.ts';
import { unclosedHtml } from './removals.ts';
import { isBlank, richText } from './rich-text.ts';
import { type Builder, buildSections } from './sections.ts';
import { slips } from './slips.ts';
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
export async function structure(source: SourceTree, defaults: Defaults): Promise<Outcome<Document>> {
  try {
    return await understand(source, defaults);
  } catch (error) {
    // HTML elements nested by the thousand: trees are walked by recursion.
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    const message = 'Unexpected HTML inside thousands of other elements, expected plain text';
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return {
      value: undefined,
      diagnostics: [diagnose('source-nested', message, { path: source.path, place })],
    };
  }
}

async function understand(source: SourceTree, defaults: Defaults): Promise<Outcome<Document>> {
  const { path } = source;
  const { blocks: all, definitions } = sortOut(source);
  const { blocks, diagnostics: ofCopy } = withoutCopy(all, path);
  const front = metadata(source);
  const { description } = source.stated ?? {};
  const meta: FrontMatter = { ...(description === undefined ? {} : { description }), ...front.value };
  // A page says in its head what it is about; what a program wrote into a Word file is often an older title.
  const stated = source.verbatim ? undefined : source.stated?.title;
  const found = outline(blocks, meta.title, stated);
  const heads = titles(found.title, meta, source);
  const builder: Builder = { source, definitions, channels: meta.channels ?? allChannels };
  const body = buildSections(found.sections, builder);
  const intro = found.intro.length === 0 ? undefined : richText(found.intro, definitions, 'intro', path);
  const diagnostics: Diagnostic[] = [
    ...front.diagnostics,
    ...unclosedHtml(source.tree, path),
    ...heads.diagnostics.filter((one) => one.code !== 'title-missing' || !hidesTitle(front.diagnostics)),
    ...(intro?.diagnostics ?? []),
    ...body.diagnostics,
    ...ofCopy,
    ...slips(found, path),
    ...passedOver(found, path),
    ...nearly(found, path),
    ...unusedDefinitions(definitions, found, source),
  ];
  const questions = body.sections.flatMap((section) => section.questions);
  if (questions.length === 0) diagnostics.push(noQuestion(path, found.title ?? blocks[0]));

  const words = [
    heads.title,
    intro?.value.text,
    ...questions.map((one) => `${one.question} ${one.answer.text}`),
  ].join(' ');
  const {
    lang,
    dir,
    diagnostics: ofLanguage,
  } = await languageOf(source, words, meta.inLanguage, defaults.lang);
  const document: Document = {
    id: slug(meta.slug ?? fileStem(path)) || 'document',
    path,
    title: heads.title,
    subtitle: heads.subtitle,
    lang,
    dir,
    meta,
    intro: intro === undefined || isBlank(intro.value) ? null : intro.value,
    sections: body.sections,
  };
  const told = [...diagnostics, ...ofLanguage, ...checkLinks(document)];
  return {
    value: document,
    diagnostics: inOrder([...told, ...lostWords(source.tree, document, told, path)]),
  };
}

/** Whether the title may be there, but in front matter that cannot be read: one mistake is one finding. */
function hidesTitle(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ code, message, hint }) =>
      code === 'front-matter-syntax' || /"title"/.test(`${message} ${hint?.startsWith('Did') ? hint : ''}`),
  );
}

/** The blocks that make the text, lines cut, apart from front matter, rules and definitions, wherever these stand. */
function sortOut({ tree, text }: SourceTree): {
  readonly blocks: readonly RootContent[];
  readonly definitions: readonly RootContent[];
} {
  const definitions: RootContent[] = [];
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined;
    definitions.push(node);
    return SKIP;
  });
  const blocks = tree.children
    .filter(
      (node) =>
        !['definition', 'footnoteDefinition', 'yaml', 'thematicBreak'].includes(node.type) &&
        !isInvisible(node),
    )
    .map((node) => cutLines(node, text));
  return { blocks, definitions };
}

/** A paragraph of nothing but invisible characters, such as a zero-width space. */
function isInvisible(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'text') &&
    /^[\s\p{Cf}]*$/u.test(headText(node))
  );
}

function noQuestion(path: string, first: RootContent | undefined): Diagnostic {
  return diagnose('question-missing', 'Unexpected source without a question, expected at least one', {
    path,
    place: placeOf(first).place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
    hint: `A question ends with a question mark: write each on a line of its own${isPlain(path) ? '' : ' or as a heading ("## What are pores?")'}, with its answer below it.`,
  });
}

function fileStem(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]+$/, '');
}

/** By place, each once: a footnote that two answers show is found twice. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter(({ code, message, place }) => {
      const key = JSON.stringify([code, message, place]);
      return !seen.has(key) && seen.add(key);
    })
    .toSorted(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
}

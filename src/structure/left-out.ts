import type { Definition, FootnoteDefinition, Nodes, Root, RootContent, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document, RichText } from '../model/document.ts';
import type { SourceTree } from '../model/source.ts';
import { headText } from './head-text.ts';
import type { Outline } from './outline.ts';
import { placeOf } from './place-of.ts';
import { isOfQuestions } from './units.ts';

type AnyDefinition = Definition | FootnoteDefinition;

/** Definitions that no text shows: nothing refers to them, or an earlier one of the same name took their place. */
export function unusedDefinitions(
  definitions: readonly RootContent[],
  outline: Outline,
  source: SourceTree,
): Diagnostic[] {
  const all = definitions.filter((node): node is AnyDefinition => 'identifier' in node);
  const used = usedNames(all, outline);
  const seen = new Set<string>();
  return all.flatMap((node) => {
    const name = nameOf(node);
    const isFirst = !seen.has(name);
    seen.add(name);
    if (isFirst && used.has(name)) return [];
    const mark = `[${node.type === 'footnoteDefinition' ? '^' : ''}${node.label ?? node.identifier}]`;
    const { start, end } = node.position ?? {};
    const quote = source.text.slice(start?.offset ?? 0, end?.offset ?? 0).trim();
    const what = node.type === 'definition' ? 'link definition' : 'footnote';
    const message = isFirst
      ? `Unexpected ${what} that nothing refers to: "${quote}"`
      : `Unexpected second ${what} ${mark}: "${quote}"`;
    const hint = isFirst
      ? `Write ${mark} where it belongs, or delete it.`
      : 'Give one of the two another name, here and where it is used.';
    return [diagnose('text-left-out', message, { path: source.path, quote, hint, ...placeOf(node) })];
  });
}

/** What answers and introductions refer to, and what the footnotes refer to that they show. */
function usedNames(definitions: readonly AnyDefinition[], { intro, sections }: Outline): ReadonlySet<string> {
  const footnotes = Map.groupBy(
    definitions.filter((one) => one.type === 'footnoteDefinition'),
    nameOf,
  );
  const used = new Set<string>();
  const queue: Nodes[] = [
    ...intro,
    ...sections.flatMap((section) => [...section.intro, ...section.questions.flatMap((one) => one.answer)]),
  ];
  for (const head of sections.flatMap((section) => [
    section.heading,
    ...section.questions.map((one) => one.node),
  ])) {
    if (head !== undefined) visit(head, 'linkReference', (node) => void used.add(nameOf(node)));
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    visit(node, (inner) => {
      if (
        inner.type !== 'footnoteReference' &&
        inner.type !== 'linkReference' &&
        inner.type !== 'imageReference'
      )
        return;
      const name = nameOf(inner);
      if (used.has(name)) return;
      used.add(name);
      for (const footnote of footnotes.get(name) ?? []) queue.push(footnote);
    });
  }
  return used;
}

function nameOf(node: { readonly type: string; readonly identifier: string }): string {
  return `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier.toLowerCase()}`;
}

/**
 * The last net: every word of every block has to be in the document or in a finding. Whatever slipped through is
 * quoted, so that nothing is lost without a word.
 */
export function lostWords(
  tree: Root,
  document: Document,
  diagnostics: readonly Diagnostic[],
  path: string,
): Diagnostic[] {
  const kept = [
    document.title,
    document.subtitle ?? '',
    document.meta.title ?? '',
    // What the braces after questions are written with.
    'short channels',
    ...richTexts(document).map((text) => text.text),
    ...document.sections.flatMap((section) => [
      section.title ?? '',
      section.id,
      ...section.questions.flatMap((one) => [one.question, one.id, one.short ?? '', ...one.channels]),
    ]),
    // A doubt quotes words that have to be in the document all the same.
    ...diagnostics
      .filter((one) => one.code !== 'question-uncertain')
      .flatMap((one) => [one.quote ?? '', one.message]),
  ].join('\n');
  const known = new Set(wordsOf(kept));
  let squashed: string | undefined;
  return tree.children.flatMap((node) => {
    if (node.type === 'yaml' || node.type === 'definition' || node.type === 'footnoteDefinition') return [];
    const isTable = node.type === 'table' && isOfQuestions(node);
    const lost = wordsOf(blockText(isTable ? withoutHeader(node) : node)).filter((word) => {
      if (known.has(word)) return false;
      // Marks and tags inside a word part it in one place and not in the other.
      squashed ??= plain(kept).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
      // Where words have no spaces between, a number before them is part of the first.
      return !squashed.includes(word) && !squashed.includes(word.replace(/^\p{N}+/u, '') || word);
    });
    if (isTable) return columnsRead(node, lost, path);
    if (lost.length === 0) return [];
    const quote = [...new Set(lost)].join(' ');
    return [
      diagnose('text-left-out', `Unexpected words that no output shows: "${quote}"`, {
        path,
        quote,
        ...placeOf(node),
        hint: 'Write them as plain text, without HTML around them.',
      }),
    ];
  });
}

function withoutHeader(table: Table): Table {
  return { ...table, children: table.children.slice(1) };
}

/** The names of the columns of a table of questions, and the numbers in front of its rows, are no text. */
function columnsRead(table: Table, lost: readonly string[], path: string): Diagnostic[] {
  const [header] = table.children;
  const names = (header?.children ?? []).map((cell) => `"${headText(cell)}"`).join(', ');
  const message = `Read as the columns of a table of questions, not as words: ${names}`;
  const quote = [names, ...new Set(lost)].join(' ');
  return [diagnose('label-read', message, { path, quote, ...placeOf(header) })];
}

function richTexts(document: Document): RichText[] {
  const texts = [
    document.intro,
    ...document.sections.flatMap((section) => [section.intro, ...section.questions.map((one) => one.answer)]),
  ];
  return texts.filter((text) => text !== null);
}

/** Raised and lowered digits count as digits: mark-up made them what they are. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words of a block as an author would count them: of HTML, what stands between the tags. */
function blockText(node: RootContent): string {
  const texts: string[] = [];
  visit(node, (inner) => {
    if (inner.type === 'html') texts.push(inner.value.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, ' '));
    else if (inner.type === 'paragraph' || inner.type === 'heading' || inner.type === 'tableCell')
      texts.push(headText(inner));
    else if (inner.type === 'code') texts.push(inner.value);
  });
  return texts.join('\n');
}

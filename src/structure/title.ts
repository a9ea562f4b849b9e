import type { Heading, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { placeOf } from './place-of.ts';
import { sameQuestion } from './question-text.ts';

/** Title and subtitle: from the front matter, else from the first line, which an ellipsis may part in two. */
export function titles(
  node: Heading | Paragraph | undefined,
  meta: FrontMatter,
  path: string,
): { readonly title: string; readonly subtitle: string | null; readonly diagnostics: readonly Diagnostic[] } {
  const where = { path, ...placeOf(node) };
  const line = node === undefined ? '' : textOf(node).replace(/\s+/g, ' ').trim();
  if (meta.title !== undefined) {
    const isOther = line !== '' && sameQuestion(line) !== sameQuestion(meta.title);
    const diagnostics = isOther
      ? [
          diagnose('title-repeated', `Unexpected second title "${line}", expected the one in the front matter`, {
            ...where,
            quote: line,
            hint: 'The front matter decides. Delete the heading, or make it a section with "##".',
          }),
        ]
      : [];
    return { title: meta.title, subtitle: meta.subtitle ?? null, diagnostics };
  }
  if (line === '') {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const diagnostic = diagnose('title-missing', 'Unexpected source without a title, expected one before the first question', {
      path,
      place,
      hint: 'Write the title on the first line, or "title: …" in the front matter.',
    });
    return { title: '', subtitle: meta.subtitle ?? null, diagnostics: [diagnostic] };
  }
  const parts = meta.subtitle === undefined ? /^(.+?)\s*(?:\.{3,}|…)\s*(\S.*)$/u.exec(line) : null;
  const [, title, subtitle] = parts ?? [];
  if (title === undefined || subtitle === undefined) {
    return { title: line, subtitle: meta.subtitle ?? null, diagnostics: [] };
  }
  const diagnostic = diagnose('title-split', `The first line was read as title "${title}" and subtitle "${subtitle}"`, {
    ...where,
    hint: 'Write "title:" and "subtitle:" in the front matter to decide it yourself.',
  });
  return { title, subtitle, diagnostics: [diagnostic] };
}

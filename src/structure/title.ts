import type { Heading, Paragraph } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { SourceTree } from '../model/source.ts';
import { sameQuestion } from '../wording/same.ts';
import { headOf } from './heads.ts';
import { placeOf } from './place-of.ts';

interface Titles {
  readonly title: string;
  readonly subtitle: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Title and subtitle: from the front matter, else from the first line, which an ellipsis may part in two. */
export function titles(node: Heading | Paragraph | undefined, meta: FrontMatter, source: SourceTree): Titles {
  const { path } = source;
  const where = { path, ...placeOf(node) };
  const head = node === undefined ? { text: '', diagnostics: [] } : headOf(node, source);
  const line = head.text;
  const diagnostics = [...head.diagnostics];
  if ('braces' in head) {
    diagnostics.push(
      diagnose(
        'question-attribute',
        'Unexpected braces after the title, expected them after questions only',
        {
          path,
          place: head.braces,
          hint: 'Write "slug: …" in the front matter to name the output folder.',
        },
      ),
    );
  }
  const subtitle = meta.subtitle ?? null;
  if (meta.title !== undefined) {
    if (line !== '' && sameQuestion(line) !== sameQuestion(meta.title)) {
      diagnostics.push(
        diagnose(
          'title-repeated',
          `Unexpected second title "${line}", expected the one in the front matter`,
          {
            ...where,
            quote: line,
            hint: 'The front matter decides. Delete the heading, or make it a section with "##".',
          },
        ),
      );
    }
    return { title: meta.title, subtitle, diagnostics };
  }
  const stated = source.stated?.title;
  if (line === '' && stated !== undefined) return { title: stated, subtitle, diagnostics };
  if (line === '') return { ...unnamed(path), subtitle };
  if (stated !== undefined && !says(line, stated)) {
    const message = `The title of the file, "${stated}", was left out, as the text has one`;
    diagnostics.push(diagnose('title-repeated', message, { ...where, quote: stated }));
  }
  // A part is one with a letter in it: "All about pores...." is not parted.
  const parts = subtitle === null ? /^(.*?[^\s.…])\s*(?:\.{3,}|…)\s*([^\s.…].*)$/u.exec(line) : null;
  const [, first, second] = parts ?? [];
  if (first === undefined || second === undefined || !/\p{L}/u.test(second))
    return { title: line, subtitle, diagnostics };
  const split = diagnose(
    'title-split',
    `The first line was read as title "${first}" and subtitle "${second}"`,
    {
      ...where,
      hint: 'Write "title:" and "subtitle:" in the front matter to decide it yourself.',
    },
  );
  return { title: first, subtitle: second, diagnostics: [...diagnostics, split] };
}

/** Whether one title is the other, or all that is said in it. */
function says(title: string, other: string): boolean {
  return ` ${sameQuestion(title)} `.includes(` ${sameQuestion(other)} `);
}

/** A text has room for a title on its first line; a table or a page is named after its file. */
function unnamed(path: string): Pick<Titles, 'title' | 'diagnostics'> {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const title = name
    .replace(/\.[^.]+$/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  if (/\.(?:md|markdown|te?xt)$/i.test(name) || !/\p{L}/u.test(title))
    return { title: '', diagnostics: [missing(path)] };
  const message = `Unexpected source without a title, its file name was taken: "${title}"`;
  return {
    title: `${title[0]?.toUpperCase()}${title.slice(1)}`,
    diagnostics: [
      diagnose('title-from-file-name', message, {
        path,
        place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        quote: title,
        hint: 'Rename the file as the leaflet shall be called, or give the file a title.',
      }),
    ],
  };
}

function missing(path: string): Diagnostic {
  return diagnose(
    'title-missing',
    'Unexpected source without a title, expected one before the first question',
    {
      path,
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      hint: 'Write the title on the first line, or "title: …" in the front matter.',
    },
  );
}

import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { cleanTree } from './clean-tree.ts';
import { decode } from './decode.ts';
import { parseInParts } from './in-parts.ts';
import type { Read } from './reader.ts';

/** One tilde means "about" in a leaflet (~5 mm), so only two strike through. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();
/** Front matter belongs to files. */
const inner = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/**
 * The same without emphasis and links, for a paragraph that has thousands of their signs: the parser compares each with
 * each. They stay as they are written.
 */
const plainly = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(withoutMarks)
  .freeze();

function withoutMarks(this: Processor): void {
  const names =
    'attention strikethrough labelStartLink labelStartImage labelEnd gfmFootnoteCall gfmPotentialFootnoteCall';
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: names.split(' ') } }];
}

/** Markdown as GitHub writes it: tables, footnotes, strikethrough, bare links; front matter in YAML. */
export const readMarkdown: Read = async (bytes, path) => {
  const { value: text, diagnostics } = decode(bytes, path);
  if (text === undefined) return { value: undefined, diagnostics };
  const nested = tooDeep(text);
  if (nested !== undefined) {
    const message = 'Unexpected list or quotation inside more than 50 others, expected fewer';
    const place = { line: nested, column: 1, endLine: nested, endColumn: 2 };
    const hint = 'Delete the repeated signs at the beginning of the line.';
    const diagnostic = diagnose('source-nested', message, { path, place, hint });
    return { value: undefined, diagnostics: [...diagnostics, diagnostic] };
  }
  const parsed = parseInParts(text, parsePart);
  // Few sources hold any, and the parser of HTML takes a tenth of a second to load.
  const tree = cleanTree(holdsFolds(parsed) ? (await import('./folded.ts')).unfolded(parsed) : parsed);
  return {
    value: { path, text, verbatim: true, tree },
    diagnostics: [...diagnostics, ...marksKept(text, path)],
  };
};

function holdsFolds({ children }: Root): boolean {
  return children.some((node) => node.type === 'html' && /<(?:details|summary|h[1-6])\b/i.test(node.value));
}

function parsePart(text: string): Root {
  return (overMarked(text) === undefined ? parser : plainly).parse(text);
}

/** Signs of emphasis and links in one paragraph that nobody writes; the parser takes a second for ten times as many. */
const mostMarks = 3000;

/** The line where a paragraph reaches thousands of signs; each item of a list and row of a table is one. */
function overMarked(text: string): number | undefined {
  let marks = 0;
  const index = text.split(/\r\n|\r|\n/).findIndex((line) => {
    if (/^\s*(?:$|[-+*>]\s|\||\d{1,9}[.)]\s|#{1,6}\s)/.test(line)) marks = 0;
    marks += line.match(/[*_~]+|[[\]]/g)?.length ?? 0;
    return marks > mostMarks;
  });
  return index === -1 ? undefined : index + 1;
}

function marksKept(text: string, path: string): Diagnostic[] {
  const line = overMarked(text);
  if (line === undefined) return [];
  const message = 'Unexpected thousands of signs of emphasis and links in one paragraph, read as they stand';
  const place = { line, column: 1, endLine: line, endColumn: 2 };
  return [diagnose('marks-kept', message, { path, place, hint: 'Part the paragraph with empty lines.' })];
}

/** Markdown inside a value of another format; nothing when it could not be read in time. */
export function parseMarkdown(text: string): Root | undefined {
  return tooDeep(text) === undefined && overMarked(text) === undefined ? inner.parse(text) : undefined;
}

/** The line of a list in a list in a list …: nobody means it, and the parser would take minutes over it. */
function tooDeep(text: string): number | undefined {
  const index = text
    .split(/\r\n|\r|\n/)
    .findIndex(
      (line) => /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){50}/.test(line) && !/^[-* \t]*$/.test(line),
    );
  return index === -1 ? undefined : index + 1;
}

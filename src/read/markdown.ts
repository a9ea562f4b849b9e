import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { diagnose } from '../model/diagnostic.ts';
import { cleanTree } from './clean-tree.ts';
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';

/** One tilde means "about" in a leaflet (~5 mm), so only two strike through. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** Markdown as GitHub writes it: tables, footnotes, strikethrough, bare links; front matter in YAML. */
export const markdown: Reader = {
  name: 'Markdown',
  endings: ['.md', '.markdown'],
  read(bytes, path) {
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
    return { value: { path, text, tree: cleanTree(parser.parse(text)) }, diagnostics };
  },
};

/** The line of a list in a list in a list …: nobody means it, and the parser would take minutes over it. */
function tooDeep(text: string): number | undefined {
  const index = text
    .split(/\r\n|\r|\n/)
    .findIndex(
      (line) => /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t>])){50}/.test(line) && !/^[-* \t]*$/.test(line),
    );
  return index === -1 ? undefined : index + 1;
}

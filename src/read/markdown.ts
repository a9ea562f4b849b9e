import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
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
    return { value: { path, text, tree: cleanTree(parser.parse(text)) }, diagnostics };
  },
};

import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { labelOf } from '../../wording/labels.ts';
import { cleanTree } from '../clean-tree.ts';
import { decode } from '../decode.ts';
import { readMarkdown } from '../markdown.ts';
import type { Read } from '../reader.ts';
import { blocksOf } from './blocks.ts';
import { frontMatter, type Line, placeOf, splitLines } from './lines.ts';
import { nodesOf } from './nodes.ts';
import { outdented } from './outdents.ts';
import { numberedEntries } from './rows.ts';
import { runsOf } from './runs.ts';

/**
 * Text as pasted from a web page or typed long ago: blank lines part the blocks, bullets that survived make lists,
 * lines that are underlined or hang out of the text are headings; a leading YAML front matter is kept. A text with headings as in Markdown is read as
 * Markdown.
 */
export const readPlainText: Read = async (bytes, path) => {
  const { value: text, diagnostics } = decode(bytes, path);
  if (text === undefined) return { value: undefined, diagnostics };
  const lines = splitLines(text);
  const matter = frontMatter(lines);
  const body = lines.slice(matter.lines);
  const headings = body.filter((line) => heading.test(line.text));
  const [first] = headings;
  if (first !== undefined && headings.length > 1) {
    const outcome = await readMarkdown(bytes, path);
    return { ...outcome, diagnostics: [...outcome.diagnostics, asMarkdown(first, path)] };
  }
  const blocks = outdented(blocksOf(body));
  const habits = {
    entries: numberedEntries(blocks),
    label: labelOf(body.find((line) => labelOf(line.text) !== '')?.text ?? ''),
  };
  const children = [...matter.nodes, ...nodesOf(runsOf(blocks, habits))];
  return {
    value: { path, text, verbatim: true, tree: cleanTree({ type: 'root', children }) },
    diagnostics,
  };
};

const heading = /^#{1,6} \S/;

function asMarkdown(first: Line, path: string): Diagnostic {
  const message = 'The text has headings that begin with "#", so it was read as Markdown';
  const hint = 'Rename the file to end in ".md"; or, if the "#" are no headings, delete them.';
  return diagnose('read-as-markdown', message, { path, place: placeOf(first), hint });
}

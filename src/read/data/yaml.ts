import { parseDocument, type YAMLParseError } from 'yaml';
import { type Diagnostic, diagnose, type Outcome } from '../../model/diagnostic.ts';
import type { SourceTree } from '../../model/source.ts';
import { cleanTree } from '../clean-tree.ts';
import { decodeData } from '../decode.ts';
import type { Read } from '../reader.ts';
import { type Part, type Site, treeOf } from './entries.ts';
import { fieldsOf, findQuestions, takeOver } from './find-questions.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Gathering } from './gather.ts';
import { leftOut } from './left-out.ts';
import { stackOverflow, unlessTooDeep } from './nesting.ts';
import { pointsIn } from './passage.ts';
import { type Comment, type Trouble, valuesOf } from './values.ts';

/** Lists of questions and answers in YAML or JSON, JSON-LD among them, as people write them and programs export them. */
export const readYaml: Read = async (bytes, path) => {
  const { value: text, diagnostics } = decodeData(bytes, path);
  if (text === undefined) return { value: undefined, diagnostics };
  const { value, diagnostics: own } = unlessTooDeep({ path, text, points: pointsIn(text) }, questionsIn);
  return { value, diagnostics: [...diagnostics, ...own] };
};

function questionsIn(site: Site): Outcome<SourceTree> {
  const { path, text } = site;
  const isJson = /\.json$/i.test(path);
  const comments = isJson ? commentsIn(text, site) : { text, diagnostics: [] };
  const slips = parsed(comments.text, isJson, site);
  if ('diagnostics' in slips)
    return { value: undefined, diagnostics: [...comments.diagnostics, ...slips.diagnostics] };
  const { root, troubles, comments: behind } = slips;
  if (troubles.length > 0) {
    const found = troubles.slice(0, mostErrors).map((one) => troubleAt(one, isJson, site));
    return { value: undefined, diagnostics: [...comments.diagnostics, ...found] };
  }
  const found = findQuestions(root);
  if (found === undefined)
    return { value: undefined, diagnostics: [...comments.diagnostics, noQuestions(fieldsOf(root), site)] };
  const parts: Part[] = [];
  const diagnostics: Diagnostic[] = [...comments.diagnostics];
  const into: Gathering = { parts, left: leftOut(), diagnostics, site };
  const said = takeOver(root, found, isJson ? 'exported' : 'written', into);
  if (parts.every(({ kind }) => kind !== 'entry'))
    return { value: undefined, diagnostics: [...diagnostics, noQuestions(fieldsOf(root), site)] };
  const front =
    said.metadata === undefined ? undefined : frontMatterOf(said.metadata, comments.text, site.points);
  const made = treeOf(parts, site, front);
  diagnostics.push(...into.left.diagnostics(site), ...made.diagnostics, ...cutShort(behind, parts, site));
  const stated = said.inLanguage === undefined ? {} : { stated: { inLanguage: said.inLanguage } };
  return { value: { path, text, verbatim: false, tree: cleanTree(made.tree), ...stated }, diagnostics };
}

/** More slips than this are the consequence of the first. */
const mostErrors = 10;

function parsed(
  text: string,
  isJson: boolean,
  site: Site,
): ReturnType<typeof valuesOf> | { readonly diagnostics: readonly Diagnostic[] } {
  // YAML knows the line end of old Macs, its parser does not; tabs before a line of JSON are spaces.
  const ends = text.replace(/\r(?!\n)/g, '\n');
  const lines = isJson ? ends.replace(/^[ \t]+/gm, (indent) => ' '.repeat(indent.length)) : ends;
  const document = parseDocument(lines, { prettyErrors: false, uniqueKeys: false });
  const overflow = document.errors.find((error) => stackOverflow.test(error.message));
  if (overflow !== undefined) throw new RangeError(overflow.message);
  if (document.errors.length > 0) return { diagnostics: slipsIn(document.errors, isJson, site) };
  return valuesOf(document, lines);
}

/** One slip may trip the parser several times on its line. */
function slipsIn(
  errors: readonly YAMLParseError[],
  isJson: boolean,
  { path, text, points }: Site,
): Diagnostic[] {
  const lines = new Set<number>();
  return errors.flatMap((error) => {
    const [start, end] = error.pos;
    const place = points.place(start, Math.min(end, start + 200));
    if (lines.has(place.line) || lines.size >= mostErrors) return [];
    lines.add(place.line);
    const quote = /^[^\r\n]*/.exec(text.slice(start, start + 80))?.[0].trim() ?? '';
    const found = findings[error.code] ?? error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
    const [name, expected] = isJson
      ? ['JSON', 'entries such as {"question": "…", "answer": "…"}']
      : ['YAML', '"question: …" and "answer: …" lines'];
    const lineStart =
      text
        .slice(Math.max(0, start - 200), start)
        .split(/[\r\n]/)
        .at(-1) ?? '';
    const hasTab = /^[ ]*\t/.test(lineStart + text.slice(start, start + 20));
    const hint = isJson ? jsonHint : (hints[hasTab ? 'TAB_AS_INDENT' : error.code] ?? yamlHint);
    const message = `Unexpected ${name}: ${found}, expected ${expected}`;
    return [diagnose('data-syntax', message, { path, place, hint, ...(quote === '' ? {} : { quote }) })];
  });
}

/** Where the words of the parser are for programmers. */
const findings: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a line "---" that begins a second document',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon in one line',
  TAB_AS_INDENT: 'a tab at the beginning of a line',
};
const jsonHint = 'Check the quotation marks, commas and brackets on this line and the line above.';
const yamlHint =
  'Put quotation marks around a text that holds a colon followed by a space, or begins with a sign.';
const hints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  MULTIPLE_DOCS: 'Delete the line "---"; write the questions below "questions:", beside the title.',
  BAD_INDENT: 'Begin the lines of one entry below one another.',
  MISSING_CHAR:
    'Close every quotation mark and bracket; double a quotation mark inside a text, or write “ and ”.',
};

function troubleAt(
  { message, hint, start, end }: Trouble,
  isJson: boolean,
  { path, text, points }: Site,
): Diagnostic {
  const quote = text.slice(start, Math.min(end, start + 80)).trim();
  return diagnose(
    'data-syntax',
    `Unexpected ${isJson ? 'JSON' : 'YAML'}: ${message}, expected plain entries`,
    {
      path,
      place: points.place(start, end),
      hint,
      ...(quote === '' ? {} : { quote }),
    },
  );
}

/** JSON has no comments; those of JavaScript are common all the same. The text has blanks in their place. */
function commentsIn(
  text: string,
  { path, points }: Site,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const strings = /"(?:[^"\\\r\n]|\\[\s\S])*"|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
  const bare = text.replace(strings, (found, index: number) => {
    if (found.startsWith('"')) return found;
    const quote = found.replace(/^\/[/*]|\*\/$/g, '').trim();
    const place = points.place(index, index + found.length);
    const message = `A comment stays in the source and goes into no output: "${quote}"`;
    diagnostics.push(diagnose('comment-kept-back', message, { path, place, quote }));
    return found.replace(/[^\r\n]/g, ' ');
  });
  return { text: bare, diagnostics };
}

/** Behind a question or answer without quotation marks a `#` may cut it short; elsewhere it begins a note. */
function cutShort(
  comments: readonly Comment[],
  parts: readonly Part[],
  { path, points }: Site,
): Diagnostic[] {
  const ends = new Set(
    parts.flatMap((part) =>
      part.kind === 'entry' ? [part.question, ...part.answer].map(({ end }) => end) : [],
    ),
  );
  return comments.flatMap(({ words, behind, start, end }) => {
    if (!ends.has(behind)) return [];
    const message = `Unexpected "#" behind a text without quotation marks: "${words}" would be left out as a comment`;
    const hint =
      'Put the whole text into quotation marks; or, if it is a note, write it on a line of its own.';
    return [diagnose('data-syntax', message, { path, place: points.place(start, end), quote: words, hint })];
  });
}

function noQuestions(names: readonly string[], { path, points }: Site): Diagnostic {
  const found =
    names.length === 0 ? 'no fields' : `the fields ${names.map((name) => `"${name}"`).join(', ')}`;
  return diagnose(
    'data-no-questions',
    `Unexpected file with ${found}, expected a list of entries with "question" and "answer"`,
    {
      path,
      place: points.place(0, 1),
      hint: 'Give each entry the fields "question" and "answer", in one list, or below "questions:".',
    },
  );
}

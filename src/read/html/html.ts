import type { ElementContent, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { blocksFrom } from '../../markup/from-hast.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { sameQuestion } from '../../wording/same.ts';
import { cleanTree } from '../clean-tree.ts';
import { decode } from '../decode.ts';
import { placeInText } from '../place-in-text.ts';
import type { Read } from '../reader.ts';
import { accordionsIn } from './accordions.ts';
import { askingIn } from './asking.ts';
import { declaredIn } from './charset.ts';
import { contentOf } from './content.ts';
import { withoutEdges } from './edges.ts';
import { itemsIn, namedQuestions, saidAgain } from './faq-markup.ts';
import { frameOf } from './frame.ts';
import { commentsKept, frameLeftOut, unseenQuestions } from './left-out.ts';
import { decided } from './marks.ts';
import { tooDeep, tooManyOpen } from './nesting.ts';
import { withoutOpeners } from './openers.ts';
import { type Page, pageOf } from './page.ts';
import { takePictures } from './pictures.ts';
import { placed } from './places.ts';
import { signsIn } from './signs.ts';
import { takeSmallSigns } from './small-signs.ts';
import { headOf } from './stated.ts';
import { tablesIn } from './tables.ts';
import { termsIn } from './terms.ts';
import { eachElement } from './words.ts';

/** A page of the web, new or old: its text without what stands around it, its questions where its markup names them. */
export const readHtml: Read = async (bytes, path) => {
  const { value: text, diagnostics } = decode(bytes, path, declaredIn(bytes));
  if (text === undefined) return { value: undefined, diagnostics };
  const open = tooManyOpen(text);
  const root = open === undefined ? parsed(text) : undefined;
  const deep = root === undefined ? undefined : tooDeep(root);
  if (root === undefined || deep !== undefined) {
    const start = deep?.position?.start;
    const place = start === undefined ? placeInText(text, open ?? 0) : pointOf(start);
    return { value: undefined, diagnostics: [...diagnostics, nested(path, place)] };
  }
  linksInside(root, path);
  const read = textOf(root, path);
  const blocks = withoutOpeners(read.blocks);
  if (blocks.length === 0 && read.head.stated.title === undefined)
    return { value: undefined, diagnostics: [...diagnostics, noText(path)] };
  const tree = placed(cleanTree({ type: 'root', children: [...blocks] }), text);
  return {
    value: {
      path,
      text,
      verbatim: false,
      tree,
      stated: read.head.stated,
      ...(read.pictures.length > 0 ? { pictures: read.pictures } : {}),
    },
    diagnostics: [...diagnostics, ...read.diagnostics],
  };
};

/** The tree of a page; nothing when it is nested too deeply to be built. */
function parsed(text: string): HastRoot | undefined {
  try {
    return framesOpened(fromHtml(text));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Links to a place in the file itself, by its name, as links into the page. Changes the tree. */
function linksInside(root: HastRoot, path: string): void {
  const file = path.split(/[\\/]/).at(-1) ?? '';
  eachElement(root, ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === 'a' && typeof href === 'string' && href.startsWith(`${file}#`))
      properties.href = href.slice(file.length);
    return undefined;
  });
}

/** What a page shows without frames is not parsed with it. Changes the tree. */
function framesOpened(root: HastRoot): HastRoot {
  eachElement(root, (element) => {
    const [text] = element.children;
    if (element.tagName !== 'noframes' || text?.type !== 'text') return undefined;
    const inside = fromHtml(text.value, { fragment: true });
    visit(inside, (node) => {
      if (text.position !== undefined) node.position = text.position;
    });
    element.children = inside.children.filter((child) => child.type !== 'doctype');
    return false;
  });
  return root;
}

function textOf(root: HastRoot, path: string) {
  const small = takeSmallSigns(root);
  const page = pageOf(root);
  const json = namedQuestions(root);
  const names = new Set(json.map(({ name }) => sameQuestion(name)));
  const asking = askingIn(page, names);
  const framed = cutOut({ page, names, asked: asking.counts.get(page.body) ?? 0 }, frameOf(page, asking));
  // A page that seems to be nothing but frame is text.
  const isBare = framed.blocks.length === 0;
  const text = isBare ? cutOut({ page, names, asked: 0 }, new Set()) : framed;
  const head = headOf(root, headingsIn(text.blocks));
  const others = [...small, ...text.edges];
  const diagnostics = [
    ...frameLeftOut({ page, out: text.out, others, title: head.rest, path }),
    ...commentsKept(root, path),
    ...unseenQuestions(page, json, path),
  ];
  return { blocks: counted(text.blocks), head, pictures: text.pictures, diagnostics };
}

interface Seen {
  readonly page: Page;
  /** What the page's JSON-LD asks. */
  readonly names: ReadonlySet<string>;
  /** How many lines of the page ask. */
  readonly asked: number;
}

/** The blocks of a page inside its frame. */
function cutOut({ page, names, asked }: Seen, frame: ReadonlySet<ElementContent>) {
  const tables = tablesIn(page, frame);
  const marks = [
    ...tables.marks,
    ...accordionsIn(page, frame),
    ...itemsIn(page, frame),
    ...termsIn(page, frame),
    ...saidAgain(page, frame, names),
  ];
  const marked = decided(page, marks, asked);
  const out = new Set([...frame, ...tables.signs, ...signsIn(page, frame, new Set(marked.questions.keys()))]);
  const content = contentOf({ page, out, marked });
  const pictures = takePictures(content);
  return { out, pictures, ...withoutEdges(blocksFrom(content)) };
}

/** How many blocks may stand above the line that is the title of the page, which need not be a heading. */
const opening = 10;

function headingsIn(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap((block, index) => {
    const isLine = block.type === 'heading' || (block.type === 'paragraph' && index < opening);
    return isLine ? [wordsOf(block)] : [];
  });
}

/** The blocks without the signs behind answers, whose lengths the questions now tell. */
function counted(blocks: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = [];
  let asked = -1;
  for (const block of blocks) {
    const question = kept[asked];
    if (block.type === 'thematicBreak' && block.data?.endsAnswer) {
      if ((question?.type === 'heading' || question?.type === 'paragraph') && question.data?.asked)
        question.data = { asked: { ...question.data.asked, answerBlocks: kept.length - asked - 1 } };
      continue;
    }
    if ((block.type === 'heading' || block.type === 'paragraph') && block.data?.asked) asked = kept.length;
    kept.push(block);
  }
  return kept;
}

function pointOf({ line, column }: { readonly line: number; readonly column: number }): Place {
  return { line, column, endLine: line, endColumn: column + 1 };
}

function nested(path: string, place: Place): Diagnostic {
  const message = 'Unexpected elements inside more than 200 others, expected fewer';
  const hint =
    'Open the page in a browser, copy its text into a word processor, and save that as Word file (.docx).';
  return diagnose('source-nested', message, { path, place, hint });
}

function noText(path: string): Diagnostic {
  const message = 'Unexpected page without text, expected questions and answers';
  const hint =
    'The page may fetch its text when it is shown: open it in a browser, wait for the text, and save it with "Save page as … complete".';
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return diagnose('source-empty', message, { path, place, hint });
}

import type { Element, Nodes as HastNodes } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Html, RootContent } from 'mdast';
import type { Asked } from '../model/source.ts';
import { blockHtml, inlineTags } from './html-block.ts';
import { signless } from './names.ts';
import { settled } from './settle.ts';

declare module 'hast' {
  interface ElementData {
    /** On a heading or paragraph that the file marks as a question. */
    asked?: Asked;
    /** On a rule that stands behind an answer. */
    endsAnswer?: boolean;
  }
}

declare module 'mdast' {
  interface ThematicBreakData {
    endsAnswer?: boolean;
  }
}

/**
 * A tree of HTML as blocks of a Markdown tree. What Markdown has no sign for (raised text, definition lists, tables
 * with joined cells …) stays as HTML nodes, so that nothing of it is lost. Positions are kept where there are any, and
 * what is known of a heading or paragraph (`Asked`). Scripts, styles and templates are left out; so are comments.
 */
export function blocksFrom(tree: HastNodes): RootContent[] {
  // One block at a time: the converter passes all children of a node as arguments, which is too many for a long page.
  return settled([tree]).flatMap((block): RootContent[] => {
    const made = toMdast(block, { handlers });
    const node = (made.type === 'root' ? made.children[0] : made) as RootContent | undefined;
    if (node === undefined) return [];
    const { asked, endsAnswer } = block.data ?? {};
    if ((node.type === 'heading' || node.type === 'paragraph') && asked) node.data = { asked };
    if (node.type === 'thematicBreak' && endsAnswer) node.data = { endsAnswer };
    return [node];
  });
}

/** Inline elements as their tags, with Markdown between them. */
const tagged: Handle = (state: State, element: Element) => {
  const [open, close] = inlineTags(element);
  const tag = (value: string): Html => {
    const node: Html = { type: 'html', value };
    state.patch(element, node);
    return node;
  };
  return [tag(open), ...(state.all(element) as RootContent[]), tag(close)];
};

/** An item is loose when it holds paragraphs that have to be told apart. */
const item: Handle = (state: State, element: Element) => {
  const node = defaultHandlers.li(state, element);
  node.spread = node.children.filter((child) => child.type === 'paragraph').length > 1;
  return node;
};

const handlers: Record<string, Handle> = {
  ...Object.fromEntries([...signless].map((name) => [name, tagged])),
  li: item,
  'html-block': (state: State, element: Element) => {
    const node: Html = { type: 'html', value: blockHtml(element) };
    state.patch(element, node);
    return node;
  },
};

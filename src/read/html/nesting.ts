import type { Element, Root } from 'hast';

/** Elements inside elements: real pages have sixty at most, and trees are walked by recursion. */
const deepest = 200;
/** Open elements that a page may seem to have, as old pages close nothing; the parser finds most of them closed. */
const mostOpen = 2000;

/** Elements that hold nothing, or end where the next of their kind begins. */
const unnested = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup colgroup html head body rb rt rp rtc'.split(
    ' ',
  ),
);
/** Elements that the parser opens again in every block until they close, so many of one kind. */
const mostAlike = 3;
const reopened = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * Where a page opens more elements than a parser can follow in time, as an offset. It counts what is open, without
 * regard to what closes what: enough to tell a page from garbage before it is parsed.
 */
export function tooManyOpen(text: string): number | undefined {
  const open = new Map<string, string[]>();
  const counts = new Map<string, number>();
  let depth = 0;
  let formats = 0;
  for (const { index, slash, name, rest } of tagsOf(text)) {
    const isFormat = reopened.has(name);
    const stack = open.get(name) ?? [];
    open.set(name, stack);
    if (slash) {
      const key = stack.pop();
      if (key === undefined) continue;
      const left = (counts.get(key) ?? 1) - 1;
      counts.set(key, left);
      if (isFormat && left < mostAlike) formats -= 1;
      else if (!isFormat) depth -= 1;
    } else {
      const key = isFormat ? `${name} ${rest}` : name;
      const before = counts.get(key) ?? 0;
      stack.push(key);
      counts.set(key, before + 1);
      if (isFormat && before < mostAlike) formats += 1;
      else if (!isFormat) depth += 1;
    }
    if (depth > mostOpen || formats > deepest) return index;
  }
  return undefined;
}

interface Tag {
  readonly index: number;
  readonly slash: boolean;
  readonly name: string;
  readonly rest: string;
}

/** The tags that nest, outside comments and scripts. */
function* tagsOf(page: string): Generator<Tag> {
  // Behind the last bracket no tag ends, and the pattern would look for one again and again.
  const text = page.slice(0, page.lastIndexOf('>') + 1);
  const pattern = /<(?:!--|(\/?)([a-z][^\s/>]*)([^>]*)>)/gi;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [, slash, written, rest = ''] = found;
    const name = written?.toLowerCase();
    const end = name === undefined ? /-->/g : slash === '' && rawText.has(name) ? closing(name) : undefined;
    if (end !== undefined) {
      end.lastIndex = pattern.lastIndex;
      // What never ends takes in the rest of the page.
      if (end.exec(text) === null) return;
      pattern.lastIndex = end.lastIndex;
    } else if (name !== undefined && !unnested.has(name) && !rest.endsWith('/')) {
      yield { index: found.index, slash: slash === '/', name, rest };
    }
  }
}

function closing(name: string): RegExp {
  return new RegExp(`</${name}[\\s/>]`, 'gi');
}

/** The first element that lies deeper than a tree can be walked. */
export function tooDeep(root: Root): Element | undefined {
  const queue: { readonly node: Root | Element; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const { node, depth } = at;
    if (node.type === 'element' && depth > deepest) return node;
    for (const child of node.children)
      if (child.type === 'element') queue.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

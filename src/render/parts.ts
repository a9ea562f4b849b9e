import type { Element, ElementContent, Root, Text } from 'hast';
import type { Stretch } from '../model/printed-text.ts';
import { lettersIn } from '../wording/letters.ts';

/** Some words of a leaflet, wherever a medium shows them. */
export interface PartText {
  /** The part of the leaflet that says them: the same name in page, print and e-book. */
  readonly part: string;
  readonly node: Text;
  /** From the root down to the parent of the words. */
  readonly around: readonly (Root | Element)[];
}

/** The classes of the blocks that are parts; one inside another is a part of its own. */
const partClasses = new Set([
  'masthead',
  'draft-mark',
  'subtitle',
  'intro',
  'key-points',
  'numbered-contents',
  'section-title',
  'section-intro',
  'question',
  'urgent-help',
  'next-step',
  'colophon',
  'disclaimer',
  'facts',
  'references',
  'qr',
  'license',
]);

/** What no medium shows (HTML, "hidden elements"). */
const unseen = new Set(['head', 'title', 'script', 'style', 'template', 'datalist', 'noscript', 'rp']);

/** All words of a tree that are read out, in order, each with its part. */
export function partTexts(tree: Root): readonly PartText[] {
  const found: PartText[] = [];
  const visit = (nodes: readonly (Root | ElementContent)[], around: readonly (Root | Element)[]) => {
    for (const node of nodes) {
      if (node.type === 'text') found.push({ part: partOf(around), node, around });
      if (node.type === 'root' || (node.type === 'element' && !isUnseen(node)))
        visit(node.children as ElementContent[], [...around, node]);
    }
  };
  visit([tree], []);
  return found;
}

/** The same counted: words of one part that follow one another are one stretch. */
export function stretchesOf(tree: Root): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { part, node } of partTexts(tree)) {
    const letters = lettersIn(node.value);
    const last = stretches.at(-1);
    if (letters === 0) continue;
    if (last?.part === part) stretches[stretches.length - 1] = { part, letters: last.letters + letters };
    else stretches.push({ part, letters });
  }
  return stretches;
}

function isUnseen({ tagName, properties }: Element): boolean {
  return (
    unseen.has(tagName) ||
    properties.ariaHidden === 'true' ||
    String(properties.style ?? '').includes('display:none')
  );
}

/** The innermost part, told from others of its kind by the nearest id that comes from the document. */
function partOf(around: readonly (Root | Element)[]): string {
  const elements = around.filter((node) => node.type === 'element');
  const kinds = elements.map(kindOf);
  const kind = kinds.findLast((one) => one !== undefined) ?? '';
  const inside = elements.slice(0, kinds.lastIndexOf(kind) + 1);
  // Ids of our own blocks differ from medium to medium; they begin with a line.
  const id = inside.map(({ properties }) => properties.id).findLast(isOfDocument);
  return id === undefined ? kind : `${kind} ${id}`;
}

function kindOf({ tagName, properties: { className } }: Element): string | undefined {
  if (tagName === 'address') return tagName;
  if (!Array.isArray(className)) return undefined;
  return className.map(String).find((name) => partClasses.has(name));
}

function isOfDocument(id: unknown): id is string {
  return typeof id === 'string' && !id.startsWith('_');
}

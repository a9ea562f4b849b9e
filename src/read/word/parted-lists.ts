import type { ParagraphFacts } from './rewriting.ts';

/** A paragraph or table on the way through a text. */
export interface Step {
  /** Whether it has words and is no heading. */
  readonly isText: boolean;
  readonly item: ParagraphFacts['item'];
}

interface Seen {
  readonly items: number;
  readonly partings: number;
  readonly next: number;
  /** How much text there was up to its last item. */
  readonly texts: number;
}

/** So many of the items must have text below them that is no item. */
const mostParted = 0.2;

/**
 * Lists with numbers that other text parts again and again: their items are the heads of what stands below them, each
 * for itself, also where two follow one another.
 */
export function partedLists(steps: readonly Step[]): ReadonlySet<string> {
  const lists = new Map<string, Seen>();
  let texts = 0;
  for (const { isText, item } of steps) {
    if (isText && item === undefined) texts += 1;
    if (item?.number === undefined || item.level > 0) continue;
    const list = lists.get(item.list) ?? { items: 0, partings: 0, next: 0, texts };
    const isParted = texts > list.texts && item.number === list.next;
    const partings = list.partings + (isParted ? 1 : 0);
    lists.set(item.list, { items: list.items + 1, partings, next: item.number + 1, texts });
  }
  const isOften = ({ items, partings }: Seen) => partings > 1 && partings >= items * mostParted;
  return new Set([...lists].filter(([, list]) => isOften(list)).map(([id]) => id));
}

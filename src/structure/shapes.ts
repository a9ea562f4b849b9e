import type { Heading, Paragraph, RootContent } from 'mdast';
import { isHeadline, visible } from './candidates.ts';
import type { Unit } from './units.ts';

/** The title of an entry that asks nothing has at most so many characters where no sign but its shape tells it. */
const longestTitle = 80;

export function headingOf({ whole, candidate }: Unit): Heading | undefined {
  const node = candidate?.node ?? whole[0];
  return node?.type === 'heading' ? node : undefined;
}

/** Whether a unit is text that an answer may begin with: no heading, no question, no bold line of its own. */
export function isText({ whole: [first], candidate }: Unit): boolean {
  if (first === undefined || first.type === 'heading') return false;
  return candidate === undefined || (!candidate.asks && candidate.signal !== 'bold');
}

/** Whether a unit is a short line without a stop, right above a longer text. */
export function isBareTitle({ whole: [block] }: Unit, next: Unit | undefined): boolean {
  const below = next?.whole[0];
  if (below === undefined || !isLine(block)) return false;
  return below.type !== 'heading' && !isLine(below);
}

/** Whether a block is one short line without a stop. */
export function isLine(block: RootContent | undefined): block is Paragraph {
  if (block?.type !== 'paragraph') return false;
  const text = visible(block);
  const isOne = block.children.every(
    (child) => child.type !== 'break' && child.type !== 'image' && !isLineEnd(child),
  );
  return isOne && text.length <= longestTitle && isHeadline(text);
}

function isLineEnd(node: { readonly type: string; readonly value?: unknown }): boolean {
  return node.type === 'text' && node.value === '\n';
}

/** The depth that most have; the lower one when two are even. */
export function mostFrequent(depths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const depth of depths) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || b - a)[0]?.[0];
}

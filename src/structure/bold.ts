import type { PhrasingContent } from 'mdast';
import { cutText } from './cut-inline.ts';

/** The beginning of a line as far as it is bold, with the marks that stand right behind it; and what follows. */
export interface BoldLead {
  readonly lead: PhrasingContent[];
  readonly after: PhrasingContent[];
}

const opens = /^<(?:b|strong)\b[^>]*>$/i;
const closes = /^<\/(?:b|strong)\b[^>]*>$/i;
const noWords = /^[^\p{L}\p{N}]*$/u;
/** A question mark that was left out of the bold, with what may stand behind one. */
const markBehind = /^\s?[?？؟;\u037E՞፧⁇]+[\p{Pe}\p{Pf}"'*]*(?=\s|$)/u;

/** The bold beginning of a line, written with asterisks, underscores or tags; nothing when it begins otherwise. */
export function boldLead(line: readonly PhrasingContent[]): BoldLead | undefined {
  let inTag = false;
  /** Up to where everything is bold, and marks between. */
  let end = 0;
  let hasWords = false;
  for (const [index, node] of line.entries()) {
    if (node.type === 'html' && opens.test(node.value)) inTag = true;
    const isBold = inTag || isStrong(node);
    if (node.type === 'html' && closes.test(node.value)) inTag = false;
    if (isBold) {
      hasWords = true;
      end = index + 1;
    } else if (!(node.type === 'html' || (node.type === 'text' && noWords.test(node.value)))) break;
  }
  if (!hasWords) return undefined;
  const [lead, after] = [line.slice(0, end), line.slice(end)];
  const [next, ...others] = after;
  const mark = next?.type === 'text' ? (markBehind.exec(next.value)?.[0] ?? '') : '';
  if (next?.type !== 'text' || mark === '') return { lead, after };
  const [signs, rest] = cutText(next, mark.length);
  return { lead: [...lead, signs], after: rest.value === '' ? others : [rest, ...others] };
}

function isStrong(node: PhrasingContent): boolean {
  if (node.type === 'strong') return true;
  if (node.type !== 'emphasis' && node.type !== 'link' && node.type !== 'delete') return false;
  return node.children.length > 0 && node.children.every(isStrong);
}

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutControls } from '../schema/characters.ts';
import { linkAddresses } from './linked-addresses.ts';

/**
 * Cleans every text of a tree, so that the same words are the same characters whatever program wrote them. Positions
 * stay as they were: they point into the source.
 */
export function cleanTree(tree: Root): Root {
  visit(tree, (node) => {
    const record = node as unknown as Record<string, unknown>;
    for (const [field, clean] of fields) {
      const text = record[field];
      if (typeof text === 'string') record[field] = clean(text);
    }
    if (node.type === 'html') node.value = node.value.replace(softHyphenEntity, '');
  });
  linkAddresses(tree);
  return tree;
}

/** An address is taken as it is, but for what nobody can have meant. */
const fields: readonly (readonly [string, (text: string) => string])[] = [
  ['value', cleanText],
  ['alt', cleanText],
  ['title', cleanText],
  ['label', cleanText],
  ['url', (text) => withoutControls(text).replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')],
];

/**
 * A text without control characters, with one kind of line end, composed letters (NFC), ordinary spaces where nothing
 * asks for others, and without characters that only say where a line may break.
 */
export function cleanText(text: string): string {
  const lines = withoutControls(text.replace(/\r\n?/g, '\n'));
  if (!/\P{ASCII}/u.test(lines)) return lines;
  return lines
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00AD\u2060\uFEFF]/g, '')
    .replace(breakable, '')
    .normalize('NFC')
    .replace(/[\u00A0\u2007\u202F]+/g, ordinary);
}

/** In scripts without spaces the zero-width one parts words, and stays. */
const unspaced = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
const breakable = new RegExp(`(?<![${unspaced}\\p{M}])\\u200B+(?![${unspaced}])`, 'gu');

/** The same in HTML that stands in Markdown. */
const softHyphenEntity = /&(?:shy|#173|#x0*ad);/gi;

/** Units that stay beside their number; letters in the case in which they are written. */
const units =
  '(?:[%‰€$£¥₹₪₺₽°′″]|(?:[kmcdµμn]?[glLmJWVA]|mcg|[km]?cal|[km]?Hz|[mµμ]?mol|IE|IU|UI|ME|mm|cm|h|s|min|Uhr|ans|bar|mmHg|dB|Gy|Pa)(?![\\p{L}\\p{N}]))';
/** Where a space may not become a line end: within numbers, before units, around the punctuation of French. */
const keptBefore = new RegExp(`^(?:\\d|[?!;:»›]|${units}|$)`, 'u');

function ordinary(spaces: string, index: number, text: string): string {
  const before = text.slice(Math.max(0, index - 1), index);
  const after = text.slice(index + spaces.length, index + spaces.length + 6);
  const isNumber = /[\d€$£¥₹₪₺₽]/.test(before) && keptBefore.test(after) && !/^[?!;:»›]/.test(after);
  const isPunctuation = /^[?!;:»›%]/.test(after) || /[«‹]/.test(before);
  return isNumber || isPunctuation ? spaces : ' '.repeat(spaces.length);
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * What reading systems add to a text: hyphens at the ends of lines, the marks of lists, in the digits of the language's
 * script where they know it.
 */
export const addedCharacters = '-‐‑.•◦▪0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९';

/** What elements show beside their text: numbers before items, the quotation marks of European languages. */
const shownBy: Readonly<Record<string, string>> = { ol: '0123456789.', q: '“”‘’„‚«»‹›' };

/** What numbers in letters may show. */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** All that a reader sees of pages as letters: text, descriptions of pictures, numbers of lists. No markup. */
export function shownText(trees: readonly Root[]): string {
  const shown: string[] = [];
  for (const tree of trees) {
    visit(tree, (node) => {
      if (node.type === 'text') shown.push(node.value);
      if (node.type !== 'element') return;
      const { alt, title, type } = node.properties;
      for (const words of [alt, title]) if (typeof words === 'string') shown.push(words);
      shown.push(shownBy[node.tagName] ?? '');
      if (node.tagName === 'ol' && type !== undefined && type !== '1') shown.push(letters);
    });
  }
  return shown.join('\n');
}

/** What is no letter or digit. */
const other = /[^\p{L}\p{N}]/gu;

/**
 * How many letters and digits a text has: what a page and a print of it have in common, whatever marks, brackets and
 * spaces each adds. Ligatures and forms of letters count as what they stand for. The order does not matter, so it holds
 * for right-to-left lines as well, which a PDF keeps as they are seen.
 */
export function lettersIn(text: string): number {
  return text.normalize('NFKC').replace(other, '').length;
}

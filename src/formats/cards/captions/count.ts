/** How networks count the characters of a post. */

/** The length of a link on X and Mastodon, whatever its address. */
const linkLength = 23;
const link = /https?:\/\/[^\s<>"'“”]+/giu;
/** What X makes a link of, too: a bare domain. It is counted as the longer of the two. */
const domain = /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?/giu;

export function utf16(text: string): number {
  return text.length;
}

/** What people see as one character counts as one. */
export function graphemes(text: string): number {
  return split(text).length;
}

/** Mastodon: as people see them, links as 23. */
export function linkedGraphemes(text: string): number {
  const links = text.match(link) ?? [];
  return graphemes(text.replace(link, '')) + links.length * linkLength;
}

/** Threads: an emoji counts as its bytes in UTF-8. */
export function emojiAsBytes(text: string): number {
  return split(text).reduce(
    (sum, one) => sum + (isEmoji(one) ? new TextEncoder().encode(one).length : one.length),
    0,
  );
}

/** Code points that count as one on X, inclusive; all others count as two (twitter-text, configuration 3). */
const light = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

/** X: letters of most alphabets count as one, Chinese, Japanese and Korean signs and emoji as two, links as 23. */
export function weighted(text: string): number {
  const composed = text.normalize('NFC');
  const links = composed.match(link) ?? [];
  const rest = composed.replace(link, '');
  const domains = rest.match(domain) ?? [];
  const longer = domains.reduce((sum, one) => sum + Math.max(0, linkLength - one.length), 0);
  return split(rest).reduce((sum, one) => sum + weightOf(one), 0) + links.length * linkLength + longer;
}

function weightOf(grapheme: string): number {
  if (isEmoji(grapheme)) return 2;
  return [...grapheme].reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (light.some(([first, last]) => code >= first && code <= last) ? 1 : 2);
  }, 0);
}

function isEmoji(grapheme: string): boolean {
  return /^\p{RGI_Emoji}$/v.test(grapheme);
}

function split(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

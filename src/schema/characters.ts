/**
 * Characters that XML forbids and nobody sees: C0 and C1 controls but tab and line ends, non-characters, halves of
 * surrogate pairs (XML 1.0, 2.2).
 */
export const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text without the characters that no output may hold; those that part words (page feed, line feed of old) leave a space. */
export function withoutControls(text: string): string {
  return text.replace(/[\v\f]/g, ' ').replace(forbidden, '');
}

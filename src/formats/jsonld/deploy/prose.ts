import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** A sentence; what stands in `backticks` is code. */
export function prose(sentence: string): ElementContent[] {
  return sentence
    .split('`')
    .flatMap((part, index): ElementContent[] =>
      part === '' ? [] : [index % 2 === 1 ? h('code', part) : { type: 'text', value: part }],
    );
}

/** How many characters a field has to hold, as its counter counts them. */
export function characters(text: string): string {
  return `${text.length.toLocaleString('en-GB')} characters`;
}

/** A size on the disk. */
export function kilobytes(text: string): string {
  return `${(new TextEncoder().encode(text).length / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })}\u00a0kB`;
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** The first cell of a row is its head. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Element)[])[],
): Element {
  // On a narrow screen it is moved by the keyboard, too.
  return h('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h(
        'tbody',
        rows.map(([first = '', ...rest]) =>
          h('tr', [h('th', { scope: 'row' }, first), ...rest.map((cell) => h('td', cell))]),
        ),
      ),
    ]),
  ]);
}

export function placeWords({ place }: Diagnostic): string {
  return place === undefined ? 'no place' : `${place.line}:${place.column}`;
}

/** In characters: whole sentences may be at fault. */
const longest = 70;

export function shortened(quote: string): string {
  return quote.length > longest ? `${quote.slice(0, longest - 1)}…` : quote;
}

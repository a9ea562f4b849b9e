import type { Element } from 'hast';
import { h } from 'hastscript';
import { networks } from '../captions/networks.ts';

/** What each network takes, as a table. */
export function limitsTable(): Element[] {
  const head = ['Network', 'Caption', 'Text alternative', 'Pictures in one post'];
  const rows = networks.map(({ title, caption, alt, together }) => [
    title,
    amount(caption),
    alt === null ? 'no number known' : amount(alt),
    amount(together),
  ]);
  return [
    h('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'What the networks take' }, [
      h('table', [
        h(
          'thead',
          h(
            'tr',
            head.map((cell) => h('th', { scope: 'col' }, cell)),
          ),
        ),
        h(
          'tbody',
          rows.map(([first = '', ...rest]) =>
            h('tr', [h('th', { scope: 'row' }, first), ...rest.map((cell) => h('td', cell))]),
          ),
        ),
      ]),
    ]),
  ];
}

function amount(count: number): string {
  return count.toLocaleString('en-GB');
}

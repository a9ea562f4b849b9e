import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { platforms } from '../kit.ts';
import type { Made } from '../platform.ts';
import { kilobytes, prose } from './prose.ts';

/** Every file of the kit: what it is, how large. */
export function filesTable(made: readonly Made[]): ElementContent[] {
  const rows = made.map(({ snippet, text }) => [
    h('a', { href: snippet.path.replace(/^seo\//, '') }, snippet.path.replace(/^seo\//, '')),
    snippet.about,
    kilobytes(text),
  ]);
  return [table('Files in this folder', ['File', 'What it is', 'Size'], rows)];
}

/** Which file fits into the fields of site builders, by the limits that are told of them. */
export function limitsTable(made: readonly Made[]): ElementContent[] {
  const rows = platforms.flatMap(({ title, field }) => {
    if (field === undefined) return [];
    const { limit, place } = field;
    const files = made.filter(({ snippet }) => field.files.includes(snippet));
    const told =
      limit === undefined ? 'no number known' : `about ${limit.toLocaleString('en-GB')} characters`;
    const verdicts = files.map(({ snippet, text }) => {
      const size = `\`${snippet.path}\` has ${text.length.toLocaleString('en-GB')}`;
      if (limit === undefined) return size;
      return `${size}: ${text.length <= limit ? 'fits' : 'may not fit'}`;
    });
    return [[title, place, told, h('span', prose(`${verdicts.join('; ')}.`))]];
  });
  return [
    table(
      'Fields of site builders',
      ['Builder', 'Field', 'Limit, as users tell', 'Characters of the files'],
      rows,
    ),
  ];
}

type Cell = string | Element;

function table(caption: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Element {
  return h('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h(
        'thead',
        h(
          'tr',
          head.map((cell) => h('th', { scope: 'col' }, cell)),
        ),
      ),
      h(
        'tbody',
        rows.map(([first, ...rest]) =>
          h('tr', [h('th', { scope: 'row' }, first), ...rest.map((cell) => h('td', cell))]),
        ),
      ),
    ]),
  ]);
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Crumb, Strings } from '../../model/context.ts';

/** The way to a page from the home page down, the page itself at its end; nothing where no page is above it. */
export function trailBlock(trail: readonly Crumb[], title: string, strings: Strings): ElementContent[] {
  if (trail.length === 0) return [];
  return [
    h('nav', { className: ['trail'], ariaLabel: strings.breadcrumb }, [
      h('ol', [
        ...trail.map(({ name, url }) => h('li', h('a', { href: url }, h('bdi', name)))),
        h('li', h('span', { ariaCurrent: 'page' }, title)),
      ]),
    ]),
  ];
}

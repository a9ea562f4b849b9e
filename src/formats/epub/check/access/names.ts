import type { Element } from 'xast';
import type { OpenedBook } from '../opened-book.ts';
import { attribute, type PageNode, placeOf, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { roleOfType } from '../vocabulary/semantics.ts';

/** What a screen reader calls an element: its label, else its words and the descriptions of its pictures. */
export function nameOf(node: PageNode): string {
  return (attribute(node, 'aria-label') ?? spoken(node.element)).replace(/\s+/g, ' ').trim();
}

function spoken(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      if (child.type !== 'element') return '';
      const { alt, 'aria-label': label } = child.attributes;
      return label ?? (child.name === 'img' ? (alt ?? '') : spoken(child));
    })
    .join(' ');
}

/** WCAG 2.2, 2.4.4: a link says where it leads. */
export function* linksHaveWords({ pages }: OpenedBook): Generator<Found> {
  for (const node of pages.flatMap(({ nodes }) => nodes)) {
    if (node.element.name === 'a' && attribute(node, 'href') !== undefined && nameOf(node) === '')
      yield { ...placeOf(node), message: `Unexpected link without words to "${attribute(node, 'href')}"` };
  }
}

/** WCAG 2.2, 4.1.2: a label on an element that has neither a role nor a meaning of its own is not read out. */
export function* labelsAreHeard({ pages }: OpenedBook): Generator<Found> {
  for (const node of pages.flatMap(({ nodes }) => nodes)) {
    const { name } = node.element;
    const isLabelled = ['aria-label', 'aria-labelledby'].some((one) => attribute(node, one) !== undefined);
    const isNothing = /^(div|span|p|b|i|em|strong|bdi|bdo|code|del|ins|s|u|sub|sup|small|mark|q)$/.test(name);
    if (isLabelled && isNothing && attribute(node, 'role') === undefined)
      yield { ...placeOf(node), message: `Unexpected label on <${name}>, which has no role` };
    if (name === 'svg' && attribute(node, 'aria-hidden') !== 'true' && !isLabelled)
      yield { ...placeOf(node), message: 'Unexpected drawing without a description' };
  }
}

/** Reading systems go by `epub:type`, screen readers by `role`: a kind that has a role carries both (Ace). */
export function* kindsHaveRoles({ pages }: OpenedBook): Generator<Found> {
  for (const node of pages.flatMap(({ nodes }) => nodes)) {
    // Kinds of landmarks say where a link leads, those of <body> in which part of the book it is.
    const isPointer = node.element.name === 'a' && node.parent?.element.name === 'li';
    if (isPointer || node.element.name === 'body') continue;
    for (const type of tokens(node, 'epub:type')) {
      const role = roleOfType[type];
      if (role !== undefined && !tokens(node, 'role').includes(role))
        yield { ...placeOf(node), message: `Unexpected epub:type="${type}" without role="${role}"` };
    }
  }
}

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { fold } from '../fold.ts';
import { isA, isThing, list, type Thing, wordsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** The trail of the markup is the one that the page shows. */
export const breadcrumb: Rule = {
  number: 'E12',
  codes: ['breadcrumb-differs', 'breadcrumb-unseen'],
  check(page) {
    const ours = page.graph.things.filter(
      ({ thing, block }) => isA(thing, 'BreadcrumbList') && block === page.faq?.block,
    );
    const shown = trails(page);
    return ours.flatMap(({ thing, block }): Diagnostic[] => {
      const names = namesOf(thing);
      if (shown.some((trail) => isSame(trail, names))) return [];
      const where = block.place === undefined ? {} : { place: block.place };
      const trail = names.join(' > ');
      const [first] = shown;
      if (first === undefined) {
        return [
          diagnose('breadcrumb-unseen', `The page does not show the trail of the markup: ${trail}`, {
            ...where,
            hint: 'Show the way to the page above its title, or take "leaflets" out of the brand file.',
          }),
        ];
      }
      const message = `Unexpected trail in the markup: ${trail}; the page shows ${first.join(' > ')}`;
      return [diagnose('breadcrumb-differs', message, where)];
    });
  },
};

function namesOf(trail: Thing): readonly string[] {
  return list(trail.itemListElement)
    .filter(isThing)
    .toSorted((one, other) => Number(one.position) - Number(other.position))
    .map(({ name, item }) => wordsOf(name) ?? (isThing(item) ? wordsOf(item.name) : undefined) ?? '')
    .map(fold);
}

/** The parts of each are list items, or one line of links with what stands between them. */
function trails({ tree }: Page): readonly (readonly string[])[] {
  return elementsOf(tree, isTrail).map((element) => {
    const items = elementsOf(element, ({ tagName }) => tagName === 'li');
    return items.length > 0 ? items.map(words) : [words(element).replace(/^[^:/>›»|]{1,30}:\s*/, '')];
  });
}

/** What builders call a trail; in any language an ordered list of links that ends at this page. */
function isTrail(element: Element): boolean {
  const { className, ariaLabel, id } = element.properties;
  if (/breadcrumb/i.test(`${String(className ?? '')} ${String(ariaLabel ?? '')} ${String(id ?? '')}`))
    return true;
  if (element.tagName !== 'nav') return false;
  const lists = elementsOf(element, ({ tagName }) => tagName === 'ol');
  return lists.some(
    (list) => elementsOf(list, ({ properties }) => properties.ariaCurrent !== undefined).length > 0,
  );
}

/** Those below an element that fit; written out, for selectors take their time on a whole page. */
function elementsOf(tree: Root | Element, fits: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element !== tree && fits(element)) found.push(element);
  });
  return found;
}

function words(element: Element): string {
  return fold(textOf(element)).replace(/^[\s/>›»|·→-]+|[\s/>›»|·→-]+$/g, '');
}

/** The page itself, the last of the trail, may be left out, as on pages of GOV.UK and the NHS: its title follows. */
function isSame(trail: readonly string[], names: readonly string[]): boolean {
  return isShown(trail, names) || (names.length > 1 && isShown(trail, names.slice(0, -1)));
}

function isShown(trail: readonly string[], names: readonly string[]): boolean {
  if (trail.length === names.length) return trail.every((name, at) => name === names[at]);
  // Without a list the names stand in one line, with signs between them.
  const [line = ''] = trail;
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return trail.length === 1 && bare(line) === bare(names.join(''));
}

import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { fold } from '../fold.ts';
import { isA, isThing, list, type Thing, wordsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** The trail of the markup is the one that the page shows. */
export const breadcrumb: Rule = {
  number: 'E12',
  codes: ['breadcrumb-differs'],
  check(page) {
    const ours = page.graph.things.filter(
      ({ thing, block }) => isA(thing, 'BreadcrumbList') && block === page.faq?.block,
    );
    const shown = trails(page);
    return ours.flatMap(({ thing, block }): Diagnostic[] => {
      const names = namesOf(thing);
      if (shown.some((trail) => isSame(trail, names))) return [];
      const [first] = shown;
      const seen = first === undefined ? 'the page shows none' : `the page shows ${first.join(' > ')}`;
      const message = `Unexpected trail in the markup: ${names.join(' > ')}; ${seen}`;
      return [
        diagnose('breadcrumb-differs', message, block.place === undefined ? {} : { place: block.place }),
      ];
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

/** What builders call a trail; its parts are list items, or links and what stands between them. */
const trailSelector = '[class*="breadcrumb" i], [aria-label*="breadcrumb" i], [id*="breadcrumb" i], nav';

function trails({ tree }: Page): readonly (readonly string[])[] {
  return selectAll(trailSelector, tree).map((element) => {
    const items = selectAll('li', element);
    return items.length > 0 ? items.map(words) : [words(element)];
  });
}

function words(element: Element): string {
  return fold(textOf(element)).replace(/^[\s/>›»|·→-]+|[\s/>›»|·→-]+$/g, '');
}

function isSame(trail: readonly string[], names: readonly string[]): boolean {
  if (trail.length === names.length) return trail.every((name, at) => name === names[at]);
  // Without a list the names stand in one line, with signs between them.
  const [line = ''] = trail;
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return trail.length === 1 && bare(line) === bare(names.join(''));
}

import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import { idOf, isThing, list, type MarkupBlock, type Thing } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** Every `@id` is a whole address, what points to one finds it, and every question's leads to a place on the page. */
export const ids: Rule = {
  number: 'E7',
  codes: ['markup-id', 'fragment-missing'],
  check(page) {
    const own = page.faq === undefined ? [] : badIds(page.faq.block, page);
    return [...own, ...fragments(page)];
  },
};

function badIds(block: MarkupBlock, { graph }: Page): Diagnostic[] {
  const where = block.place === undefined ? {} : { place: block.place };
  const known = new Set(graph.things.map(({ thing }) => idOf(thing)));
  const found = new Set<string>();
  for (const thing of everyObject(block.value)) {
    const id = idOf(thing);
    if (id === undefined) continue;
    if (!/^[a-z][a-z\d+.-]*:/i.test(id)) found.add(`Unexpected @id "${id}", expected a whole address`);
    else if (Object.keys(thing).length === 1 && !known.has(id))
      found.add(`Unexpected @id "${id}": nothing on the page has it`);
  }
  return [...found].map((message) => diagnose('markup-id', message, where));
}

function everyObject(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (!isThing(value)) return [];
  return [value, ...Object.values(value).flatMap((one) => list(one).flatMap(everyObject))];
}

function fragments(page: Page): Diagnostic[] {
  return asked(page)
    .filter(({ thing, fragment }) => {
      // Browsers look for an id as it is written in the address, then for the decoded one.
      const written = idOf(thing)?.split('#')[1] ?? '';
      return fragment !== undefined && !page.ids.has(fragment) && !page.ids.has(written);
    })
    .map((question) =>
      diagnose(
        'fragment-missing',
        `The address of ${named(question)} leads to "#${question.fragment}", but the page has no such place`,
        {
          ...whereAsked(question, page),
          hint: `Give the heading of the question the anchor (id) "${question.fragment}".`,
        },
      ),
    );
}

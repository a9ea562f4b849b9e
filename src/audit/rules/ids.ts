import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { AskedQuestion } from '../faq.ts';
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
  // Of a question that the page does not show another rule tells.
  const placed = asked(page).filter((one) => one.fragment !== undefined && page.sections.has(one));
  const lost = placed.filter((question) => !hasPlace(question, page));
  if (lost.length > 1 && lost.length === placed.length) return [allLost(lost, page)];
  return lost.map((question) =>
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

/** Browsers look for an id as it is written in the address, then for the decoded one. */
function hasPlace({ thing, fragment = '' }: AskedQuestion, { ids }: Page): boolean {
  return ids.has(fragment) || ids.has(idOf(thing)?.split('#')[1] ?? '');
}

/** A page builder took them all: one fault. */
function allLost(questions: readonly AskedQuestion[], page: Page): Diagnostic {
  const [first] = questions as readonly [AskedQuestion, ...AskedQuestion[]];
  return diagnose(
    'fragment-missing',
    `None of the ${questions.length} questions has the place on the page that its address leads to, such as "#${first.fragment}"`,
    {
      ...whereAsked(first, page),
      hint: 'Give the heading of each question its anchor (id); a page builder may have taken them out.',
    },
  );
}

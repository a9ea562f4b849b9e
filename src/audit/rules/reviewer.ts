import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { fold } from '../fold.ts';
import { list, wordsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** Who reviewed the page and when stands in the markup and on the page. */
export const reviewer: Rule = {
  number: 'W1',
  codes: ['review-unseen'],
  check(page, { isDraft }) {
    // Nobody has reviewed a draft yet.
    if (isDraft) return [];
    if (page.faq === undefined) return [];
    const words = fold(page.text.blocks.map(({ text }) => text).join(' '));
    return [...reviewers(page, words), ...day(page, words)];
  },
};

/** It may stand in the page's own description beside the questions, as a plugin writes it. */
function said({ graph }: Page, name: string): unknown {
  return graph.things.find(({ thing }) => thing[name] !== undefined)?.thing[name];
}

function reviewers(page: Page, words: string): Diagnostic[] {
  const names = list(said(page, 'reviewedBy'))
    .map((one) => wordsOf(page.graph.resolve(one)?.name))
    .filter((name) => name !== undefined);
  if (names.length === 0) {
    return [
      say(
        'The markup names no reviewer ("reviewedBy")',
        'Name who checked the text: "reviewedBy" in the front matter. Markup of the questions alone has no place for it, nor has that of Yoast SEO.',
      ),
    ];
  }
  return names
    .filter((name) => !words.includes(fold(name)))
    .map((name) =>
      say(
        `The page does not show the reviewer "${name}" of the markup`,
        'Show on the page who checked the text.',
      ),
    );
}

function day(page: Page, words: string): Diagnostic[] {
  const reviewed = wordsOf(said(page, 'lastReviewed'));
  if (reviewed === undefined) {
    return [
      say(
        'The markup has no date of the last review ("lastReviewed")',
        'Write the day: "lastReviewed" in the front matter. Markup of the questions alone has no place for it, nor has that of Yoast SEO.',
      ),
    ];
  }
  const lang = wordsOf(page.faq?.thing.inLanguage) ?? page.head.lang ?? 'en';
  for (const text of writings(reviewed, lang)) if (words.includes(fold(text))) return [];
  return [
    say(
      `The page does not show the date of the last review, ${reviewed}`,
      'Show on the page when the text was checked.',
    ),
  ];
}

function say(message: string, hint: string): Diagnostic {
  return diagnose('review-unseen', message, { hint });
}

/** A day as pages write it: in numbers, in words, short and long. The usual ways come first, for `Intl` takes its time. */
function* writings(day: string, lang: string): Iterable<string> {
  yield day.slice(0, 10);
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return;
  const tags = Intl.DateTimeFormat.supportedLocalesOf([lang]);
  const always = { timeZone: 'UTC', calendar: 'gregory' } as const;
  for (const dateStyle of ['long', 'medium', 'short', 'full'] as const) {
    yield new Intl.DateTimeFormat(tags, { ...always, dateStyle }).format(date);
  }
  yield new Intl.DateTimeFormat(tags, { ...always, year: 'numeric', month: 'long' }).format(date);
}

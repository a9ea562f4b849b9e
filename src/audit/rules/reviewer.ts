import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { fold } from '../fold.ts';
import { list, type Thing, wordsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** Who reviewed the page and when stands in the markup and on the page. */
export const reviewer: Rule = {
  number: 'W1',
  codes: ['review-unseen'],
  check(page, { isDraft }) {
    // Nobody has reviewed a draft yet.
    if (isDraft) return [];
    const words = fold(page.text.blocks.map(({ text }) => text).join(' '));
    return page.faqs
      .filter(({ questions }) => questions.length > 0)
      .flatMap(({ thing }) => [...reviewers(thing, page, words), ...day(thing, page, words)]);
  },
};

function reviewers(thing: Thing, { graph }: Page, words: string): Diagnostic[] {
  const names = list(thing.reviewedBy)
    .map((one) => wordsOf(graph.resolve(one)?.name))
    .filter((name) => name !== undefined);
  if (names.length === 0) {
    return [
      say(
        'The markup names no reviewer ("reviewedBy")',
        'Name who checked the text: "reviewedBy" in the front matter.',
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

function day(thing: Thing, { head }: Page, words: string): Diagnostic[] {
  const reviewed = wordsOf(thing.lastReviewed);
  if (reviewed === undefined) {
    return [
      say(
        'The markup has no date of the last review ("lastReviewed")',
        'Write the day: "lastReviewed" in the front matter.',
      ),
    ];
  }
  const lang = wordsOf(thing.inLanguage) ?? head.lang ?? 'en';
  if (writings(reviewed, lang).some((text) => words.includes(fold(text)))) return [];
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

/** A day as pages write it: in numbers, in words, short and long. */
function writings(day: string, lang: string): string[] {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return [day];
  const styles = ['full', 'long', 'medium', 'short'] as const;
  const tags = Intl.DateTimeFormat.supportedLocalesOf([lang]);
  const formats = styles.map((dateStyle) =>
    new Intl.DateTimeFormat(tags, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }).format(date),
  );
  const month = new Intl.DateTimeFormat(tags, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(date);
  return [day.slice(0, 10), ...formats, month];
}

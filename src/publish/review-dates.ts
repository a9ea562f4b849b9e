import { frontMatterPlaces } from '../check/subjects/fields.ts';
import { sourceText } from '../check/subjects/source-text.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';

/** In months: what search engines and the NHS take for old, where the leaflet names no day of its own. */
const oldest = 24;

/** Whether the date of the next review has passed: from the day after it on, in UTC. */
export function isOverdue({ meta: { reviewDue } }: Document, today: Date): boolean {
  return reviewDue !== undefined && new Date(`${reviewDue}T23:59:59Z`) < today;
}

/**
 * What only today's date tells of a review: overdue, long ago, or said to be in the future.
 *
 * @param text What places of the document point into.
 */
export function reviewFindings(document: Document, text: string, today: Date): readonly Diagnostic[] {
  return [
    ...overdue(document, today).map(at('reviewDue', text)),
    ...[...old(document, today), ...future(document, today)].map(at('lastReviewed', text)),
  ];
}

/** With the place of a field of the front matter, where that is YAML above the text. */
function at(field: 'reviewDue' | 'lastReviewed', text: string): (finding: Diagnostic) => Diagnostic {
  return (finding) => {
    const source = sourceText(text);
    const range = frontMatterPlaces(source)([field]);
    return range === undefined ? finding : { ...finding, place: source.place(...range) };
  };
}

function overdue(document: Document, today: Date): readonly Diagnostic[] {
  if (!isOverdue(document, today)) return [];
  return [
    diagnose(
      'review-overdue',
      `The review of this leaflet was due on ${document.meta.reviewDue}, expected a later date`,
      {
        path: document.path,
        hint: 'Review the text, then write the new dates for "lastReviewed" and "reviewDue". Until then every printed page says that the review is overdue.',
      },
    ),
  ];
}

function old({ meta: { lastReviewed, reviewDue }, path }: Document, today: Date): readonly Diagnostic[] {
  if (lastReviewed === undefined || reviewDue !== undefined) return [];
  const limit = new Date(`${lastReviewed}T23:59:59Z`);
  limit.setUTCMonth(limit.getUTCMonth() + oldest);
  if (limit >= today) return [];
  return [
    diagnose('review-old', `The last review was on ${lastReviewed}, more than ${oldest} months ago`, {
      path,
      hint: 'Have the text checked again, or name the day of the next review: "reviewDue" in the front matter.',
    }),
  ];
}

function future({ meta: { lastReviewed }, path }: Document, today: Date): readonly Diagnostic[] {
  if (lastReviewed === undefined || lastReviewed <= today.toISOString().slice(0, 10)) return [];
  return [
    diagnose('review-in-future', `Unexpected "lastReviewed" in the future: ${lastReviewed}`, {
      path,
      hint: 'Write the day on which the text was really checked.',
    }),
  ];
}

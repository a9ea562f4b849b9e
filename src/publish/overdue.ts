import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';

/** Whether the date of the next review has passed: from the day after it on, in UTC. */
export function isOverdue({ meta: { reviewDue } }: Document, today: Date): boolean {
  return reviewDue !== undefined && new Date(`${reviewDue}T23:59:59Z`) < today;
}

/** Tells the author why every printed page carries a mark. */
export function overdueFinding(document: Document, today: Date): readonly Diagnostic[] {
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

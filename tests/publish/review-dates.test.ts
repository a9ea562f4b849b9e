import { describe, expect, it } from 'vitest';
import { reviewFindings } from '../../src/publish/review-dates.ts';
import { documentOf } from '../documents.ts';

function leaflet(dates: string): string {
  return `---\ntitle: Pores\n${dates}---\n\n## What are pores?\n\nSmall openings in the skin.\n`;
}

describe('what today says of the dates of a review', () => {
  it.each([
    ['no dates', '', '2030-01-01', []],
    ['the day itself', 'reviewDue: 2026-12-15\n', '2026-12-15', []],
    ['the day after', 'reviewDue: 2026-12-15\n', '2026-12-16', ['review-overdue 3:12']],
    ['reviewed two years ago', 'lastReviewed: 2024-01-10\n', '2026-01-10', []],
    ['a day more', 'lastReviewed: 2024-01-10\n', '2026-01-11', ['review-old 3:15']],
    [
      'reviewed long ago, the next day named',
      'lastReviewed: 2020-01-10\nreviewDue: 2030-01-01\n',
      '2026-01-11',
      [],
    ],
    ['reviewed tomorrow', 'lastReviewed: 2026-01-12\n', '2026-01-11', ['review-in-future 3:15']],
  ])('%s', async (_, dates, today, expected) => {
    const text = leaflet(dates);
    const found = reviewFindings(await documentOf(text), text, new Date(`${today}T12:00:00Z`));
    expect(found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(expected);
  });
});

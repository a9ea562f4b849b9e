import { amount, type Seen } from './seen.ts';

/** What several standards ask for, as the front matter answers it. */

export function peopleWords({ document: { meta } }: Seen): string {
  const { author = [], reviewedBy = [], lastReviewed, reviewDue } = meta;
  return [
    `${amount(author.length, 'author')} and ${amount(reviewedBy.length, 'reviewer')} named`,
    lastReviewed === undefined ? 'no day of a review' : `reviewed on ${lastReviewed}`,
    reviewDue === undefined ? 'no day of the next one' : `next on ${reviewDue}`,
  ].join('; ');
}

export function sourcesWords({ document: { meta }, findings }: Seen): string {
  const sources = meta.citation ?? [];
  const years = sources.flatMap(({ year }) => (year === undefined ? [] : [String(year)])).sort();
  const newest = years.at(-1);
  const uncited = findings('claim-evidence-uncited');
  return [
    `${amount(sources.length, 'source')} named`,
    ...(sources.length === 0 ? [] : [newest === undefined ? 'none with a year' : `the newest of ${newest}`]),
    ...(uncited === 0 ? [] : [`${amount(uncited, 'claim')} of evidence without one`]),
  ].join(', ');
}

export function datesWords({ document: { meta } }: Seen): string {
  const days = [
    ['published', meta.datePublished],
    ['changed', meta.dateModified],
    ['reviewed', meta.lastReviewed],
  ].flatMap(([what, day]) => (day === undefined ? [] : [`${what} ${day}`]));
  return days.length === 0 ? 'no dates' : days.join(', ');
}

export function activeWords({ findings, document }: Seen): string | undefined {
  if (!/^en(?:-|$)/i.test(document.lang)) return undefined;
  const count = findings('passive');
  return count === 0 ? 'no passive found' : `${amount(count, 'passive')} found`;
}

export function actionWords({ document: { meta } }: Seen): string {
  return meta.callToAction === undefined
    ? 'no next step in the front matter'
    : `next step: ${meta.callToAction.text}`;
}

/** Numbers that people do not take in easily. */
export function numberWords({ findings }: Seen): string | undefined {
  const count = findings('percent-risk', 'range-dash');
  return count === 0 ? undefined : `${amount(count, 'finding')} on numbers`;
}

import type { Diagnostic } from '../../model/diagnostic.ts';
import { isDraft } from '../../model/document.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Given, Rule } from '../rule.ts';
import { sayOfField } from '../say.ts';

/** What every leaflet for patients says of itself (NHS standard for creating health content; PIF TICK criteria 1 and 4). */
const required = ['version', 'lastReviewed', 'reviewDue', 'reviewedBy'] as const;
/** What it should say as well. */
const wanted = [
  'author',
  'datePublished',
  'conflictOfInterest',
  'alternateFormats',
  'feedback',
  'urgentHelp',
] as const;

/**
 * A leaflet says who made and checked it, and when. On paper nobody can look that up: an approved leaflet without
 * it fails `check` for print. A draft is told all that is missing at once.
 */
export const governance: Rule = {
  codes: ['meta-required', 'coi-missing', 'formats-statement', 'contact-missing'],
  check(given) {
    const { document } = given;
    const { meta } = document;
    const lacking = required.filter((key) => isEmpty(meta[key]));
    if (isDraft(document)) return ofDraft(lacking, given);
    return [
      ...(lacking.length === 0
        ? []
        : [
            {
              ...sayOfField(
                'meta-required',
                `Missing ${listed(lacking)}, expected on every approved leaflet in print`,
                'Write it into the front matter. A leaflet that waits for its review has "status: in-review".',
                'status',
                given,
              ),
              channel: 'print' as const,
            },
          ]),
      ...(meta.conflictOfInterest === undefined
        ? [
            sayOfField(
              'coi-missing',
              'Missing "conflictOfInterest": whether anybody gains from what the leaflet says',
              'If there is none, say so: "conflictOfInterest: None".',
              'status',
              given,
            ),
          ]
        : []),
      ...(meta.alternateFormats === undefined
        ? [
            sayOfField(
              'formats-statement',
              'Missing "alternateFormats": how to get the leaflet in large print, audio or another language',
              'Say whom to ask: "You can have this leaflet in large print. Phone …".',
              'status',
              given,
            ),
          ]
        : []),
      ...(given.hasContact || meta.feedback !== undefined
        ? []
        : [
            sayOfField(
              'contact-missing',
              'Missing a way to reach the clinic',
              'Write "telephone" or "email" into brand.yaml, or "feedback" into the front matter.',
              'status',
              given,
            ),
          ]),
    ];
  },
};

function ofDraft(lacking: readonly string[], given: Given): readonly Diagnostic[] {
  const more = wanted.filter((key) => isEmpty(given.document.meta[key]));
  if (lacking.length === 0) return [];
  const message = `Before approval the front matter needs ${listed(lacking)}${more.length === 0 ? '' : `; better with ${listed(more)}`}`;
  return [
    {
      ...sayOfField(
        'meta-required',
        message,
        'Every leaflet for patients says who checked it, and when.',
        'title',
        given,
      ),
      severity: 'info',
    },
  ];
}

function isEmpty(value: FrontMatter[keyof FrontMatter]): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}

import type { Code } from '../../model/codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isDraft } from '../../model/document.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Given, Rule } from '../rule.ts';
import { sayOfField } from '../say.ts';

/** What every leaflet for patients says of itself (NHS standard for creating health content; PIF TICK criteria 1 and 4). */
const required = ['version', 'lastReviewed', 'reviewDue', 'reviewedBy'] as const;

/** What it should say as well, each with its own code: warnings on an approved leaflet, notes on a draft. */
const wanted: readonly {
  readonly code: Code;
  readonly isMissing: (given: Given) => boolean;
  readonly message: string;
  readonly hint: string;
}[] = [
  {
    code: 'coi-missing',
    isMissing: ({ document: { meta } }) => isEmpty(meta.conflictOfInterest),
    message: 'Missing "conflictOfInterest": whether anybody gains from what the leaflet says',
    hint: 'If there is none, say so: "conflictOfInterest: None".',
  },
  {
    code: 'formats-statement',
    isMissing: ({ document: { meta } }) => isEmpty(meta.alternateFormats),
    message: 'Missing "alternateFormats": how to get the leaflet in large print, audio or another language',
    hint: 'Say whom to ask: "You can have this leaflet in large print. Phone …".',
  },
  {
    code: 'contact-missing',
    isMissing: ({ document: { meta }, hasContact }) => !hasContact && isEmpty(meta.feedback),
    message: 'Missing a way to reach the clinic',
    hint: 'Write "telephone" or "email" into brand.yaml, or "feedback" into the front matter.',
  },
];

/**
 * A leaflet says who made and checked it, and when. On paper nobody can look that up: an approved leaflet without
 * it fails `check` for print. A draft is told what will be asked of it.
 */
export const governance: Rule = {
  codes: ['meta-required', ...wanted.map(({ code }) => code)],
  check(given) {
    const { meta } = given.document;
    const draft = isDraft(given.document);
    const lacking = required.filter((key) => isEmpty(meta[key]));
    const at = draft ? 'title' : 'status';
    const missing = wanted
      .filter(({ isMissing }) => isMissing(given))
      .map(({ code, message, hint }) => sayOfField(code, message, hint, at, given));
    return lacking.length === 0 ? missing : [requiredOf(lacking, draft, given), ...missing];
  },
};

function requiredOf(lacking: readonly string[], draft: boolean, given: Given): Diagnostic {
  const keys = lacking.map((key) => `"${key}"`).join(', ');
  if (draft) {
    const hint = 'Every leaflet for patients says who checked it, and when.';
    const said = sayOfField(
      'meta-required',
      `Before approval the front matter needs ${keys}`,
      hint,
      'title',
      given,
    );
    return { ...said, severity: 'info' };
  }
  return {
    ...sayOfField(
      'meta-required',
      `Missing ${keys}, expected on every approved leaflet in print`,
      'Write it into the front matter. A leaflet that waits for its review has "status: in-review".',
      'status',
      given,
    ),
    channel: 'print',
  };
}

function isEmpty(value: FrontMatter[keyof FrontMatter]): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

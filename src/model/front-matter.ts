import { z } from 'zod';
import { editionNames } from './artifact.ts';
import { language, layout, text, web } from './fields.ts';

/**
 * The front matter of a source, declared once: types, located errors and `schema/front-matter.schema.json`
 * all come from here. Field names follow schema.org where it has one.
 */

const lines = z.array(text);
/** A calendar day, ISO 8601: 2026-11-20. */
const day = z.iso.date();

const person = z.strictObject({
  name: text,
  honorificPrefix: text.optional(),
  honorificSuffix: text.optional(),
  jobTitle: text.optional(),
  affiliation: text.optional(),
  url: web.optional(),
  /** A professional register and the number in it. */
  registration: z.strictObject({ body: text, number: text, url: web.optional() }).optional(),
  /** `organization` for a team or department. */
  type: z.enum(['person', 'organization']).optional(),
});

const citation = z.strictObject({
  id: text.optional(),
  title: text,
  author: text.optional(),
  year: z.union([text, z.number().int()]).optional(),
  publisher: text.optional(),
  url: web.optional(),
  doi: text.optional(),
  accessed: day.optional(),
});

const action = z.strictObject({
  text,
  url: web.optional(),
  telephone: text.optional(),
});

const topic = z.union([
  text,
  z.strictObject({
    name: text,
    alternateName: text.optional(),
    type: z
      .enum(['MedicalCondition', 'MedicalTherapy', 'MedicalProcedure', 'AnatomicalStructure', 'Thing'])
      .optional(),
  }),
]);

/** Whose rules a leaflet follows. */
export const regions = ['uk', 'ie', 'eu', 'us', 'au'] as const;
export type Region = (typeof regions)[number];

export const frontMatterSchema = z.strictObject({
  title: text.optional().describe('The title of the leaflet.'),
  subtitle: text.optional(),
  description: text.optional().describe('One or two sentences for search engines and link previews.'),
  inLanguage: language.optional().describe('BCP 47 language tag, such as en-GB.'),
  slug: z
    .string()
    .regex(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u, { error: 'letters, digits and single hyphens' })
    .optional()
    .describe('The name of the output folder; without it, the name of the file.'),
  identifier: text.optional().describe('The leaflet code, such as SK-014.'),
  version: text.optional(),
  status: z.enum(['draft', 'in-review', 'approved', 'withdrawn']).optional(),
  datePublished: day.optional(),
  dateModified: day.optional(),
  lastReviewed: day.optional(),
  reviewDue: day.optional(),
  author: z.array(person).optional(),
  reviewedBy: z.array(person).optional(),
  about: z.array(topic).optional(),
  specialty: text.optional(),
  audience: text.optional(),
  keywords: lines.optional(),
  citation: z.array(citation).optional(),
  conflictOfInterest: text.optional(),
  funding: text.optional(),
  keyPoints: lines.optional(),
  callToAction: action.optional(),
  urgentHelp: text.optional(),
  alternateFormats: text.optional(),
  feedback: text.optional(),
  disclaimer: text.optional(),
  license: text.optional(),
  canonicalUrl: web.optional(),
  shortUrl: web.optional(),
  image: z.strictObject({ src: text, alt: text, credit: text.optional() }).optional(),
  translationOf: text.optional(),
  translator: text.optional(),
  regions: z.array(z.enum(regions)).optional(),
  channels: z.array(z.enum(['web', 'print', 'epub', 'social', 'schema'])).optional(),
  layout: layout.optional(),
  editions: z
    .array(z.enum(editionNames))
    .min(1)
    .optional()
    .describe('The editions of the printed leaflet, if not those of the brand.'),
  trifold: z
    .strictObject({ holdOut: z.array(text).describe('Ids of questions that the tri-fold does without.') })
    .optional(),
  waivers: z
    .array(z.strictObject({ rule: text, question: text.optional(), reason: text, by: text, until: day }))
    .optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type Waiver = NonNullable<FrontMatter['waivers']>[number];
export type Person = z.infer<typeof person>;
export type Citation = z.infer<typeof citation>;

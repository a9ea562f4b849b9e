import { z } from 'zod';
import { text, web } from './fields.ts';
import { regions } from './front-matter.ts';

/** A rule pack, `rules/*.yaml`, declared once like front matter and brand: what to look for in the words of a leaflet. */

/** What a piece of text is. `notes`: what stands at the end, such as the disclaimer; `citation`: titles of sources. */
const scopes = [
  'title',
  'subtitle',
  'description',
  'keywords',
  'section',
  'question',
  'answer',
  'intro',
  'short',
  'keyPoints',
  'callToAction',
  'urgentHelp',
  'notes',
  'citation',
  'alt',
  'linkText',
  'linkUrl',
  'fileName',
  'brand',
] as const;
export type Scope = (typeof scopes)[number];

const languages = z.array(
  z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/, { error: 'a language such as en' }),
);

const term = z.union([text, z.strictObject({ term: text, lang: languages.optional() })]);
const pattern = text.refine(isPattern, { error: 'a regular expression of JavaScript' });
const within = z.enum(['sentence', 'answer', 'document']);
const level = z.enum(['off', 'info', 'warning', 'error']);

const ofChannels = z.strictObject({
  web: level.optional(),
  print: level.optional(),
  epub: level.optional(),
  social: level.optional(),
  schema: level.optional(),
  default: level.optional(),
});

const severity = z.strictObject({
  ...(Object.fromEntries(regions.map((region) => [region, ofChannels.optional()])) as Record<
    (typeof regions)[number],
    z.ZodOptional<typeof ofChannels>
  >),
  default: ofChannels.optional(),
});

const basis = z.strictObject({
  title: text,
  url: web,
  checked: z.iso.date().describe('The day on which somebody last read it.'),
});

const rule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, { error: 'small letters with hyphens, such as pom-brand' })
    .describe('The code of its findings.'),
  title: text,
  lang: languages.optional().describe('Only documents in these languages.'),
  match: z.strictObject({
    lists: z.array(text).optional(),
    terms: z.array(term).optional(),
    patterns: z.array(pattern).optional(),
    near: z.strictObject({ lists: z.array(text), within }).optional(),
    absent: z
      .strictObject({
        lists: z.array(text),
        within: z.enum(['answer', 'document']),
        unless: z
          .array(pattern)
          .optional()
          .describe(
            'A term inside such words is as good as absent: "no side effects" says nothing of risks.',
          ),
      })
      .optional(),
  }),
  told: z
    .enum(['each', 'first'])
    .optional()
    .describe(
      'Of the swaps: every place, or the first one of each term in the leaflet alone, unless it is excepted.',
    ),
  swaps: z.record(text, text).optional().describe('Terms to look for as well, each with a better one.'),
  except: z
    .strictObject({
      phrases: z.array(term).optional(),
      patterns: z.array(pattern).optional(),
      unless: z
        .array(pattern)
        .optional()
        .describe(
          'What ends the exceptions by `phrases` and `patterns`, where it stands in the same sentence.',
        ),
      near: z.array(term).optional(),
      after: z
        .array(pattern)
        .optional()
        .describe('What makes the words harmless where it follows them at once.'),
      within: z
        .enum(['sentence', 'answer'])
        .optional()
        .describe('How near `near` is: in the same sentence, or in the same question, answer or title.'),
    })
    .optional(),
  scope: z.array(z.enum(scopes)).optional(),
  severity,
  message: text,
  why: text.optional(),
  help: text.optional(),
  source: basis.optional(),
  sources: z
    .strictObject(
      Object.fromEntries(regions.map((region) => [region, basis.optional()])) as Record<
        (typeof regions)[number],
        z.ZodOptional<typeof basis>
      >,
    )
    .optional(),
});

export const rulePackSchema = z.strictObject({
  pack: text.describe('The name of the file, without its ending.'),
  version: text,
  title: text,
  about: text.optional(),
  lang: languages.optional().describe('Only documents in these languages.'),
  terms: z.record(text, z.array(term)).optional(),
  rules: z.array(rule).optional(),
});

export type RulePack = z.infer<typeof rulePackSchema>;
export type PackRule = z.infer<typeof rule>;
export type PackTerm = z.infer<typeof term>;
export type SeverityTable = z.infer<typeof severity>;
export type Basis = z.infer<typeof basis>;

function isPattern(value: string): boolean {
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}

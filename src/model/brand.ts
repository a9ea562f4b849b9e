import { z } from 'zod';
import { editionNames } from './artifact.ts';
import { cardDesignNames, cardSizeNames } from './card.ts';
import { contrast, leastContrast } from './colour.ts';
import { language, layout, text, web } from './fields.ts';
import { regions } from './front-matter.ts';

/** The publisher's identity and look, `source/brand.yaml`, declared once like the front matter. */

/** `--tint` of the theme, the darkest ground that text in a brand's colour stands on. */
const palestGround = '#eef5f6';

const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour such as #0b5563', abort: true })
  .refine((value) => contrast(value, palestGround) >= leastContrast, {
    // Text is set in it, and many patients see poorly.
    error: `a darker colour: a contrast of ${leastContrast}:1 on the pale boxes (${palestGround})`,
  });

export const brandSchema = z.strictObject({
  name: text.describe('The clinic, as patients know it.'),
  legalName: text.optional(),
  url: web.optional().describe('The home page.'),
  telephone: text.optional(),
  email: z.email().optional(),
  address: z
    .strictObject({
      streetAddress: text,
      addressLocality: text,
      addressRegion: text.optional(),
      postalCode: text.optional(),
      addressCountry: z.string().length(2).describe('ISO 3166 code, such as GB.'),
    })
    .optional(),
  openingHours: text.optional(),
  specialty: text.optional().describe('A schema.org MedicalSpecialty, such as Dermatology.'),
  sameAs: z.array(web).optional(),
  logo: text.optional().describe('An SVG or PNG file, beside brand.yaml.'),
  region: z.enum(regions).optional(),
  inLanguage: language.optional().describe('The language of sources that name none.'),
  editions: z
    .array(z.enum(editionNames))
    .min(1)
    .optional()
    .describe('The editions of the printed leaflet; without it, all of them.'),
  print: z
    .strictObject({
      fold: z.enum(['roll', 'z']).optional().describe('How the tri-fold is folded: roll (default) or z.'),
      cropMarks: z.boolean().optional().describe('Whether files for the printer show where to cut.'),
    })
    .optional(),
  leaflets: z
    .strictObject({
      url: web.describe('The page that lists all leaflets, above theirs.'),
      title: text.optional().describe('What the way to a leaflet calls it; without it, "Patient leaflets".'),
    })
    .optional(),
  filesUrl: web
    .optional()
    .describe(
      'The folder on the web with a folder of files for each leaflet, where they do not lie beside its page.',
    ),
  layout: layout.optional(),
  markup: z
    .strictObject({
      answers: z
        .enum(['html', 'text'])
        .optional()
        .describe('Answers in the FAQ markup with lists and links (html, default), or as plain text.'),
      clinicId: web.optional().describe('The @id under which other markup of the site names the clinic.'),
      siteId: web.optional().describe('The @id under which other markup of the site names the website.'),
      logo: web.optional().describe('The address of the logo on the site, for the markup.'),
    })
    .optional(),
  cards: z
    .strictObject({
      design: z
        .enum(cardDesignNames)
        .optional()
        .describe('The look of the social cards and of the cover of the e-book.'),
      sizes: z
        .array(z.enum(cardSizeNames))
        .min(1)
        .optional()
        .describe('The sizes that are made beside the link preview; without it, all of them.'),
      oneTypeSize: z
        .boolean()
        .optional()
        .describe(
          'Whether the questions of a deck share a size of type, but for a very long one. Without it: in square, portrait and story.',
        ),
    })
    .optional(),
  ebook: z
    .strictObject({
      certifiedBy: text.describe(
        'Who vouches that the e-books conform to EPUB Accessibility 1.1 and WCAG 2.2, level AA. Approved ones that pass all checks then say so.',
      ),
      credential: text.optional().describe('What entitles them to, such as a certificate.'),
      report: web.optional().describe('Where they say more about it.'),
    })
    .optional(),
  checks: z
    .strictObject({
      packs: z.array(text).optional().describe('Rule packs of your own, beside brand.yaml.'),
      severity: z
        .record(text, z.enum(['off', 'info', 'warning', 'error']))
        .optional()
        .describe('How grave the findings of a rule are, by its name; errors cannot be changed.'),
    })
    .optional(),
  colors: z.strictObject({ primary: colour.optional(), accent: colour.optional() }).optional(),
});

export type BrandFile = z.infer<typeof brandSchema>;

/** The brand that formats see: the file's fields, the logo read. */
export interface Brand extends Omit<BrandFile, 'name' | 'logo' | 'checks'> {
  /** Absent when there is no brand file: nothing is invented. */
  readonly name?: string;
  readonly logo?: { readonly bytes: Uint8Array; readonly mediaType: 'image/svg+xml' | 'image/png' };
}

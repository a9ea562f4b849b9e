import type { Size } from '../../../preflight/promise.ts';
import { dataUri } from '../../../render/blocks/masthead.ts';
import { fontFaceCss, fontStack } from '../../../render/font-css.ts';
import { template } from '../../../render/template.ts';
import { brandCss, joinCss } from '../../../render/theme.ts';
import type { Job } from '../job.ts';

/**
 * The style sheet of a layout, fonts inside.
 *
 * @param text All that will be set: it decides which fonts are needed.
 * @param sheets Of `templates/`, after those that every layout has.
 * @param rules Page size and running words.
 */
export async function pageStyle(
  text: string,
  sheets: readonly string[],
  rules: string,
  { settings, tools }: Job,
): Promise<string> {
  const faces = await tools.fonts.faces(text + rules);
  const stack = fontStack(faces);
  const joined = joinCss(
    fontFaceCss(faces, (face) => dataUri({ bytes: face.bytes, mediaType: 'font/woff2' })),
    `:root{font-family:${stack}}@page{font-family:${stack}}`,
    template(tools.templates, 'theme.css'),
    brandCss(settings.brand),
    template(tools.templates, 'blocks.css'),
    template(tools.templates, 'print/print.css'),
    ...sheets.map((sheet) => template(tools.templates, sheet)),
  );
  // The running words are text: nothing may squeeze their spaces.
  return `${joined}\n${rules}`;
}

/** The page size, with what is printed around the trim to be cut off. */
export function pageSizeCss({ width, height }: Size, bleed = 0): string {
  return `@page{size:${width + 2 * bleed}mm ${height + 2 * bleed}mm}`;
}

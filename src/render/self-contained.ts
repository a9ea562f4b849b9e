import { createHash } from 'node:crypto';
import type { Brand } from '../model/brand.ts';
import type { Tools } from '../model/context.ts';
import { dataUri } from './blocks/masthead.ts';
import { fontFaceCss, fontStack } from './font-css.ts';
import { template } from './template.ts';
import { brandCss, joinCss } from './theme.ts';

/**
 * All of a web page's CSS: the fonts that its words need, theme, brand, and the sheets of its kind.
 *
 * @param text What the page says, so that fonts hold no more than needed.
 * @param sheets Paths in `templates/`.
 */
export async function screenStyle(
  text: string,
  brand: Brand,
  sheets: readonly string[],
  { fonts, templates }: Pick<Tools, 'fonts' | 'templates'>,
): Promise<string> {
  const faces = await fonts.faces(text);
  return joinCss(
    fontFaceCss(faces, (face) => dataUri({ bytes: face.bytes, mediaType: 'font/woff2' })),
    `body{font-family:${fontStack(faces)}}`,
    template(templates, 'theme.css'),
    `@media not screen, (prefers-color-scheme: light) {${brandCss(brand)}}`,
    ...sheets.map((path) => template(templates, path)),
  );
}

/**
 * A page may load nothing and run nothing. `connect-src 'self'` is there for auditors such as Lighthouse, which
 * fetch robots.txt from within the page.
 *
 * @param data The text of the data block, which is no program, but which checkers take for one.
 */
export function contentPolicy(style: string, data?: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(data === undefined ? [] : [`script-src ${hash(data)}`]),
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

import { createHash } from 'node:crypto';
import type { Templates } from '../model/context.ts';
import { template } from './template.ts';

/**
 * The script of copy buttons, without its comments and on one line: of a longer one the Nu checker (26.9.27) miscounts the
 * hash.
 */
export function copyScript(templates: Templates): string {
  return template(templates, 'deploy/copy.js')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('//'))
    .join(' ')
    .trim();
}

/**
 * The policy of a page whose one script is that of its copy buttons.
 *
 * @param pictures Whether it shows pictures that lie beside it, on the web or on a desk.
 */
export function copyPagePolicy(
  style: string,
  script: string,
  { pictures }: { readonly pictures: boolean } = { pictures: false },
): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    ...(pictures ? ["img-src 'self' file: data:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

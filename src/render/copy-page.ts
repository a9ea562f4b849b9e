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
 * The policy of a page whose one script is that of its copy buttons. It loads nothing.
 */
export function copyPagePolicy(style: string, script: string): string {
  return ["default-src 'none'", ...fixed(style, script)].join('; ');
}

/**
 * The same for a page that shows pictures from beside it. On a desk `'self'` is no word for such files: the Nu checker takes
 * them all for blocked. So pictures are left open, and all else is shut by its name.
 */
export function copyPagePolicyWithPictures(style: string, script: string): string {
  const shut = ['connect', 'font', 'frame', 'manifest', 'media', 'object', 'worker'];
  return [...shut.map((kind) => `${kind}-src 'none'`), ...fixed(style, script)].join('; ');
}

function fixed(style: string, script: string): readonly string[] {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [`style-src ${hash(style)}`, `script-src ${hash(script)}`, "base-uri 'none'", "form-action 'none'"];
}

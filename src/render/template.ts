import type { Templates } from '../model/context.ts';

/** A file of `templates/`. Throws when it is not there: a fault of the installation. */
export function template(templates: Templates, path: string): string {
  const text = templates[path];
  if (text === undefined) throw new Error(`The template ${path} is missing.`);
  return text;
}

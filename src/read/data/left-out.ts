import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Site } from './entries.ts';
import { roleOf } from './field-names.ts';

/** What no output shows of a file, by the name of its field. */
export interface LeftOut {
  add(name: string, words: string, start: number, end: number): void;
  diagnostics(site: Site): readonly Diagnostic[];
}

interface Field {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly values: string[];
}

export function leftOut(): LeftOut {
  const fields = new Map<string, Field>();
  return {
    add(name, words, start, end) {
      if (!/[\p{L}\p{N}]/u.test(words)) return;
      const field = fields.get(name) ?? { name, start, end, values: [] };
      field.values.push(words.replace(/\s+/g, ' ').trim());
      fields.set(name, field);
    },
    diagnostics: (site) => [...fields.values()].map((field) => finding(field, site)),
  };
}

/** A second question or answer beside the first may be a part of the text, everything else are notes. */
function finding({ name, start, end, values }: Field, { path, points }: Site): Diagnostic {
  const role = roleOf(name) ?? roleOf(name.split('.').at(-1) ?? '');
  const details = { path, place: points.place(start, end), quote: values.join('; ') };
  const amount = values.length === 1 ? '1 value' : `${values.length} values`;
  if (role === 'question' || role === 'answer') {
    const message = `The field "${name}" is beside the ${role} that was read, and is not part of any output (${amount})`;
    const hint = `Put its text into the ${role}, or delete it.`;
    return diagnose('text-left-out', message, { ...details, hint });
  }
  const hint =
    'Nothing needs to be done when these are notes; what a reader shall see belongs into the answer.';
  return diagnose('field-left-out', `The field "${name}" is not part of any output (${amount})`, {
    ...details,
    hint,
  });
}

import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Channel, channels } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../schema/validate.ts';

/** What an author may write in braces after a question: `{#id channels="web epub" short="…"}`. */
export interface Attributes {
  readonly id?: string;
  readonly channels?: readonly Channel[];
  readonly short?: string;
}

const names = ['channels', 'short'] as const;

/** The braces at the end of a text, and where they begin in it. */
export function findAttributes(text: string): { readonly start: number; readonly inside: string } | undefined {
  const match = /\{\s*((?:#|[a-zA-Z][\w-]*\s*=)(?:[^{}"]|"[^"]*")*)\}\s*$/u.exec(text);
  return match === null ? undefined : { start: match.index, inside: match[1] ?? '' };
}

/** Reads what stands between the braces; whatever cannot be understood is an error, nothing is skipped. */
export function parseAttributes(
  inside: string,
  where: { readonly path: string; readonly place: Place },
): { readonly attributes: Attributes; readonly diagnostics: readonly Diagnostic[] } {
  let attributes: Attributes = {};
  const diagnostics: Diagnostic[] = [];
  const wrong = (message: string, hint: string) =>
    diagnostics.push(diagnose('question-attribute', message, { ...where, hint }));
  const token = /\s*(?:#(?<id>[^\s"={}]+)|(?<name>[\w-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+))|(?<other>\S+))\s*/gu;
  for (const { groups = {} } of inside.matchAll(token)) {
    const { id, name, other } = groups;
    const value = groups.quoted ?? groups.bare ?? '';
    if (id !== undefined) {
      if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(id)) attributes = { ...attributes, id };
      else wrong(`Unexpected id "${id}", expected letters, digits and hyphens`, 'Write for example {#what-are-pores}.');
    } else if (name === 'short') attributes = { ...attributes, short: value.trim() };
    else if (name === 'channels') {
      const asked = value.split(/[\s,]+/).filter((word) => word !== '');
      const unknown = asked.find((word) => !(channels as readonly string[]).includes(word));
      if (unknown !== undefined || asked.length === 0) {
        wrong(`Unexpected channel "${unknown ?? ''}", expected ${channels.join(', ')}`, didYouMean(unknown ?? '', channels));
      } else attributes = { ...attributes, channels: channels.filter((channel) => asked.includes(channel)) };
    } else {
      const word = name ?? other ?? '';
      wrong(`Unexpected "${word}" after a question, expected #id, channels="…" or short="…"`, didYouMean(word, names));
    }
  }
  return { attributes, diagnostics };
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? 'Write for example {#what-are-pores channels="web epub" short="…"}.' : `Did you mean "${near}"?`;
}

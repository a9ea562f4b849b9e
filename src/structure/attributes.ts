import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Channel, channels } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../schema/validate.ts';
import { quotes } from './braces.ts';

/** What an author may write in braces after a question: `{#id channels="web epub" short="…"}`. */
export interface Attributes {
  readonly id?: string;
  readonly channels?: readonly Channel[];
  readonly short?: string;
}

const names = ['channels', 'short'] as const;
const example = 'Write for example {#what-are-pores channels="web epub" short="…"}.';

/** Reads what stands between the braces; whatever cannot be understood is an error, nothing is skipped. */
export function parseAttributes(
  inside: string,
  path: string,
  /** Where characters `from` to `to` of `inside` stand. */
  placeAt: (from: number, to: number) => Place,
): { readonly attributes: Attributes; readonly diagnostics: readonly Diagnostic[] } {
  let attributes: Attributes = {};
  const diagnostics: Diagnostic[] = [];
  const tokens = tokensOf(inside);
  const wrong = (token: Token | undefined, message: string, hint: string) => {
    const place = token === undefined ? placeAt(-1, inside.length + 1) : placeAt(token.from, token.to);
    const quote = token === undefined ? '' : inside.slice(token.from, token.to);
    diagnostics.push(
      diagnose('question-attribute', message, { path, place, hint, ...(quote === '' ? {} : { quote }) }),
    );
  };
  const seen = new Set<string>();
  if (tokens.length === 0)
    wrong(
      undefined,
      'Unexpected empty braces after a question, expected #id, channels="…" or short="…"',
      example,
    );
  for (const token of tokens) {
    const { name, value } = token;
    if (name !== undefined && seen.has(name))
      wrong(
        token,
        `Unexpected second "${name}" in the same braces, expected it once`,
        'Delete one of the two.',
      );
    else if (name === '#') {
      if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(value))
        attributes = { ...attributes, id: value.normalize('NFC') };
      else
        wrong(
          token,
          `Unexpected id "${value}", expected letters, digits and hyphens`,
          'Write for example {#what-are-pores}.',
        );
    } else if (name === 'short') {
      const short = value.replace(/\s+/g, ' ').trim();
      if (short !== '') attributes = { ...attributes, short };
      else
        wrong(
          token,
          'Unexpected empty "short", expected the answer in a sentence or two',
          'Write it between the quotation marks, or take short="" out.',
        );
    } else if (name === 'channels') {
      const asked = value.split(/[\s,;]+/).filter((word) => word !== '');
      const unknown = asked.find((word) => !(channels as readonly string[]).includes(word));
      if (unknown === undefined && asked.length > 0) {
        attributes = { ...attributes, channels: channels.filter((channel) => asked.includes(channel)) };
      } else
        wrong(
          token,
          `Unexpected channel "${unknown ?? ''}", expected ${channels.join(', ')}`,
          didYouMean(unknown ?? '', channels),
        );
    } else {
      const word = name ?? value;
      wrong(
        token,
        `Unexpected "${word}" after a question, expected #id, channels="…" or short="…"`,
        hintFor(token, inside),
      );
    }
    if (name !== undefined) seen.add(name);
  }
  return { attributes, diagnostics };
}

interface Token {
  /** `#` for an id, nothing for a bare word. */
  readonly name: string | undefined;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** One pass from left to right: a quotation mark counts only behind an equals sign. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const space = /\s/u;
  let at = 0;
  while (at < text.length) {
    if (space.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const from = at;
    while (at < text.length && !/[\s=]/u.test(text[at] ?? '')) at += 1;
    const word = text.slice(from, at);
    let next = at;
    while (next < text.length && space.test(text[next] ?? '')) next += 1;
    if (text[next] === '=' && !word.startsWith('#')) {
      const { value, end } = valueAt(text, next + 1);
      tokens.push({ name: word, value, from, to: end });
      at = end;
    } else if (at === from) {
      tokens.push({ name: undefined, value: text[at] ?? '', from, to: at + 1 });
      at += 1;
    } else if (word.startsWith('#')) tokens.push({ name: '#', value: word.slice(1), from, to: at });
    else tokens.push({ name: undefined, value: word, from, to: at });
  }
  return tokens;
}

function valueAt(text: string, start: number): { readonly value: string; readonly end: number } {
  let at = start;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1;
  const closers = quotes[text[at] ?? ''];
  if (closers !== undefined) {
    for (let end = at + 1; end < text.length; end += 1) {
      if (closers.includes(text[end] ?? '')) return { value: text.slice(at + 1, end), end: end + 1 };
    }
    return { value: text.slice(at + 1), end: text.length };
  }
  let end = at;
  while (end < text.length && !/\s/u.test(text[end] ?? '')) end += 1;
  return { value: text.slice(at, end), end };
}

function hintFor(token: Token, inside: string): string {
  if (token.name === 'id') return `Write {#${token.value || 'what-are-pores'}}.`;
  if (token.name !== undefined) return didYouMean(token.name, names);
  const word = token.value;
  if ((channels as readonly string[]).includes(word))
    return 'Put quotation marks around several channels: channels="web epub".';
  if (inside.trim() === word && /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(word))
    return `If it is an id, write {#${word}}.`;
  return didYouMean(word, names);
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? example : `Did you mean "${near}"?`;
}

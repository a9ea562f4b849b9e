import { asks } from '../wording/asking.ts';

/** The braces at the end of a line, which are the author's notes to us and not words. */
export interface Braces {
  /** Of the opening brace. */
  readonly start: number;
  readonly inside: string;
  /** Whether there is a closing brace. */
  readonly closed: boolean;
}

/** Longer ones are no notes: a limit keeps the search quick. In characters. */
const longest = 5000;
/** Opening quotation marks, each with those that close it. */
export const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '”': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
};

/** More groups in a row are no notes either. */
const mostGroups = 4;

/**
 * The braces that end a text, when they can be meant as notes: they begin like some, or what stands before them
 * asks. Braces with a backslash before them are words.
 */
export function bracesOf(text: string, groups: number = mostGroups): Braces | undefined {
  const end = text.trimEnd();
  const tail = Math.max(0, end.length - longest);
  const found = groups > 0 ? lastBraces(end.slice(tail)) : undefined;
  if (found === undefined) return undefined;
  const braces = { ...found, start: found.start + tail };
  const looksMeant = /^\s*(?:#\S|[a-z][\w-]*\s*=)/iu.test(braces.inside);
  return looksMeant || asks(withoutBraces(text.slice(0, braces.start), groups - 1)) ? braces : undefined;
}

/** The text without the braces at its end, also when there are several. */
export function withoutBraces(text: string, groups: number = mostGroups): string {
  const braces = bracesOf(text, groups);
  return braces === undefined ? text : withoutBraces(text.slice(0, braces.start).trimEnd(), groups - 1);
}

/** One pass from left to right: inside quotation marks behind an equals sign, braces are words. */
function lastBraces(text: string): Braces | undefined {
  let start: number | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote !== '') {
      if (quote.includes(letter)) quote = '';
    } else if (letter === '{' && text[at - 1] !== '\\') start = at;
    else if (letter === '}' && start !== undefined) {
      if (at === text.length - 1) return { start, inside: text.slice(start + 1, at), closed: true };
      start = undefined;
    } else if (
      start !== undefined &&
      quotes[letter] !== undefined &&
      /=\s{0,9}$/.test(text.slice(Math.max(start, at - 10), at))
    ) {
      quote = quotes[letter];
    }
  }
  return start === undefined ? undefined : { start, inside: text.slice(start + 1), closed: false };
}

import type { Heading, Html, Link, PhrasingContent, Text } from 'mdast';
import { type Channel, channels, type Question } from '../../model/document.ts';

/** A title, section title or question as a heading, with its braces. */
export function heading(depth: number, text: string, braces: string): Heading {
  const notes: Html = { type: 'html', value: braces };
  const words = wordsOf(braces === '' || text === '' ? text : `${text} `);
  const children = [...words, ...(braces === '' ? [] : [notes])];
  return { type: 'heading', depth: depth as Heading['depth'], children };
}

/** What GitHub's Markdown makes links of, whatever is done to stop it. */
const address = /(?:https?:\/\/|www\.)[^\s<>]+|(?<![-.\w+])[-.\w+]+@[-\w]+(?:\.[-\w]+)+/giu;

/** Plain words; an address is written as a link, which shows the same words. */
function wordsOf(text: string): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    // Mail never ends so.
    if (/@.*[-\d_]$/.test(found)) continue;
    made.push(textOf(text.slice(from, index)), linkOf(found));
    from = index + found.length;
  }
  return [...made, textOf(text.slice(from))].filter((node) => node.type !== 'text' || node.value !== '');
}

function textOf(value: string): Text {
  return { type: 'text', value };
}

function linkOf(found: string): Link {
  const start = /^https?:/i.test(found) ? '' : /^www\./i.test(found) ? 'http://' : 'mailto:';
  return { type: 'link', url: `${start}${found}`, children: [textOf(found)] };
}

/**
 * `{#id channels="web epub" short="…"}`, with the id always, so that an edited question keeps its permalink.
 *
 * @param usual The channels of a question that names none.
 */
export function bracesOf({ id, channels: shown, short }: Question, usual: readonly Channel[]): string {
  const isUsual = channels.every((channel) => shown.includes(channel) === usual.includes(channel));
  return braced(
    `#${id}`,
    isUsual ? '' : `channels="${channels.filter((channel) => shown.includes(channel)).join(' ')}"`,
    short === null ? '' : shortOf(short),
  );
}

export function braced(...parts: readonly string[]): string {
  return `{${parts.filter((part) => part !== '').join(' ')}}`;
}

/** In the first quotation marks that the text does not hold itself. */
function shortOf(short: string): string {
  const pairs = ['""', "''", '“”', '«»'];
  const [open = '"', close = '"'] =
    pairs.find((pair) => ![...pair].some((mark) => short.includes(mark))) ?? '""';
  return `short=${open}${short}${close}`;
}

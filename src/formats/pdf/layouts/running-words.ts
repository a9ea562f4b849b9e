import type { Settings } from '../../../model/context.ts';
import type { Document } from '../../../model/document.ts';
import type { Job } from '../job.ts';
import { printMark } from '../mark.ts';

/**
 * The running head and foot as page rules: title or mark above, clinic, code, version and page number below. Chromium
 * knows no running elements, so the words stand in the rule itself. On the first page the title stands below anyway; a
 * mark is on every page.
 */
export function runningWords({ document, settings }: Job): string {
  const { strings } = settings;
  const [start, end] = document.dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const mark = printMark(document, settings);
  const pages = strings.pageOf
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{pages?\}$/.test(piece) ? `counter(${piece.slice(1, -1)})` : cssString(piece)))
    .join(' ');
  const box = (name: string, content: string, more = '') => `@${name}{content:${content};${more}}`;
  const foot = [
    box(`bottom-${start}`, cssString(publication(document, settings))),
    box(`bottom-${end}`, pages),
  ];
  if (mark === undefined) {
    const head = box(`top-${start}`, cssString(shortened(document.title, 70)));
    return `@page{${[head, ...foot].join('')}}@page :first{${box(`top-${start}`, 'none')}}`;
  }
  const marked = box(`top-${start}`, cssString(mark), 'font-weight:700;font-size:1.1em;color:#9b1c1c;');
  return `@page{${[marked, box(`top-${end}`, cssString(shortened(document.title, 30))), ...foot].join('')}}`;
}

/** A running head has one line: of a long title its first words, the whole stands on the first page. */
function shortened(title: string, most: number): string {
  if (title.length <= most) return title;
  const words = title.slice(0, most).split(/\s+/);
  return `${(words.length > 1 ? words.slice(0, -1) : words).join(' ')}…`;
}

/** Which leaflet this is: clinic, code, version. */
function publication(document: Document, { strings, brand }: Settings): string {
  const { identifier, version } = document.meta;
  const parts = [brand.name, identifier, version === undefined ? undefined : `${strings.version} ${version}`];
  return parts.filter(Boolean).join(' · ');
}

/** Any text as a CSS string that can also stand inside a `style` element. */
function cssString(text: string): string {
  const escaped = text.replace(/[\\"<\n\r]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

import { isOutside, type OpenedBook, resolve } from '../opened-book.ts';
import type { Found } from '../rule.ts';
import { addressesIn } from '../style-sheet.ts';

/** Directions come from the pages alone (EPUBCheck CSS-001); what is fixed to the window has no window in a book. */
const forbidden: Readonly<Record<string, RegExp>> = {
  direction: /^/,
  'unicode-bidi': /^/,
  position: /fixed/,
};

/** Style sheets are written cleanly, bring nothing in, and load only what the book holds. */
export function* styleIsPlain({ styles, files }: OpenedBook): Generator<Found> {
  for (const { path, text, sheet } of styles) {
    const { declarations, statements, faults } = sheet;
    for (const { text: quote, line } of faults)
      yield { file: path, line, message: `Unexpected "${quote.slice(0, 60)}", expected CSS` };
    for (const { text: quote, line } of statements) {
      if (!/^@(charset|namespace)\b/.test(quote))
        yield {
          file: path,
          line,
          message: `Unexpected "${quote}": a book holds all its style in its own sheet`,
        };
    }
    for (const { property, value, line } of declarations) {
      if (forbidden[property]?.test(value))
        yield { file: path, line, message: `Unexpected "${property}: ${value}" in a style sheet` };
    }
    for (const address of addressesIn(text)) {
      if (isOutside(address) || !files.has(resolve(address, path).path))
        yield { file: path, message: `Unexpected address "${address}", expected a file of the book` };
    }
  }
}

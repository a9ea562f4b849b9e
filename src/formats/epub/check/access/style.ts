import { contrast, leastContrast } from '../../../../model/colour.ts';
import type { OpenedBook } from '../opened-book.ts';
import type { Found } from '../rule.ts';
import type { Declaration } from '../style-sheet.ts';

/** Lengths that no reader can change. Lines and frames may have them: nobody reads those. */
const fixed = /(?<![\w.#-])\d*\.?\d+(px|pt|pc|mm|cm|in|q)\b/i;
const mayBeFixed = /^(border|outline|text-decoration|column-rule)/;

/** WCAG 2.2, 1.4.4: sizes go by the reader's. */
export function* sizesFollowReader({ styles }: OpenedBook): Generator<Found> {
  for (const { path, sheet } of styles) {
    for (const { property, value, line } of sheet.declarations) {
      if (fixed.test(value) && !mayBeFixed.test(property) && !property.startsWith('--'))
        yield { file: path, line, message: `Unexpected "${property}: ${value}", expected em, % or no unit` };
    }
  }
}

/**
 * WCAG 2.2, 1.4.3: a reader's own colours and ours may meet. So a rule sets the colour of text and its ground together, in
 * enough contrast, or neither; behind a picture a ground may stand alone.
 */
export function* coloursHaveGrounds({ styles }: OpenedBook): Generator<Found> {
  for (const { path, sheet } of styles) {
    const bySelector = Map.groupBy(sheet.declarations, ({ selector }) => selector);
    for (const [selector, declarations] of bySelector) {
      const text = last(declarations, /^color$/);
      const ground = last(declarations, /^background(-color)?$/);
      const place = { file: path, line: text?.line ?? ground?.line ?? 1 };
      if (text !== undefined && ground === undefined)
        yield { ...place, message: `Unexpected colour of text without its ground: ${selector}` };
      if (ground !== undefined && text === undefined && !isPicture(selector))
        yield { ...place, message: `Unexpected ground without the colour of its text: ${selector}` };
      const [one, other] = [text, ground].map((it) => (it === undefined ? undefined : hex(it.value)));
      if (one !== undefined && other !== undefined && contrast(one, other) < leastContrast)
        yield { ...place, message: `Unexpected contrast of ${text?.value} on ${ground?.value}: ${selector}` };
    }
  }
}

function last(declarations: readonly Declaration[], property: RegExp): Declaration | undefined {
  return declarations.findLast(
    (one) =>
      property.test(one.property) &&
      !/^(inherit|initial|unset|revert|currentcolor|transparent|none)$/i.test(one.value.trim()),
  );
}

/** Whether all that a rule is about are pictures. */
function isPicture(selector: string): boolean {
  return selector.split(',').every((one) => /(^|[\s>])(img|svg|\.logo)[^\s>]*$/.test(one.trim()));
}

/** A colour as `#rrggbb`, if it is written in figures. */
function hex(value: string): string | undefined {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))\b/i.exec(value.trim()) ?? [];
  if (long !== undefined) return `#${long}`;
  return short === undefined ? undefined : `#${[...short].map((sign) => sign + sign).join('')}`;
}

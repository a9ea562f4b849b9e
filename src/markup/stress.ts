import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** The longest text, in characters, whose size or class may stand for bold: more is a page's own type. */
const longestStressed = 300;

const boldClasses = new Set(['bold', 'strong', 'fw-bold', 'fw-bolder', 'font-bold', 'font-weight-bold']);

/**
 * The stress that looks give an element (`style`, the classes of common style sheets, `<font size>`), as names of the
 * elements that say the same.
 */
export function stressOf(element: Element): readonly string[] {
  const style = String(element.properties.style ?? '').toLowerCase();
  const found: string[] = [];
  if (isBold(element, style)) found.push('strong');
  if (/(?<![\w-])font-style\s*:\s*(?:italic|oblique)/.test(style)) found.push('em');
  if (/text-decoration[\w-]*\s*:[^;]*line-through/.test(style)) found.push('del');
  if (/vertical-align\s*:\s*super/.test(style)) found.push('sup');
  if (/vertical-align\s*:\s*sub/.test(style)) found.push('sub');
  return found;
}

/** `<b style="font-weight:normal">`, which editors wrap around a whole paste, stresses nothing. */
export function isUnstressed(element: Element): boolean {
  const style = String(element.properties.style ?? '').toLowerCase();
  return (
    /(?<![\w-])font-weight\s*:\s*(?:normal|[1-4]00)/.test(style) || /font-style\s*:\s*normal/.test(style)
  );
}

function isBold(element: Element, style: string): boolean {
  const isHeavy = /(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)/.test(style);
  const classes = element.properties.className;
  const hasClass = Array.isArray(classes) && classes.some((name) => boldClasses.has(String(name)));
  const isLarge = element.tagName === 'font' && /^[4-7]$/.test(String(element.properties.size));
  return (isHeavy || hasClass || isLarge) && textOf(element).length <= longestStressed;
}

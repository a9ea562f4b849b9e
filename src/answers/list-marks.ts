import type { Element, ElementContent } from 'hast';

/** What a page shows before the items of a list, for places that show no lists or know no `start`. */

/** The marks of a list's items, one each, as a browser counts: `start`, `value`, `type` and `reversed` are heeded. */
export function listMarks(list: Element): readonly string[] {
  const items = itemsOf(list);
  if (list.tagName === 'ul') return items.map(() => '•');
  const { start, reversed, type } = list.properties;
  const step = isOn(reversed) ? -1 : 1;
  let number = toNumber(start) ?? (step === 1 ? 1 : items.length);
  return items.map((item) => {
    number = toNumber(item.properties.value) ?? number;
    const mark = `${numeral(number, String(type ?? '1'))}.`;
    number += step;
    return mark;
  });
}

/** Whether the items count 1, 2, 3, so that the bare tags show the same numbers. */
export function countsPlainly(list: Element): boolean {
  return listMarks(list).every((mark, index) => mark === `${index + 1}.`);
}

export function itemsOf(list: Element): readonly Element[] {
  return list.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
}

/** An item with its mark before the first word, wherever in it that stands. */
export function withMark(children: readonly ElementContent[], mark: string): ElementContent[] {
  const index = children.findIndex(hasWords);
  const first = children[index];
  if (first === undefined) return [...children];
  const marked: ElementContent =
    first.type === 'text'
      ? { type: 'text', value: `${mark} ${first.value.trimStart()}` }
      : { ...(first as Element), children: withMark((first as Element).children, mark) };
  return children.with(index, marked);
}

/**
 * A line without the mark of a list, ours or another's: on a page such marks are no text. One letter, or a Roman number
 * below 40: longer ones are words more often ("No.", "Ja.", "Mild."), and no answer has that many steps.
 */
export function withoutMark(line: string): string {
  return line.replace(/^(?:[•·◦▪*-]|(?:-?\d+|[a-z]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))[.)])\s+/i, '');
}

function hasWords(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.children.some(hasWords);
}

function isOn(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function toNumber(value: unknown): number | undefined {
  const number = Number.parseInt(String(value ?? ''), 10);
  return Number.isNaN(number) ? undefined : number;
}

/** A number in the letters of HTML's `type`; where the letters have none, as digits, like browsers. */
function numeral(number: number, type: string): string {
  if (number < 1 || type === '1') return String(number);
  if (type === 'a' || type === 'A') return cased(letters(number), type === 'A');
  return number < 4000 ? cased(roman(number), type === 'I') : String(number);
}

function cased(text: string, isCapital: boolean): string {
  return isCapital ? text.toUpperCase() : text;
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(97 + ((number - 1) % 26));
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  const largest = numerals.find(([value]) => value <= number);
  return largest === undefined ? '' : largest[1] + roman(number - largest[0]);
}

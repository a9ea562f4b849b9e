import { elementModels } from './elements.ts';

/** The form of a value, and how it is told. */
export interface Form {
  readonly is: RegExp | ((value: string) => boolean);
  readonly expected: string;
}

const anyText: Form = { is: /^/, expected: 'text' };
const words: Form = { is: /\S/, expected: 'words' };
const id: Form = { is: /^\S+$/, expected: 'a name without spaces' };
const ids: Form = { is: /^\S+(\s+\S+)*$/, expected: 'names of elements' };
const whole: Form = { is: /^-?\d+$/, expected: 'a whole number' };
const count: Form = { is: /^\d+$/, expected: 'a number' };
const positive: Form = { is: /^[1-9]\d*$/, expected: 'a number from 1' };
const number: Form = { is: /^-?\d*\.?\d+$/, expected: 'a number' };
const paint: Form = { is: /^(none|currentColor|#[\da-f]{3}|#[\da-f]{6})$/i, expected: 'a colour' };
const language: Form = { is: isLanguage, expected: 'a language tag (BCP 47)' };

/** The address of a place in the book, or of a page, mail address or phone on the outside. */
const address: Form = {
  is: (value) =>
    /^(https?:\/\/[^\s/]|mailto:\S|tel:\S*\d)/.test(value) ? URL.canParse(value) : local.test(value),
  expected: 'a place in the book, or an address with https, http, mailto or tel',
};
const local = /^(?![a-z][a-z\d+.-]*:|\/)[^\s"<>\\^`{|}]+$/i;
const file: Form = { is: local, expected: 'a file of the book' };

/** One of a few words. */
function oneOf(...values: readonly string[]): Form {
  return {
    is: (value) => values.includes(value),
    expected: values.map((value) => `"${value}"`).join(' or '),
  };
}

/** Attributes of every element of a page; kinds and roles are rules of their own. */
const everywhere: Readonly<Record<string, Form>> = {
  id,
  class: words,
  lang: language,
  'xml:lang': language,
  dir: oneOf('ltr', 'rtl', 'auto'),
  title: anyText,
  hidden: oneOf('', 'hidden'),
  tabindex: oneOf('0', '-1'),
  'epub:type': words,
  role: words,
  'aria-label': words,
  'aria-labelledby': ids,
  'aria-describedby': ids,
  'aria-hidden': oneOf('true', 'false'),
  'data-footnote-ref': oneOf(''),
  'data-footnotes': oneOf(''),
};

const cell = { colspan: positive, rowspan: count, headers: ids };
const shape = { fill: paint, stroke: paint, 'stroke-width': number, transform: words };

/** Attributes of one element only. */
const own: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  html: {
    xmlns: oneOf('http://www.w3.org/1999/xhtml'),
    'xmlns:epub': oneOf('http://www.idpf.org/2007/ops'),
  },
  meta: { charset: { is: /^utf-8$/i, expected: '"utf-8"' } },
  link: { rel: oneOf('stylesheet'), type: oneOf('text/css'), href: file },
  a: { href: address },
  img: { src: file, alt: anyText, width: count, height: count },
  ol: { start: whole, reversed: oneOf('', 'reversed'), type: oneOf('1', 'a', 'A', 'i', 'I') },
  'ol/li': { value: whole },
  td: cell,
  th: { ...cell, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  svg: {
    xmlns: oneOf('http://www.w3.org/2000/svg'),
    viewBox: { is: /^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/, expected: 'four numbers' },
    width: number,
    height: number,
    'shape-rendering': oneOf('crispEdges', 'geometricPrecision', 'auto'),
    ...shape,
  },
  g: shape,
  rect: { x: number, y: number, width: number, height: number, rx: number, ry: number, ...shape },
  path: { d: { is: /^[MmZzLlHhVvCcSsQqTtAa\d\s,.e+-]+$/, expected: 'a path' }, ...shape },
};

/** Attributes that an element may not do without. */
export const required: Readonly<Record<string, readonly string[]>> = {
  html: ['xmlns'],
  meta: ['charset'],
  link: ['rel', 'href'],
  img: ['src'],
  bdo: ['dir'],
  svg: ['xmlns', 'viewBox'],
  path: ['d'],
};

/** The form that an attribute's value must have; `undefined` where the element may not carry it. */
export function formOf(name: string, element: string, parent: string | undefined): Form | undefined {
  if (elementModels[element] === undefined) return undefined;
  return own[`${parent}/${element}`]?.[name] ?? own[element]?.[name] ?? everywhere[name];
}

/** Whether it is a well-formed language tag. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

import { type Styles, whole } from './styles.ts';
import { childOf, elementsOf, valOf, type XmlElement } from './xml.ts';

/** What Word writes before a paragraph of a list. */
type Mark =
  | { readonly type: 'bullet' }
  | { readonly type: 'number'; readonly number: number; readonly letters?: 'a' | 'A' | 'i' | 'I' }
  /** A number with words, such as "Question 1:". */
  | { readonly type: 'label'; readonly text: string };

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1." with the number of the first level in place of "%1". */
  readonly template: string;
  /** Numbers of higher levels in figures, whatever their own format is. */
  readonly isPlain: boolean;
  readonly font: string | undefined;
  /** Whether a paragraph of a higher level lets it begin anew. */
  readonly restarts: boolean;
}

interface List {
  /** Lists with one definition go on counting together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this list begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of all lists of a file; to be asked in the order of the text. */
export type Counter = (numId: string, level: number) => Mark | undefined;

/** The deepest level of a list in Word is the ninth. */
const deepest = 8;

/** Reads `numbering.xml` and counts as Word does, across everything that stands between the items. */
export function counterFor(root: XmlElement | undefined, styles: Styles): Counter {
  const lists = readLists(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, at) => {
    const level = Math.min(at, deepest);
    const list = lists.get(numId);
    const settings = list?.levels[level];
    if (list === undefined || settings === undefined) return undefined;
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    const fresh = list.starts.get(level);
    const isFirst = !begun.has(`${numId} ${level}`);
    begun.add(`${numId} ${level}`);
    if (fresh !== undefined && isFirst) count[level] = fresh;
    else count[level] = (count[level] ?? settings.start - 1) + 1;
    for (let below = level + 1; below <= deepest; below += 1) {
      if (list.levels[below]?.restarts ?? true) count[below] = undefined;
    }
    return markOf(settings, list, count, level);
  };
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const definitions = new Map(
    elementsOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(elementsOf(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]));
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const named = definitions.get(valOf(num, 'w:abstractNumId') ?? '');
    // A definition may stand for that of a style.
    const link = valOf(named, 'w:numStyleLink');
    const linked = link === undefined ? undefined : nums.get(styles.list(link) ?? '');
    const definition = linked === undefined ? named : definitions.get(valOf(linked, 'w:abstractNumId') ?? '');
    if (definition !== undefined) lists.set(numId, readList(definition, num));
  }
  return lists;
}

function readList(definition: XmlElement, num: XmlElement): List {
  const levels: (Level | undefined)[] = [];
  const starts = new Map<number, number>();
  for (const level of elementsOf(definition, 'w:lvl')) levels[levelNumber(level)] = readLevel(level);
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const own = childOf(override, 'w:lvl');
    if (own !== undefined) levels[levelNumber(override)] = readLevel(own);
    const start = whole(valOf(override, 'w:startOverride'));
    if (start !== undefined) starts.set(levelNumber(override), start);
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, starts };
}

function levelNumber(level: XmlElement): number {
  return Math.min(whole(level.attributes['w:ilvl']) ?? 0, deepest);
}

function readLevel(level: XmlElement): Level {
  return {
    start: whole(valOf(level, 'w:start')) ?? 1,
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    template: valOf(level, 'w:lvlText') ?? '',
    isPlain: childOf(level, 'w:isLgl') !== undefined,
    font: childOf(level, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'],
    restarts: valOf(level, 'w:lvlRestart') !== '0',
  };
}

function markOf(
  settings: Level,
  list: List,
  count: readonly (number | undefined)[],
  level: number,
): Mark | undefined {
  if (isWorded(settings)) {
    const text = settings.template.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = settings.isPlain ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
      return written(count[at] ?? list.levels[at]?.start ?? 1, format);
    });
    return { type: 'label', text };
  }
  if (settings.format === 'none') return undefined;
  if (settings.format === 'bullet') return { type: 'bullet' };
  const letters = letterTypes[settings.format];
  return { type: 'number', number: count[level] ?? 1, ...(letters === undefined ? {} : { letters }) };
}

/** As HTML names them. */
const letterTypes: Readonly<Record<string, 'a' | 'A' | 'i' | 'I'>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** Whether the sign before the items has words: "Q:", "Frage %1". A lone "o" is the round bullet of the second level. */
function isWorded({ format, template, font }: Level): boolean {
  const words = template.replace(/%[1-9]/g, '');
  if (/symbol|dings/i.test(font ?? '') || !/\p{L}/u.test(words)) return false;
  return format !== 'bullet' || words.trim().length > 1;
}

const roman = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function written(count: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'lowerRoman') return romanNumber(count);
  if (format === 'upperRoman') return romanNumber(count).toUpperCase();
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

/** a … z, aa, bb …, as Word counts. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function romanNumber(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let text = '';
  for (const [sign, value] of roman) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}

import type { Field } from './fields.ts';
import type { Removal } from './findings.ts';
import type { Counter } from './numbering.ts';
import type { RunFormat, Styles } from './styles.ts';
import { element, elementsOf, textIn, type XmlElement, type XmlNode } from './xml.ts';

/** What mammoth does not tell of a paragraph. */
export interface ParagraphFacts {
  readonly styleNames: readonly string[];
  /** 0 is a first-level heading. */
  readonly outline: number | undefined;
  /** Of a bullet or a number; lists nest by level. */
  readonly item:
    | {
        readonly list: string;
        readonly level: number;
        readonly number?: number;
        readonly letters?: 'a' | 'A' | 'i' | 'I';
      }
    | undefined;
  /** The size of its smallest letters, in half points. */
  readonly size: number | undefined;
  /** In UTF-16 units. */
  readonly length: number;
  /** The end of its last run of letters. */
  readonly end: string;
}

/** A part of a Word file on its way to mammoth, and what was seen so far. */
export interface Rewriting {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly facts: ParagraphFacts[];
  readonly removed: Map<Removal, { readonly paragraph: number; readonly words: string[] }>;
  /** The number of the paragraph that each comment hangs on. */
  readonly comments: Map<string, number>;
  readonly languages: Map<string, number>;
  readonly sizes: Map<number, number>;
  /** Rewrites what stands inside an element. */
  readonly inside: (nodes: readonly XmlNode[]) => XmlNode[];
  /** The relationships that the part has, by id. */
  targets: ReadonlySet<string>;
  /** The fields of the part, by the element that begins them. */
  fields: ReadonlyMap<XmlElement, Field>;
  /** Fields that have begun and not ended. */
  readonly open: Field[];
  /** Text boxes that wait for the end of the paragraph they hang on. */
  boxes: XmlNode[];
  style: RunFormat;
  size: number | undefined;
  length: number;
  end: string;
}

/** What is worth a word even if it holds none. */
const seen: readonly Removal[] = ['imported', 'drawing', 'picture'];

/** Takes words out, to be named; nothing stands in their place. */
export function leaveOut(removal: Removal, words: string, rewriting: Rewriting): XmlNode[] {
  if (words.trim() === '' && !seen.includes(removal)) return [];
  const paragraph = Math.max(0, rewriting.facts.length - 1);
  const found = rewriting.removed.get(removal) ?? { paragraph, words: [] };
  found.words.push(words);
  rewriting.removed.set(removal, found);
  return [];
}

/** The words of anything, paragraphs parted by a space. */
export function wordsOf(node: XmlElement): string {
  if (['w:t', 'w:delText', 'm:t', 'a:t'].includes(node.name)) return textIn(node);
  if (['w:tab', 'w:br', 'w:cr'].includes(node.name)) return ' ';
  if (['w:instrText', 'w:delInstrText'].includes(node.name)) return '';
  const inside = elementsOf(node).map(wordsOf).join('');
  return ['w:p', 'a:p', 'w:tc'].includes(node.name) ? `${inside} ` : inside;
}

export function textElement(value: string): XmlElement {
  return element('w:t', {}, [{ type: 'text', value }]);
}

export function textRun(value: string): XmlElement {
  return element('w:r', {}, [textElement(value)]);
}

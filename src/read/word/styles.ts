import { childOf, elementsOf, valOf, type XmlElement } from './xml.ts';

/** How a run of text looks, as far as it matters here. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  /** Marked as hidden text. */
  readonly hidden?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'baseline';
  /** In half points. */
  readonly size?: number;
  readonly lang?: string;
  readonly langEastAsia?: string;
  readonly langRightToLeft?: string;
  readonly font?: string;
}

interface ParagraphStyle {
  /** Its own name first, then those of the styles that it builds on; in lower case. */
  readonly names: readonly string[];
  /** 0 is a first-level heading; 9 is text. */
  readonly outline?: number;
  readonly list?: { readonly numId: string; readonly level?: number };
  readonly run: RunFormat;
}

export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  readonly character: (id: string | undefined) => RunFormat;
  /** The list that a style of the kind "numbering" stands for. */
  readonly list: (id: string) => string | undefined;
}

/** Toggles: a style that sets one inside another that sets it, too, takes it back (ECMA-376, 17.7.3). */
const toggles = ['bold', 'italic', 'struck', 'hidden'] as const;

/** The styles of a file, each with all that it inherits. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let normal: string | undefined;
  for (const style of elementsOf(root, 'w:style')) {
    const { 'w:styleId': id, 'w:default': isDefault, 'w:type': type } = style.attributes;
    if (id === undefined || byId.has(id)) continue;
    byId.set(id, style);
    if (type === 'paragraph' && isDefault !== undefined && isOn(isDefault)) normal = id;
  }
  const base = runFormat(childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));
  const paragraphs = new Map<string | undefined, ParagraphStyle>();
  const characters = new Map<string | undefined, RunFormat>();
  return {
    paragraph: (id) => {
      const key = id !== undefined && byId.has(id) ? id : normal;
      const made = paragraphs.get(key) ?? paragraphStyle(chainOf(key, byId), base);
      paragraphs.set(key, made);
      return made;
    },
    character: (id) => {
      const made = characters.get(id) ?? merged(chainOf(id, byId).map(formatOf));
      characters.set(id, made);
      return made;
    },
    list: (id) => valOf(childOf(byId.get(id), 'w:pPr', 'w:numPr'), 'w:numId'),
  };
}

/** A style and those that it builds on, the nearest first. A circle ends where it closes. */
function chainOf(id: string | undefined, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const seen = new Set<XmlElement>();
  let style = id === undefined ? undefined : byId.get(id);
  while (style !== undefined && !seen.has(style)) {
    seen.add(style);
    style = byId.get(valOf(style, 'w:basedOn') ?? '');
  }
  return [...seen];
}

function paragraphStyle(chain: readonly XmlElement[], base: RunFormat): ParagraphStyle {
  const first = <T>(read: (properties: XmlElement | undefined) => T | undefined): T | undefined =>
    chain.map((style) => read(childOf(style, 'w:pPr'))).find((value) => value !== undefined);
  const outline = first((properties) => whole(valOf(properties, 'w:outlineLvl')));
  const numId = first((properties) => valOf(childOf(properties, 'w:numPr'), 'w:numId'));
  const level = first((properties) => whole(valOf(childOf(properties, 'w:numPr'), 'w:ilvl')));
  return {
    names: chain.map((style) => (valOf(style, 'w:name') ?? '').toLowerCase()),
    ...(outline === undefined ? {} : { outline }),
    ...(numId === undefined ? {} : { list: { numId, ...(level === undefined ? {} : { level }) } }),
    run: { ...base, ...merged(chain.map(formatOf)) },
  };
}

function formatOf(style: XmlElement): RunFormat {
  return runFormat(childOf(style, 'w:rPr'));
}

/** The nearest says what holds. */
function merged(formats: readonly RunFormat[]): RunFormat {
  return Object.assign({}, ...formats.toReversed());
}

/** What a run looks like: its paragraph's style, its own style, and what is set on it directly. */
export function effective(paragraph: RunFormat, character: RunFormat, direct: RunFormat): RunFormat {
  const toggled = toggles
    .filter((name) => paragraph[name] !== undefined || character[name] !== undefined)
    .map((name) => [name, (paragraph[name] ?? false) !== (character[name] ?? false)]);
  return { ...paragraph, ...character, ...Object.fromEntries(toggled), ...direct };
}

/** Reads `w:rPr`. */
export function runFormat(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined) return {};
  const found: Record<string, unknown> = {};
  const set = (name: keyof RunFormat, value: unknown) => {
    if (value !== undefined) found[name] = value;
  };
  for (const property of elementsOf(properties)) {
    const value = property.attributes['w:val'];
    if (property.name === 'w:b') set('bold', isOn(value));
    else if (property.name === 'w:i') set('italic', isOn(value));
    else if (property.name === 'w:strike' || property.name === 'w:dstrike') set('struck', isOn(value));
    else if (property.name === 'w:vanish') set('hidden', isOn(value));
    else if (property.name === 'w:vertAlign') set('raised', value);
    else if (property.name === 'w:sz') set('size', whole(value));
    else if (property.name === 'w:rFonts') set('font', property.attributes['w:ascii']);
    else if (property.name === 'w:lang') {
      set('lang', value);
      set('langEastAsia', property.attributes['w:eastAsia']);
      set('langRightToLeft', property.attributes['w:bidi']);
    }
  }
  return found;
}

/** A property without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

export function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

import { picturesIn } from './drawings.ts';
import { leaveOut, type Rewriting, textElement, wordsOf } from './rewriting.ts';
import { effective, type RunFormat, runFormat } from './styles.ts';
import {
  childOf,
  element,
  elementsOf,
  findAll,
  textIn,
  valOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** A run of text with all of its looks, wherever they came from. */
export function run(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const properties = childOf(node, 'w:rPr');
  const character = rewriting.styles.character(valOf(properties, 'w:rStyle'));
  const format = effective(rewriting.style, character, runFormat(properties));
  const children = elementsOf(node).flatMap((child) => inRun(child, format, rewriting));
  // What is already a run (a field's own marks, formulas, readings) cannot stand in another.
  const groups: XmlNode[] = [];
  let inside: XmlNode[] = [];
  const close = () => {
    if (inside.length > 0) groups.push(element('w:r', {}, [looks(format), ...inside]));
    inside = [];
  };
  for (const child of children) {
    if (child.type === 'element' && child.name === 'w:r') {
      close();
      groups.push(child);
    } else inside.push(child);
  }
  close();
  return groups;
}

function inRun(node: XmlElement, format: RunFormat, rewriting: Rewriting): XmlNode[] {
  if (node.name === 'w:fldChar') return fieldMark(node, rewriting);
  if (rewriting.open.some((field) => field.type === 'contents'))
    return leaveOut('contents', wordsOf(node), rewriting);
  if (format.hidden === true && node.name !== 'w:rPr') return leaveOut('hidden', wordsOf(node), rewriting);
  switch (node.name) {
    case 'w:t':
      return text(textIn(node), format, rewriting);
    case 'w:cr':
      return [element('w:br')];
    case 'w:ptab':
      return [element('w:tab')];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawn(node, rewriting);
    default:
      return rewriting.inside([node]);
  }
}

/** The places of symbols in fonts such as Wingdings, where Unicode has no characters. */
const symbols = /[\uF020-\uF0FF]/;

function text(value: string, format: RunFormat, rewriting: Rewriting): XmlNode[] {
  const letters = value.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 0) {
    const { languages, sizes } = rewriting;
    const lang = langFor(value, format);
    if (lang !== undefined) languages.set(lang, (languages.get(lang) ?? 0) + letters);
    const size = format.size ?? 20;
    sizes.set(size, (sizes.get(size) ?? 0) + letters);
    rewriting.size = Math.min(rewriting.size ?? size, size);
  }
  rewriting.length += value.length;
  if (value.trim() !== '') rewriting.end = value.trim().slice(-3);
  const { font } = format;
  if (font === undefined || !symbols.test(value)) return [textElement(value)];
  return [...value].map((letter) =>
    symbols.test(letter)
      ? element('w:sym', { 'w:font': font, 'w:char': letter.charCodeAt(0).toString(16).toUpperCase() })
      : textElement(letter),
  );
}

function langFor(value: string, format: RunFormat): string | undefined {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(value))
    return format.langEastAsia;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(value) ? format.langRightToLeft : format.lang;
}

function looks(format: RunFormat): XmlElement {
  return element('w:rPr', {}, [
    ...(format.bold === true ? [element('w:b')] : []),
    ...(format.italic === true ? [element('w:i')] : []),
    ...(format.struck === true ? [element('w:strike')] : []),
    ...(format.raised === undefined ? [] : [element('w:vertAlign', { 'w:val': format.raised })]),
  ]);
}

function fieldMark(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    const field = rewriting.fields.get(node) ?? { type: 'result', begin: [], end: [] };
    rewriting.open.push(field);
    return [...field.begin];
  }
  if (type === 'end') return [...(rewriting.open.pop()?.end ?? [])];
  return [];
}

/** A drawing: the words in its boxes follow its paragraph, its pictures stay; what else it says is named. */
function drawn(node: XmlElement, rewriting: Rewriting): XmlNode[] {
  for (const box of findAll(node, ['w:txbxContent'])) {
    const blocks = rewriting.inside(box.children);
    rewriting.boxes.push(...blocks);
  }
  const bare = withoutBoxes(node);
  for (const path of findAll(bare, ['v:textpath'])) {
    leaveOut('watermark', path.attributes.string ?? '', rewriting);
  }
  const data = findAll(bare, ['a:graphicData']).map(({ attributes }) => attributes.uri ?? '');
  const words = findAll(bare, ['a:p']).map(wordsOf).join('');
  if (words !== '' || data.some((kind) => /(chart|diagram)/.test(kind))) {
    const properties = findAll(bare, ['wp:docPr'])[0];
    leaveOut('drawing', `${properties?.attributes.descr ?? ''} ${words}`, rewriting);
  }
  const { found, missing } = picturesIn(bare, rewriting.targets);
  for (const alt of missing) leaveOut('picture', alt, rewriting);
  return [...found];
}

function withoutBoxes(node: XmlElement): XmlElement {
  const children = elementsOf(node).filter(({ name }) => name !== 'w:txbxContent');
  return { ...node, children: children.map(withoutBoxes) };
}

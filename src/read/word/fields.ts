import { whole } from './styles.ts';
import { childOf, element, elementsOf, textIn, type XmlElement, type XmlNode } from './xml.ts';

/** What a field of Word comes to: its result is text as any other, but for links, check boxes and tables of contents. */
export interface Field {
  readonly type: 'result' | 'contents' | 'link';
  /** What stands for its beginning, for mammoth. */
  readonly begin: readonly XmlNode[];
  readonly end: readonly XmlNode[];
}

interface Open {
  readonly begin: XmlElement;
  instruction: string;
  isInstruction: boolean;
}

/** The fields of a part by the element that begins them; one that never ends is none. */
export function closedFields(root: XmlElement): Map<XmlElement, Field> {
  const fields = new Map<XmlElement, Field>();
  const open: Open[] = [];
  const visit = (node: XmlElement) => {
    const top = open.at(-1);
    const type = node.attributes['w:fldCharType'];
    if (node.name === 'w:instrText' && top?.isInstruction) top.instruction += textIn(node);
    else if (node.name !== 'w:fldChar') for (const child of elementsOf(node)) visit(child);
    else if (type === 'begin') open.push({ begin: node, instruction: '', isInstruction: true });
    else if (type === 'separate' && top !== undefined) top.isInstruction = false;
    else if (type === 'end' && top !== undefined) {
      fields.set(top.begin, fieldOf(top.instruction, childOf(top.begin, 'w:ffData')));
      open.pop();
    }
  };
  visit(root);
  return fields;
}

/**
 * Reads what a field shall do.
 *
 * @param form Of a form field: its boxes and choices.
 */
export function fieldOf(instruction: string, form: XmlElement | undefined): Field {
  const plain = { begin: [], end: [] };
  const name = /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase();
  if (name === 'TOC' || name === 'INDEX' || name === 'TOA') return { type: 'contents', ...plain };
  if (name === 'HYPERLINK') return linkField(instruction);
  if (name === 'FORMCHECKBOX') {
    return {
      type: 'result',
      begin: [mark('begin', form === undefined ? [] : [form]), told(' FORMCHECKBOX ')],
      end: [mark('end')],
    };
  }
  const choices = elementsOf(childOf(form, 'w:ddList'), 'w:listEntry');
  const chosen = choices[whole(childOf(form, 'w:ddList', 'w:result')?.attributes['w:val']) ?? 0];
  if (name !== 'FORMDROPDOWN' || chosen === undefined) return { type: 'result', ...plain };
  const words = element('w:t', {}, [{ type: 'text', value: chosen.attributes['w:val'] ?? '' }]);
  return { type: 'result', begin: [element('w:r', {}, [words])], end: [] };
}

/** An address, a place in it (`\l`), a tip (`\o`), a frame (`\t`): only the first two are of use. */
function linkField(instruction: string): Field {
  const parts = instruction.match(/"[^"]*"|\S+/g)?.slice(1) ?? [];
  let address = '';
  let place = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    const value = part.replace(/^"|"$/g, '');
    if (before === '\\l') place = value;
    else if (!part.startsWith('\\') && !/^\\[lot]$/.test(before ?? '')) address ||= value;
  }
  const href = place === '' || address === '' ? address : `${address.replace(/#.*$/, '')}#${place}`;
  // A place that Word named itself cannot be linked to.
  if (href === '' && (place === '' || place.startsWith('_'))) return { type: 'result', begin: [], end: [] };
  const target = href === '' ? `\\l "${place}"` : `"${href}"`;
  return {
    type: 'link',
    begin: [mark('begin'), told(` HYPERLINK ${target}`), mark('separate')],
    end: [mark('end')],
  };
}

function mark(type: string, children: readonly XmlNode[] = []): XmlElement {
  return element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type }, children)]);
}

function told(instruction: string): XmlElement {
  return element('w:r', {}, [element('w:instrText', {}, [{ type: 'text', value: instruction }])]);
}

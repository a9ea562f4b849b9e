import { childOf, element, elementsOf, textIn, type XmlElement, type XmlNode } from './xml.ts';

/** A formula in one line, raised and lowered parts as such: all signs are kept, its drawing is not. */
export function mathRuns(formula: XmlElement): XmlNode[] {
  return elementsOf(formula).flatMap((node) => runsOf(node, undefined));
}

function runsOf(node: XmlElement, raised: string | undefined): XmlNode[] {
  if (node.name === 'm:t') return [run(textIn(node), raised)];
  if (node.name === 'm:sup') return inside(node, 'superscript');
  if (node.name === 'm:sub') return inside(node, 'subscript');
  if (node.name === 'm:f') {
    const [above, below] = [childOf(node, 'm:num'), childOf(node, 'm:den')];
    return [
      ...(above === undefined ? [] : bracketed(above, raised)),
      run('/', raised),
      ...(below === undefined ? [] : bracketed(below, raised)),
    ];
  }
  if (node.name === 'm:rad') {
    const under = childOf(node, 'm:e');
    return [run('√', raised), ...(under === undefined ? [] : bracketed(under, raised))];
  }
  if (node.name === 'm:d') return [run('(', raised), ...inside(node, raised), run(')', raised)];
  return inside(node, raised);
}

function inside(node: XmlElement, raised: string | undefined): XmlNode[] {
  return elementsOf(node).flatMap((child) => runsOf(child, raised));
}

/** A part of several signs keeps together. */
function bracketed(node: XmlElement, raised: string | undefined): XmlNode[] {
  const parts = inside(node, raised);
  return parts.length > 1 ? [run('(', raised), ...parts, run(')', raised)] : parts;
}

function run(value: string, raised: string | undefined): XmlElement {
  const text = element('w:t', {}, [{ type: 'text', value }]);
  const properties = raised === undefined ? [] : [element('w:vertAlign', { 'w:val': raised })];
  return element('w:r', {}, [element('w:rPr', {}, properties), text]);
}

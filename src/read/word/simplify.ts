import { childOf, element, elementsOf, findAll, type XmlElement, type XmlNode } from './xml.ts';

/** The same content in one form only, in one body, each paragraph whole. */
export function simplified(root: XmlElement): XmlElement {
  const bodies = elementsOf(root, 'w:body');
  const whole = element(
    'w:body',
    {},
    bodies.flatMap(({ children }) => children),
  );
  return inOneForm(bodies.length > 1 ? { ...root, children: [whole] } : root);
}

function inOneForm(node: XmlElement): XmlElement {
  return { ...node, children: joined(oneBranch(node.children)) };
}

/** Of contents in two forms, for new and old programs, the new one; the old one if the new one holds nothing to read. */
function oneBranch(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    if (node.type === 'text') return [node];
    if (node.name !== 'mc:AlternateContent') return [inOneForm(node)];
    const readable = elementsOf(node, 'mc:Choice').find(
      (choice) => findAll(choice, ['w:drawing', 'w:pict', 'w:txbxContent', 'w:t', 'w:sym']).length > 0,
    );
    const branch = readable ?? childOf(node, 'mc:Fallback') ?? childOf(node, 'mc:Choice');
    return oneBranch(branch?.children ?? []);
  });
}

/** Where the mark at the end of a paragraph was deleted, its words go on in the next one, which says what it is. */
function joined(nodes: readonly XmlNode[]): XmlNode[] {
  const made: XmlNode[] = [];
  let before: readonly XmlNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const isParagraph = node.type === 'element' && node.name === 'w:p';
    if (!isParagraph || (before.length === 0 && !isOpen(node))) {
      made.push(node);
      continue;
    }
    const next = nodes[index + 1];
    const goesOn = isOpen(node) && next?.type === 'element' && next.name === 'w:p';
    const content = node.children.filter((child) => child.type === 'text' || child.name !== 'w:pPr');
    if (goesOn) {
      before = [...before, ...content];
      continue;
    }
    const properties = elementsOf(node, 'w:pPr');
    made.push(element('w:p', node.attributes, [...properties, ...before, ...content]));
    before = [];
  }
  return made;
}

function isOpen(paragraph: XmlElement): boolean {
  return childOf(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
}

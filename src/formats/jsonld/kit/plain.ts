import type { Element, ElementContent, Properties } from 'hast';

/** Attributes that mean something on a page of another make; classes do not. */
const kept = new Set(
  'href src alt width height lang dir title colSpan rowSpan scope start type reversed value id cite dateTime'.split(
    ' ',
  ),
);

/** Elements without what only our own style sheet understands. Words stay as they are. */
export function plain(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) =>
    node.type === 'element'
      ? { ...node, properties: properties(node), children: plain(node.children) }
      : { ...node },
  );
}

function properties(element: Element): Properties {
  return Object.fromEntries(Object.entries(element.properties).filter(([name]) => kept.has(name)));
}

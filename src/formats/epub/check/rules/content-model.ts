import type { OpenedBook } from '../opened-book.ts';
import { isInside, type PageNode, placeOf } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { type ElementModel, modelOf } from '../vocabulary/elements.ts';

/** Elements stand where the allow-list lets them, and hold what it lets them hold. */
export function* elementsNest({ pages }: OpenedBook): Generator<Found> {
  for (const page of pages) for (const node of page.nodes) yield* nesting(node);
}

function* nesting(node: PageNode): Generator<Found> {
  const { element } = node;
  const parent = node.parent?.element.name;
  const model = modelOf(element.name, parent);
  const place = placeOf(node);
  const inside = parent === undefined ? '' : ` in <${parent}>`;
  if (model === undefined) {
    yield {
      ...place,
      message: `Unexpected <${element.name}>${inside}, expected one of the elements of a leaflet`,
    };
    return;
  }
  if (parent === undefined ? element.name !== 'html' : !mayStand(node, model))
    yield { ...place, message: `Unexpected <${element.name}>${inside}, expected ${holding(node.parent)}` };
  const outer = model.notInside?.find((name) => isInside(node, name));
  if (outer !== undefined) yield { ...place, message: `Unexpected <${element.name}> inside <${outer}>` };
  if (element.name === 'table' && isInside(node, 'caption'))
    yield { ...place, message: 'Unexpected <table> inside <caption>' };
  yield* children(node, model);
}

function* children(node: PageNode, model: ElementModel): Generator<Found> {
  const { element } = node;
  const place = placeOf(node);
  const text = element.children.find(
    (child) => (child.type === 'text' || child.type === 'cdata') && child.value.trim() !== '',
  );
  if (text !== undefined && (model.holds === 'elements' || model.holds === 'nothing'))
    yield { ...place, message: `Unexpected text in <${element.name}>, expected ${holding(node)}` };
  if (model.holds === 'nothing' && element.children.some(({ type }) => type === 'element'))
    yield { ...place, message: `Unexpected content of <${element.name}>, expected none` };
  const strange = element.children.find(({ type }) => type === 'instruction' || type === 'comment');
  if (strange !== undefined)
    yield { ...place, message: `Unexpected ${strange.type} in <${element.name}>, expected none in a book` };
  const order = element.children
    .map((child) => {
      if (child.type === 'element') return `${child.name} `;
      return (child.type === 'text' || child.type === 'cdata') && child.value.trim() !== '' ? '#text ' : '';
    })
    .join('');
  if (
    model.order !== undefined && model.holds !== 'elements'
      ? !model.order.test(order)
      : isOutOfOrder(model, order)
  )
    yield { ...place, message: `Unexpected order in <${element.name}>: ${order}expected ${model.expected}` };
}

/** Children of a wrong name are told by themselves: only where all may stand here does their order count. */
function isOutOfOrder({ order, names = [] }: ElementModel, children: string): boolean {
  if (order === undefined) return false;
  const all = children.split(' ').filter((name) => name !== '' && name !== '#text');
  return all.every((name) => names.includes(name)) && !order.test(children.replace(/#text /g, ''));
}

function mayStand(node: PageNode, model: ElementModel): boolean {
  const parent = node.parent as PageNode;
  const outer = modelOf(parent.element.name, parent.parent?.element.name);
  // A parent that is not allowed is told by itself.
  if (outer === undefined) return true;
  if (outer.names?.includes(node.element.name)) return true;
  if (model.stands === 'named') return false;
  const holds = effective(parent);
  if (holds === 'flow') return true;
  return holds === 'phrasing' && model.stands === 'phrasing';
}

/** What an element holds; of a transparent one, what its parent does. */
function effective(node: PageNode): ElementModel['holds'] {
  for (let at: PageNode | undefined = node; at !== undefined; at = at.parent) {
    const holds = modelOf(at.element.name, at.parent?.element.name)?.holds ?? 'flow';
    if (holds !== 'transparent') return holds;
  }
  return 'flow';
}

const words: Readonly<Record<ElementModel['holds'], string>> = {
  nothing: 'nothing',
  text: 'text alone',
  phrasing: 'what stands in a line',
  flow: 'text and blocks',
  elements: 'its own elements',
  transparent: 'what its parent holds',
};

function holding(node: PageNode | undefined): string {
  if (node === undefined) return '<html>';
  const model = modelOf(node.element.name, node.parent?.element.name);
  return model?.holds === 'elements' ? (model.expected ?? words.elements) : words[effective(node)];
}

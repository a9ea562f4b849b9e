import type { Comment, Element, ElementContent, Text } from 'hast';
import { headings, preformatted } from './names.ts';

/** Stands between two blocks of a mixed run; comments of the source have gone by then. */
export const parting: Comment = { type: 'comment', value: '' };

const blockNames = new Set([
  ...headings,
  ...preformatted,
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'blockquote',
  'hr',
  'html-block',
]);

export function isBlock(node: ElementContent): boolean {
  return node.type === 'element' ? blockNames.has(node.tagName) : node.type === 'comment';
}

export function isElement(node: ElementContent | undefined, name: string): node is Element {
  return node?.type === 'element' && node.tagName === name;
}

/** White space, no-break spaces and invisible characters alone. */
const blankText = /^[\s\p{Cf}]*$/u;

function isBlankText(node: ElementContent): boolean {
  return node.type === 'text' && blankText.test(node.value);
}

/** Whether nothing of a run of text is seen. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return blankText.test(node.value);
    if (node.type !== 'element') return true;
    if (node.tagName === 'br') return true;
    return !atoms.has(node.tagName) && isBlank(node.children);
  });
}

const atoms = new Set(['img', 'input', 'iframe']);

/**
 * An inline element around a mixed run. It goes into each block, and white space and line breaks at its ends go out:
 * `<b>Why? <br></b>` says no more than `<b>Why?</b> <br>`.
 */
export function wrapped(element: Element, nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    for (const node of hoisted(element, run)) made.push(node);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      flush();
      made.push(node.type === 'element' ? inside(element, node) : node);
    }
  }
  flush();
  return made;
}

function inside(element: Element, block: Element): Element {
  // A heading is bold as it is, and a piece of HTML is finished.
  if (element.tagName === 'strong' && headings.has(block.tagName)) return block;
  if (preformatted.has(block.tagName) || block.tagName === 'hr' || block.tagName === 'html-block')
    return block;
  return { ...block, children: wrapped(element, block.children) };
}

function hoisted(element: Element, run: readonly ElementContent[]): ElementContent[] {
  if (isBlank(run)) return [...run];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  let start = 0;
  let end = run.length;
  while (start < end && isLoose(run[start])) start += 1;
  while (end > start && isLoose(run[end - 1])) end -= 1;
  const children = run.slice(start, end);
  const [lead, first] = cutLead(children[0]);
  if (first !== undefined) children[0] = first;
  const [last, trail] = cutTrail(children.at(-1));
  if (last !== undefined) children[children.length - 1] = last;
  if (lead !== undefined) before.push(lead);
  if (trail !== undefined) after.push(trail);
  return [...run.slice(0, start), ...before, { ...element, children }, ...after, ...run.slice(end)];
}

function isLoose(node: ElementContent | undefined): boolean {
  return node !== undefined && (isBlankText(node) || isElement(node, 'br'));
}

function cutLead(node: ElementContent | undefined): [Text | undefined, Text | undefined] {
  if (node?.type !== 'text') return [undefined, undefined];
  const value = node.value.trimStart();
  if (value.length === node.value.length) return [undefined, undefined];
  return [
    { type: 'text', value: node.value.slice(0, node.value.length - value.length) },
    { ...node, value },
  ];
}

function cutTrail(node: ElementContent | undefined): [Text | undefined, Text | undefined] {
  if (node?.type !== 'text') return [undefined, undefined];
  const value = node.value.trimEnd();
  if (value.length === node.value.length) return [undefined, undefined];
  return [
    { ...node, value },
    { type: 'text', value: node.value.slice(value.length) },
  ];
}

/** A mixed run as blocks: what stands between blocks, or between two line breaks in a row, is a paragraph. */
export function paragraphs(nodes: readonly ElementContent[]): Element[] {
  const made: Element[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    for (const lines of splitAtBreaks(run)) made.push(paragraph(lines));
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      flush();
      if (node.type === 'element') made.push(node);
    }
  }
  flush();
  return made;
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children, ...spanOf(children) };
}

/** From the first to the last node that has a place. */
export function spanOf(nodes: readonly ElementContent[]): Pick<Element, 'position'> {
  const start = nodes.find((node) => node.position !== undefined)?.position?.start;
  const end = nodes.findLast((node) => node.position !== undefined)?.position?.end;
  return start === undefined || end === undefined ? {} : { position: { start, end } };
}

function splitAtBreaks(nodes: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (isElement(node, 'br')) breaks += 1;
    else if (!isBlankText(node)) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts.filter((part) => !isBlank(part)).map(tidyRun);
}

/** A run without white space and line breaks at its ends, and with stress joined that an editor cut into pieces. */
export function tidyRun(nodes: readonly ElementContent[]): ElementContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isLoose(nodes[start])) start += 1;
  while (end > start && isLoose(nodes[end - 1])) end -= 1;
  const run = joined(nodes.slice(start, end));
  const [, first] = cutLead(run[0]);
  if (first !== undefined) run[0] = first;
  const [last] = cutTrail(run.at(-1));
  if (last !== undefined) run[run.length - 1] = last;
  return run;
}

function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'element' || !/^(?:strong|em|del)$/.test(node.tagName)) {
      append(made, node);
      continue;
    }
    const between = made.at(-1);
    const isGap = between?.type === 'text' && blankText.test(between.value);
    const before = isGap ? made.at(-2) : between;
    if (!isElement(before, node.tagName)) {
      made.push(node);
      continue;
    }
    if (isGap) append(before.children, between);
    if (isGap) made.pop();
    for (const child of node.children) append(before.children, child);
    if (before.position && node.position)
      before.position = { start: before.position.start, end: node.position.end };
  }
  return made;
}

/** Adds a node; two texts in a row become one, as the converter compares each with the one before it. */
function append(nodes: ElementContent[], node: ElementContent): void {
  const last = nodes.at(-1);
  if (node.type !== 'text' || last?.type !== 'text') {
    nodes.push(node);
    return;
  }
  const start = last.position?.start ?? node.position?.start;
  const end = node.position?.end ?? last.position?.end;
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value, ...position };
}

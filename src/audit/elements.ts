import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What an element is to a reader of the page, whatever system wrote it. */

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark output picture q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(
  'script style template noscript head title svg math iframe object audio video canvas input select textarea link meta base dialog'.split(
    ' ',
  ),
);
/** Words for screen readers beside what is seen: the end of "Link to this question: …", "(opens in a new tab)". */
const forListenersOnly =
  /(?:^|\s)(?:[\w-]+-)?(?:visually-?hidden|sr-only|screen-?reader-text|screen-only|vh)(?:\s|$)/i;
/** Words that a font draws as a sign: `expand_more`. */
const drawnAsSign = /(?:^|\s)material-(?:icons|symbols)/i;

/** Whether an element has no words that are read: scripts, pictures drawn in the page, what leads elsewhere. */
export function isSilent(element: Element): boolean {
  return silent.has(element.tagName) || (element.tagName === 'nav' && leadsElsewhere(element));
}

/** Builders put the answers of folding parts into `nav`, too: those are more than links. */
function leadsElsewhere(nav: Element): boolean {
  let [all, linked] = [0, 0];
  visit(nav, (node) => {
    if (node.type === 'text') all += node.value.trim().length;
    if (node.type !== 'element' || !/^(?:a|button)$/.test(node.tagName)) return undefined;
    const length = textOf(node).trim().length;
    [all, linked] = [all + length, linked + length];
    return 'skip';
  });
  return linked * 2 >= all;
}

/** An inline element with a block in it, as pages of builders have, parts the text as a block does. */
export function isInline(element: Element): boolean {
  return (
    inline.has(element.tagName) &&
    element.children.every(
      (child) =>
        child.type !== 'element' || child.tagName === 'br' || silent.has(child.tagName) || isInline(child),
    )
  );
}

/** Whether it holds words that are heard or drawn, but not read. */
export function isUnread({ properties }: Element): boolean {
  const names = namesOf(properties.className);
  return forListenersOnly.test(names) || drawnAsSign.test(names);
}

function namesOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** The ids of what a button on the page opens. */
export function openedIds(tree: Root | Element): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const { ariaControls, dataTarget, dataBsTarget, href, ariaExpanded, dataToggle, dataBsToggle } =
      properties;
    const opens = ariaExpanded !== undefined || dataToggle === 'collapse' || dataBsToggle === 'collapse';
    for (const id of namesOf(ariaControls).split(' ')) ids.add(id);
    for (const target of [dataTarget, dataBsTarget, opens ? href : undefined]) {
      if (typeof target === 'string' && target.startsWith('#')) ids.add(target.slice(1));
    }
  });
  return ids;
}

/** What a button opens, by its id or by its role, is hidden only for now. */
export function isOpened({ properties }: Element, opened: ReadonlySet<string>): boolean {
  const { id, role, ariaLabelledBy } = properties;
  return (
    (typeof id === 'string' && opened.has(id)) ||
    (/^(?:region|tabpanel)$/.test(namesOf(role)) && ariaLabelledBy !== undefined)
  );
}

/** `hidden="until-found"` shows its text to whoever looks for it. */
export function isHidden({ properties }: Element): boolean {
  const { hidden, style } = properties;
  return (
    (hidden !== undefined && hidden !== false && hidden !== null && hidden !== 'until-found') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(style ?? ''))
  );
}

/** Kept from those who listen: most often an ornament. */
export function isOrnament({ properties }: Element): boolean {
  return String(properties.ariaHidden) === 'true';
}

/** A heading's level; 0 for what else names what follows: the head of a folding part, a term. */
export function levelOf(within: readonly Element[], line: readonly ElementContent[]): number | undefined {
  const levels = within.toReversed().map((element) => {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (heading !== undefined) return Number(heading);
    if (element.properties.role === 'heading') return Number(element.properties.ariaLevel ?? 2);
    return undefined;
  });
  const level = levels.find((one) => one !== undefined);
  if (level !== undefined) return level;
  const innermost = [within.at(-1), ...line].filter((node) => node?.type === 'element');
  return within.some(names) || innermost.some((element) => isButton(element) || hasState(element))
    ? 0
    : undefined;
}

function names(element: Element): boolean {
  return /^(?:dt|legend)$/.test(element.tagName) || isButton(element);
}

function isButton({ tagName, properties: { role } }: Element): boolean {
  return /^(?:summary|button)$/.test(tagName) || role === 'button';
}

/** Open or closed. Further out it may be that of the whole part, its answer included. */
function hasState({ properties }: Element): boolean {
  return properties.ariaExpanded !== undefined;
}

/** Whether a click on a line opens something: a button, or a link to nowhere that a script listens to. */
export function isOpener(within: readonly Element[], line: readonly ElementContent[]): boolean {
  return within.some(opens) || line.some((node) => node.type === 'element' && opens(node));
}

function opens(element: Element): boolean {
  return (
    isButton(element) ||
    hasState(element) ||
    /^(?:#$|javascript:)/i.test(String(element.properties.href ?? ''))
  );
}

/** Whether words stand in a link or button as a whole. */
export function isControl(nodes: readonly ElementContent[], within: readonly Element[]): boolean {
  if (within.some(({ tagName }) => tagName === 'button' || tagName === 'a')) return true;
  const shown = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return (
    shown.length > 0 &&
    shown.every(
      (node) =>
        node.type === 'element' &&
        (node.tagName === 'a' ||
          (node.tagName !== 'img' && node.children.length > 0 && isControl(node.children, []))),
    )
  );
}

/** Whether there is nothing but pictures: then the words are their descriptions. */
export function isPicture(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => {
    if (node.type !== 'element') return node.type !== 'text' || node.value.trim() === '';
    return node.tagName === 'img' || isPicture(node.children);
  });
}

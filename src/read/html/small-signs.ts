import type { Element, ElementContent, Root } from 'hast';
import { eachElement, isElement, letters, lineOf, namesOf } from './words.ts';

const permalinks =
  /(?:^|[-_])(?:headerlink|permalink|anchor|anchor-?link|hash-?link|heading-?(?:anchor|link)|header-?anchor|anchorjs-?link|deep-?link|direct-?link|self-?link|copy-?link)(?:$|[-_])/;
const icons =
  /(?:^|[-_])(?:icons?|chevron|arrow|caret|fa[srlb]?|material-(?:icons|symbols)\w*|glyphicon|dashicons|plus|minus|marker|indicator)(?:$|[-_])/;

/**
 * Takes permalinks and icons out of a page, which would stand in its questions as words. Changes the tree.
 *
 * @returns What was taken out.
 */
export function takeSmallSigns(root: Root): ElementContent[] {
  const found: Element[] = [];
  const parents = new Map<Element, Element[]>();
  eachElement(root, (element, parent) => {
    if (!isPermalink(element, parent) && !isIcon(element)) return undefined;
    found.push(element);
    if (parent !== undefined) parents.set(parent, [...(parents.get(parent) ?? []), element]);
    return false;
  });
  for (const [parent, signs] of parents) {
    const gone = new Set<ElementContent>(signs);
    parent.children = parent.children.filter((child) => !gone.has(child));
  }
  return found;
}

/** A link of a heading to itself. */
function isPermalink(element: Element, parent: Element | undefined): boolean {
  if (element.tagName !== 'a') return false;
  const line = lineOf(element);
  const href = String(element.properties.href ?? '');
  if (/^[\s#¶§🔗∞⚓\p{Cf}]*$/u.test(line))
    return href.startsWith('#') && !holdsPicture(element) && line !== '';
  if (!namesOf(element).some((name) => permalinks.test(name)) || line.length > 60) return false;
  return parent !== undefined && /^h[1-6]$/.test(parent.tagName) && letters(lineOf(parent)) > letters(line);
}

function holdsPicture(element: Element): boolean {
  return element.children.some((child) => isElement(child, 'img', 'svg', 'picture'));
}

/** A sign that opens and closes; icon fonts write it as a word. */
function isIcon(element: Element): boolean {
  if (element.tagName === 'svg') return !element.children.some(isDrawnText);
  if (!/^(?:i|span|em|b|div|small)$/.test(element.tagName)) return false;
  const line = lineOf(element);
  if (line === '' || line.length > 25 || /\s/.test(line)) return false;
  const isHidden = String(element.properties.ariaHidden) === 'true';
  if (letters(line) === 0) return isHidden || namesOf(element).some((name) => icons.test(name));
  return namesOf(element).some((name) => icons.test(name)) && /^[a-z_]+$/.test(line);
}

function isDrawnText(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'text' || node.tagName === 'foreignObject') return letters(lineOf(node)) > 0;
  return node.children.some(isDrawnText);
}

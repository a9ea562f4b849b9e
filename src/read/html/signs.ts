import type { Element, ElementContent } from 'hast';
import { asks } from '../../wording/asking.ts';
import { around, type Page, sizeOf } from './page.ts';
import { eachElement, isElement, lineOf, namesOf, styleOf } from './words.ts';

const unseenNames =
  /^(?:sr-only|visually-?hidden|screen-reader-text|screenreader|assistive-text|u-hidden-visually|element-invisible|offscreen)$/;

/** Links back to where a page begins, as they are called. */
const upward =
  /^[\s\p{P}\p{S}]*(?:(?:(?:back|return|go|jump|up)\s+)?(?:to\s+)?(?:the\s+)?(?:top|contents|table of contents|index|toc|beginning|start)(?:\s+of\s+(?:the\s+)?page)?|(?:zurück )?(?:nach oben|zum (?:seiten)?anfang|zum inhalt(?:sverzeichnis)?)|(?:retour )?(?:en )?haut(?: de (?:la )?page)?|retour au sommaire|(?:volver |ir )?(?:arriba|al (?:inicio|índice|principio))|(?:torna )?(?:su|all['’]inizio|all['’]indice)|(?:voltar )?ao (?:topo|início|índice)|(?:terug )?naar boven|till toppen|til toppen|do góry|nahoru|наверх|вверх|к началу|إلى الأعلى|العودة إلى الأعلى|למעלה|חזרה למעלה|返回顶部|回到顶部|返回目录|ページ(?:の)?(?:先頭|トップ)へ(?:戻る)?|トップへ戻る|맨 위로)[\s\p{P}\p{S}]*$/iu;

/** Controls of the page inside its text: buttons, fields, links back to the top. They are no words of it. */
export function signsIn(
  page: Page,
  out: ReadonlySet<ElementContent>,
  questions: ReadonlySet<Element>,
): ReadonlySet<ElementContent> {
  const found = new Set<ElementContent>();
  const links = linksUp(page, out);
  eachElement(page.body, (element) => {
    if (out.has(element)) return false;
    if (questions.has(element)) return undefined;
    const isOne = isHelp(page, element, questions);
    if (isOne) found.add(element);
    else if (isButton(page, element, questions)) found.add(element);
    else if (isElement(element, 'a') && links.has(element)) found.add(alone(page, element, questions));
    else if (isTracker(element)) found.add(element);
    else return undefined;
    return false;
  });
  return found;
}

/** Words for those who hear a page, inside links and switches: "opens in a new tab". */
function isHelp(page: Page, element: Element, questions: ReadonlySet<Element>): boolean {
  if (element.tagName !== 'span' || !namesOf(element).some((name) => unseenNames.test(name))) return false;
  const size = sizeOf(page, element);
  for (const outer of around(page, element)) {
    if (outer.tagName === 'a' || outer.tagName === 'button' || questions.has(outer))
      return sizeOf(page, outer) > size;
  }
  return false;
}

/** The longest label of a button, in characters. */
const longestLabel = 60;

function isButton(page: Page, element: Element, questions: ReadonlySet<Element>): boolean {
  if (element.tagName === 'input')
    return !(
      element.properties.type === 'checkbox' && isElement(page.parents.get(element), 'li', 'p', 'label')
    );
  if (element.tagName !== 'button') return false;
  for (const outer of around(page, element)) if (questions.has(outer)) return false;
  const line = lineOf(element);
  let holdsQuestion = false;
  eachElement(element, (inner) => {
    if (questions.has(inner)) holdsQuestion = true;
    return undefined;
  });
  const isText = line.length > longestLabel || asks(line) || element.properties.ariaExpanded !== undefined;
  return !holdsQuestion && !isText;
}

/** A picture of one point, by which visits are counted. */
function isTracker({ tagName, properties, ...element }: Element): boolean {
  if (tagName !== 'img') return false;
  const isPoint = [properties.width, properties.height].some(
    (side) => side !== undefined && Number(side) <= 2,
  );
  return (
    isPoint || (/display\s*:\s*none/.test(styleOf({ tagName, properties, ...element })) && !properties.alt)
  );
}

/** How often a link into the page is repeated that is no part of its text. */
const often = 3;

/** Links into the page that lead up: by their words, or as they come again and again. */
function linksUp(page: Page, out: ReadonlySet<ElementContent>): ReadonlySet<Element> {
  const links: { readonly link: Element; readonly key: string; readonly isUpward: boolean }[] = [];
  const counts = new Map<string, number>();
  eachElement(page.body, (element) => {
    if (out.has(element)) return false;
    const href = element.properties.href;
    if (element.tagName !== 'a' || typeof href !== 'string' || !/^(?:[^?]*#|javascript:)/i.test(href))
      return undefined;
    const line = pictured(element);
    if (line === '' || line.length > 40 || asks(line)) return undefined;
    const key = `${href} ${line}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const isUpward = href.startsWith('#') && upward.test(line);
    links.push({ link: element, key, isUpward });
    return undefined;
  });
  const up = links.filter(({ link, key, isUpward }) => {
    const isRepeated =
      (counts.get(key) ?? 0) >= often && /^(?:#|javascript:)/i.test(String(link.properties.href));
    const isInHeading = /^h[1-6]$/.test(page.parents.get(link)?.tagName ?? '');
    return isUpward && isInHeading ? true : (isUpward || isRepeated) && isApart(page, link);
  });
  return new Set(up.map(({ link }) => link));
}

/** The words of a link, or those of its picture. */
function pictured(link: Element): string {
  const line = lineOf(link);
  if (line !== '') return line;
  const picture = link.children.find((child) => isElement(child, 'img'));
  return isElement(picture) ? String(picture.properties.alt ?? '') : '';
}

/** Whether a link stands for itself: alone in its block, or in brackets at its end. */
function isApart(page: Page, link: Element): boolean {
  const parent = page.parents.get(link);
  if (parent === undefined) return false;
  const at = parent.children.indexOf(link);
  const before = parent.children[at - 1];
  const after = parent.children[at + 1];
  const isOpen =
    before === undefined ||
    before.type !== 'text' ||
    /[\s[(|•·–—.!?]$/u.test(before.value) ||
    before.value.trim() === '';
  const isEnd = after === undefined || after.type !== 'text' || /^\s*(?:[\])|•·–—]|$|\n)/u.test(after.value);
  return isOpen && isEnd;
}

/** The largest element around a link that holds nothing else. */
function alone(page: Page, link: Element, questions: ReadonlySet<Element>): Element {
  let found = link;
  for (const outer of around(page, link)) {
    const isBlock = /^(?:p|div|li|ul|small|font|center|span|b|strong|i|em|td|tr|h[1-6])$/.test(outer.tagName);
    if (sizeOf(page, outer) > sizeOf(page, link) || !isBlock || questions.has(outer)) break;
    if (holdsOther(outer, found)) break;
    found = outer;
  }
  return found;
}

function holdsOther(outer: Element, link: Element): boolean {
  return outer.children.some((child) => child !== link && isElement(child) && !isElement(child, 'br', 'hr'));
}

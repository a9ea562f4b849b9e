import type { Element, Root } from 'hast';
import type { SourceTree } from '../../model/source.ts';
import { sameQuestion } from '../../wording/same.ts';
import { eachElement, isElement, letters } from './words.ts';

type Stated = NonNullable<SourceTree['stated']>;

/** What the head of a page says, and the words of its title that nothing else holds. */
export interface Head {
  readonly stated: Stated;
  readonly rest: string;
}

/**
 * Title, description and language of a page. The name of the site behind the title goes when a heading of the text says
 * the rest.
 *
 * @param headings The words of the headings and of the first lines, in their order.
 */
export function headOf(root: Root, headings: readonly string[]): Head {
  const title = textOf(root, 'title');
  const description = metaOf(root, /^(?:description|og:description|dc\.description)$/i);
  const lang = languageOf(root);
  const heading = headings.find((one) => says(title, one));
  const isTitle = letters(title) > 0;
  const rest = heading === undefined || sameQuestion(heading) === sameQuestion(title) ? '' : title;
  return {
    stated: {
      ...(isTitle ? { title: heading ?? title } : {}),
      ...(letters(description) > 0 ? { description } : {}),
      ...(lang === undefined ? {} : { inLanguage: lang }),
    },
    rest,
  };
}

/** What parts the title of a text from the name of its site. */
const separator = /\s+[|–—·•»:~-]\s+|\s*[|｜»]\s*|[:：]\s*/gu;

/** Whether a heading is the title, or what stands before or behind the name of the site. */
function says(title: string, heading: string): boolean {
  const sought = sameQuestion(heading);
  const places = [...title.matchAll(separator)];
  const parts = places.flatMap(({ 0: sign, index }) => [
    title.slice(0, index),
    title.slice(index + sign.length),
  ]);
  return sought !== '' && [title, ...parts].some((part) => sameQuestion(part) === sought);
}

function textOf(root: Root, name: string): string {
  let found: string | undefined;
  eachElement(root, (element) => {
    if (element.tagName === 'svg') return false;
    const [text] = element.children;
    if (element.tagName === name && found === undefined && text?.type === 'text') found = text.value;
    return found === undefined ? undefined : false;
  });
  return (found ?? '').replace(/\s+/g, ' ').trim();
}

function metaOf(root: Root, name: RegExp): string {
  let found = '';
  eachElement(root, ({ tagName, properties }) => {
    const { name: own, property, httpEquiv } = properties;
    const named = [own, property, httpEquiv].flat().some((one) => name.test(String(one)));
    if (found === '' && tagName === 'meta' && named) found = String(properties.content ?? '');
    return undefined;
  });
  return found.replace(/\s+/g, ' ').trim();
}

function languageOf(root: Root): string | undefined {
  const html = root.children.find((child) => isElement(child, 'html'));
  const body = isElement(html) ? html.children.find((child) => isElement(child, 'body')) : undefined;
  const tags = [html, body].flatMap((element) => (isElement(element) ? [langOf(element)] : []));
  const meta = metaOf(root, /^(?:content-language|language|dc\.language)$/i);
  return tags.find((one) => one !== undefined) ?? tagOf(meta);
}

function langOf({ properties }: Element): string | undefined {
  return tagOf(properties.lang ?? properties.xmlLang);
}

/** A language tag, not its name ("English"). */
function tagOf(lang: unknown): string | undefined {
  const tag = String(lang ?? '').trim();
  return /^[a-z]{2,3}(?:[-_]\w+)*$/i.test(tag) ? tag : undefined;
}

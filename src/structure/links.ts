import type { Element, Parents } from 'hast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Document, questionsOf, type RichText } from '../model/document.ts';
import { eachNode } from './each-node.ts';
import { placeOf } from './place-of.ts';
import { pictureWithoutAlt } from './removals.ts';

/**
 * Undoes the links that cannot work in every output, keeping their words: unsafe schemes, places that are not in the
 * leaflet, files beside the source. With a canonical address relative links are made whole instead. Changes the trees.
 */
export function checkLinks(document: Document): Diagnostic[] {
  const known = new Set([
    ...questionsOf(document).map((question) => question.id),
    ...document.sections.filter((section) => section.title !== null).map((section) => section.id),
  ]);
  const diagnostics: Diagnostic[] = [];
  const check = (text: RichText | null, question?: string) => {
    if (text === null) return;
    const notes = new Set<string>();
    const undone: { readonly element: Element; readonly parent: Parents | undefined }[] = [];
    eachNode(text.tree, (node) => {
      if (node.type !== 'element') return;
      const { properties } = node;
      if (typeof properties.id === 'string') notes.add(properties.id);
    });
    eachNode(text.tree, (element, parent) => {
      if (element.type !== 'element') return;
      if (element.tagName === 'img' && element.properties.alt === undefined) {
        diagnostics.push(pictureWithoutAlt(String(element.properties.src ?? ''), element, document.path));
      }
      if (element.tagName !== 'a' || element.properties.href === undefined) return;
      const href = String(element.properties.href).trim();
      const works = workingHref(href, known, notes, document.meta.canonicalUrl);
      if (works === undefined) {
        diagnostics.push(unsafe(element, href, document.path, question));
        undone.push({ element, parent });
      } else element.properties.href = works;
    });
    for (const { element, parent } of undone) {
      const at = parent?.children.indexOf(element) ?? -1;
      if (at !== -1) parent?.children.splice(at, 1, ...element.children);
    }
  };
  check(document.intro);
  for (const section of document.sections) {
    check(section.intro);
    for (const question of section.questions) check(question.answer, question.id);
  }
  return diagnostics;
}

function workingHref(
  href: string,
  known: ReadonlySet<string>,
  notes: ReadonlySet<string>,
  base: string | undefined,
): string | undefined {
  if (/^(https?:\/\/|mailto:|tel:)/i.test(href))
    return href.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase());
  if (href.startsWith('#')) {
    if (notes.has(href.slice(1))) return href;
    const name = decode(href.slice(1)).normalize('NFC');
    return known.has(name) ? `#${name}` : undefined;
  }
  if (base === undefined || !URL.canParse(href, base)) return undefined;
  // Judged after parsing: the parser drops line breaks and tabs, which could hide a scheme.
  const whole = new URL(href, base);
  return /^https?:$/.test(whole.protocol) ? whole.href : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unsafe(element: Element, href: string, path: string, question: string | undefined): Diagnostic {
  const message = `Unexpected link to "${href}", expected a web, mail or phone address or "#" and the id of a question`;
  return diagnose('link-unsafe', message, {
    path,
    quote: href,
    ...placeOf(element),
    ...(question === undefined ? {} : { question }),
    hint: 'The words of the link are kept. Write the whole address, beginning with https://.',
  });
}

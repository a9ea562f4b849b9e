import type { Element, Parents } from 'hast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Document, questionsOf, type RichText } from '../model/document.ts';
import { nearest } from '../schema/validate.ts';
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
      const target = targetOf(href, known, notes, document.meta.canonicalUrl);
      if (target.kind === 'works') element.properties.href = target.href;
      else {
        diagnostics.push(undoneLink(target.kind, element, href, { path: document.path, question, known }));
        undone.push({ element, parent });
      }
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

type Target =
  | { readonly kind: 'works'; readonly href: string }
  | { readonly kind: 'link-unsafe' | 'link-target-missing' | 'link-relative' };

function targetOf(
  href: string,
  known: ReadonlySet<string>,
  notes: ReadonlySet<string>,
  base: string | undefined,
): Target {
  if (/^(https?:\/\/|mailto:|tel:)/i.test(href))
    return { kind: 'works', href: href.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase()) };
  if (href.startsWith('#')) {
    if (notes.has(href.slice(1))) return { kind: 'works', href };
    const name = nameIn(href);
    return known.has(name) ? { kind: 'works', href: `#${name}` } : { kind: 'link-target-missing' };
  }
  // A scheme of another kind, or a drive of Windows.
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return { kind: 'link-unsafe' };
  if (base === undefined || !URL.canParse(href, base)) return { kind: 'link-relative' };
  // Judged after parsing: the parser drops line breaks and tabs, which could hide a scheme.
  const whole = new URL(href, base);
  return /^https?:$/.test(whole.protocol) ? { kind: 'works', href: whole.href } : { kind: 'link-unsafe' };
}

/** What a fragment names. */
function nameIn(href: string): string {
  return decode(href.slice(1)).normalize('NFC');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Around {
  readonly path: string;
  readonly question: string | undefined;
  readonly known: ReadonlySet<string>;
}

function undoneLink(
  code: Exclude<Target['kind'], 'works'>,
  element: Element,
  href: string,
  { path, question, known }: Around,
): Diagnostic {
  const { expected, hint } = told[code](href, known);
  return diagnose(code, `Unexpected link to "${href}", expected ${expected}`, {
    path,
    quote: href,
    ...placeOf(element),
    ...(question === undefined ? {} : { question }),
    hint: `The words of the link are kept. ${hint}`,
  });
}

const told: Readonly<
  Record<
    Exclude<Target['kind'], 'works'>,
    (href: string, known: ReadonlySet<string>) => { readonly expected: string; readonly hint: string }
  >
> = {
  'link-unsafe': () => ({
    expected: 'a web, mail or phone address',
    hint: 'Write the whole address, beginning with https://.',
  }),
  'link-target-missing': (href, known) => {
    const near = nearest(nameIn(href), [...known]);
    return {
      expected: near === undefined ? '"#" and the id of a question' : `"#${near}"`,
      hint: 'Nothing in the leaflet has that id. "inspect" prints all ids; {#id} behind a question gives it one.',
    };
  },
  'link-relative': () => ({
    expected: 'a whole address',
    hint: 'Nobody can follow it from paper or from an e-book. Begin it with https://, or say where the leaflet will be with "canonicalUrl".',
  }),
};

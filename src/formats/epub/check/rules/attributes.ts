import type { OpenedBook } from '../opened-book.ts';
import { attribute, type PageNode, placeOf, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { type Form, formOf, required } from '../vocabulary/attributes.ts';
import { modelOf } from '../vocabulary/elements.ts';
import { epubTypes, rolesOf } from '../vocabulary/semantics.ts';

/** Elements carry the attributes of the allow-list, with values of their form: no style, no handler, no other address. */
export function* attributesAreKnown({ pages }: OpenedBook): Generator<Found> {
  for (const page of pages) for (const node of page.nodes) yield* attributesOf(node);
}

function* attributesOf(node: PageNode): Generator<Found> {
  const { element } = node;
  const place = placeOf(node);
  const parent = node.parent?.element.name;
  // An element that is not allowed is told by itself.
  if (modelOf(element.name, parent) === undefined) return;
  for (const [name, value] of Object.entries(element.attributes)) {
    const form = formOf(name, element.name, parent);
    if (form === undefined) yield { ...place, message: `Unexpected attribute ${name} on <${element.name}>` };
    else if (!holds(form, value ?? ''))
      yield {
        ...place,
        message: `Unexpected ${name}="${value}" on <${element.name}>, expected ${form.expected}`,
      };
  }
  for (const name of required[element.name] ?? []) {
    if (attribute(node, name) === undefined)
      yield { ...place, message: `Unexpected <${element.name}> without ${name}` };
  }
}

function holds({ is }: Form, value: string): boolean {
  return typeof is === 'function' ? is(value) : is.test(value);
}

/** Kinds and roles are words that reading systems and screen readers know, where they may stand. */
export function* semanticsAreKnown({ pages }: OpenedBook): Generator<Found> {
  for (const node of pages.flatMap(({ nodes }) => nodes)) {
    const { name } = node.element;
    for (const type of tokens(node, 'epub:type')) {
      if (!epubTypes.has(type))
        yield {
          ...placeOf(node),
          message: `Unexpected epub:type="${type}", expected a kind of the vocabulary`,
        };
    }
    for (const role of tokens(node, 'role')) {
      if (!rolesOf[name]?.includes(role))
        yield { ...placeOf(node), message: `Unexpected role="${role}" on <${name}>` };
    }
  }
}

/** XML readers go by `xml:lang`, browsers by `lang`: both are there and the same (EPUB 3.3, 5.3.3). */
export function* languagesAgree({ pages }: OpenedBook): Generator<Found> {
  for (const node of pages.flatMap(({ nodes }) => nodes)) {
    const [lang, xmlLang] = [attribute(node, 'lang'), attribute(node, 'xml:lang')];
    if (lang !== xmlLang)
      yield {
        ...placeOf(node),
        message: `Unexpected lang="${lang ?? ''}" beside xml:lang="${xmlLang ?? ''}", expected the same`,
      };
  }
}

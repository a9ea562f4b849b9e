import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { type AskedQuestion, type Faq, faqsOf } from './faq.ts';
import { type Graph, readJsonLd } from './json-ld.ts';
import { locate, type Section } from './locate.ts';
import { type Text, visibleText } from './visible.ts';

/** What a page says, as it was served: to people, to programs, and where both should be the same. */
export interface Page {
  readonly tree: Root;
  readonly head: Head;
  readonly text: Text;
  readonly graph: Graph;
  /** All of them; one is right. */
  readonly faqs: readonly Faq[];
  /** The one that the page is held to: ours, else the one whose questions it shows. */
  readonly faq: Faq | undefined;
  /** Questions of the markup that the page shows. */
  readonly sections: ReadonlyMap<AskedQuestion, Section>;
  /** Types of schema.org that stand in the page's own elements (Microdata, RDFa). */
  readonly embeddedTypes: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** What the head says to search engines and link previews. */
export interface Head {
  readonly lang: string | undefined;
  readonly title: string | undefined;
  readonly canonical: readonly string[];
  /** All values of a `meta`, by its name or property, in small letters. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
}

export function readPage(html: string): Page {
  const tree = fromHtml(html);
  const graph = readJsonLd(tree);
  const faqs = faqsOf(graph);
  const text = visibleText(tree);
  // Each by itself: two of them may ask the same.
  const sections = new Map(faqs.flatMap(({ questions }) => [...locate(questions, text)]));
  return {
    tree,
    head: readHead(tree),
    text,
    graph,
    faqs,
    faq: mainOf(faqs, sections),
    sections,
    embeddedTypes: embeddedTypes(tree),
    ids: idsOf(tree),
  };
}

function mainOf(faqs: readonly Faq[], sections: Page['sections']): Faq | undefined {
  const shown = ({ questions }: Faq) => questions.filter((question) => sections.has(question)).length;
  return (
    faqs.find(({ block }) => block.build !== undefined) ??
    faqs.toSorted((one, other) => shown(other) - shown(one))[0]
  );
}

function readHead(tree: Root): Head {
  let lang: string | undefined;
  let title: string | undefined;
  const canonical: string[] = [];
  const meta = new Map<string, string[]>();
  const alternates: { hreflang: string; href: string }[] = [];
  visit(tree, 'element', ({ tagName, properties, children }) => {
    const [first] = children;
    if (tagName === 'html') lang = text(properties.lang);
    if (tagName === 'title') title ??= first?.type === 'text' ? first.value.trim() : undefined;
    if (tagName === 'meta') {
      const name = text(properties.name) ?? text(properties.property);
      if (name === undefined) return;
      const values = meta.get(name.toLowerCase()) ?? [];
      meta.set(name.toLowerCase(), [...values, text(properties.content) ?? '']);
    }
    if (tagName !== 'link') return;
    const rel = Array.isArray(properties.rel) ? properties.rel : [];
    const [href, hreflang] = [text(properties.href), text(properties.hrefLang)];
    if (href === undefined) return;
    if (rel.includes('canonical')) canonical.push(href);
    if (rel.includes('alternate') && hreflang !== undefined) alternates.push({ hreflang, href });
  });
  return { lang, title, canonical, meta, alternates };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function embeddedTypes(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ properties }: Element) => {
    for (const value of [properties.itemType, properties.typeOf]) {
      const names = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/\s+/);
      for (const name of names) {
        const type = name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '');
        if (type !== '') found.push(type);
      }
    }
  });
  return found;
}

/** With those of old pages: `<a name>`. */
function idsOf(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const id of [properties.id, tagName === 'a' ? properties.name : undefined]) {
      if (typeof id === 'string') ids.add(id);
    }
  });
  return ids;
}

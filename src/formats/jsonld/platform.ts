import type { Settings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { buildOf } from '../../render/structured-data/build.ts';
import { faqOnly, faqText, fullGraph } from '../../render/structured-data/graph.ts';
import type { Node } from '../../render/structured-data/node.ts';

/** What all files of the kit are made from. */
export interface Material {
  /** What the markup may hold of the document. */
  readonly document: Document;
  /** What the page shows of it. */
  readonly page: Document;
  readonly settings: Settings;
  /** The full graph: clinic, site, page, questions. */
  readonly graph: Node;
  /** The questions alone. */
  readonly faq: Node;
  /** The same with answers in plain text. */
  readonly plainFaq: Node;
  /** The name of this version of the graph, which stands beside it on the page. */
  readonly build: string;
}

/** What a file cannot be made without: an address of the page, or the approval of the text. */
export type Need = 'canonicalUrl' | 'approved';

/** A file of the kit. */
export interface Snippet {
  /** In the document's folder. */
  readonly path: string;
  readonly mediaType: string;
  /** What it is, in half a sentence. */
  readonly about: string;
  /** Whether it is pasted into a field, so that `deploy.html` shows it to copy; else it is used as a file. */
  readonly isPasted: boolean;
  readonly needs: readonly Need[];
  /** Pure: the same material gives the same text. Escapes for the language that it is written in. */
  make(material: Material): string;
}

/** A file of the kit with its text. */
export interface Made {
  readonly snippet: Snippet;
  readonly text: string;
}

/** A field that holds so many characters and no more. */
interface Field {
  /** Where it is, in the words of the platform. */
  readonly place: string;
  /** Characters, by what is told of it: no vendor's promise. `undefined` where nobody tells a number. */
  readonly limit: number | undefined;
  /** The files that may go there, the most complete first. */
  readonly files: readonly Snippet[];
}

/** A way to put a leaflet online: one file in `kit/` and one line in `kit.ts`. */
export interface Platform {
  /** Its fragment on `deploy.html`. */
  readonly id: string;
  readonly title: string;
  /** For whom it is, in a sentence. */
  readonly audience: string;
  readonly snippets: readonly Snippet[];
  /** What to do, one after the other. Words in `backticks` are shown as code. */
  steps(material: Material): readonly string[];
  /** What to know before: what it cannot do, what it needs. */
  readonly limits: readonly string[];
  readonly field?: Field;
}

export function materialOf(document: Document, settings: Settings): Material {
  const graph = fullGraph(document, settings);
  return {
    document,
    page: settings.page ?? document,
    settings,
    graph,
    faq: faqOnly(document, settings),
    plainFaq: faqText(document),
    build: buildOf(graph),
  };
}

/** What a file would need that this document has not. */
export function missing({ needs }: Snippet, { document }: Material): readonly Need[] {
  const has = { canonicalUrl: document.meta.canonicalUrl !== undefined, approved: !isDraft(document) };
  return needs.filter((need) => !has[need]);
}

/** The address of the page, for files that are not made without one. */
export function canonicalOf({ document }: Material): string {
  const { canonicalUrl } = document.meta;
  if (canonicalUrl === undefined)
    throw new Error('A file that needs the address of the page was made without.');
  return canonicalUrl;
}

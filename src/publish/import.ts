import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { frontMatterSchema } from '../model/front-matter.ts';
import { readMarkdown } from '../read/markdown.ts';
import { toMarkdown } from '../render/markdown/markdown.ts';
import type { PassageName, Writing } from '../render/markdown/writing.ts';
import { structure } from '../structure/structure.ts';
import { type Difference, differences, type Remedy } from './differences.ts';

export interface Imported {
  readonly markdown: string;
  /** What the Markdown says otherwise than its source. */
  readonly diagnostics: readonly Diagnostic[];
}

/** So many times a draft is read again and mended. */
const mostDrafts = 10;

/**
 * A document as Markdown that is read as the same document. Each draft is read again by our own reader, and what it
 * says otherwise is written in a plainer way: a block as HTML, a question with a label, a title in the front matter.
 *
 * @param path Where the Markdown will lie; nothing when that is not known.
 */
export async function importDocument(document: Document, path: string | undefined): Promise<Imported> {
  const pinsSlug = path === undefined && document.meta.slug === undefined && isSlug(document.id);
  let writing: Writing = { ...firstWriting, pinsSlug };
  for (let draft = 1; ; draft += 1) {
    const markdown = toMarkdown(document, writing);
    const found = differences(document, await again(markdown, path ?? 'import.md', document));
    const mended = draft < mostDrafts ? mend(writing, found, document) : writing;
    if (mended === writing) return { markdown, diagnostics: found.map((one) => differs(one, document)) };
    writing = mended;
  }
}

const firstWriting: Writing = {
  pinsSlug: false,
  titleInFront: false,
  pinned: new Set(),
  labelled: new Set(),
  raw: new Map(),
};

async function again(markdown: string, path: string, document: Document): Promise<Document> {
  const source = await readMarkdown(new TextEncoder().encode(markdown), path);
  const nothing: Document = { ...document, title: '', subtitle: null, meta: {}, intro: null, sections: [] };
  if (source.value === undefined) return nothing;
  return (await structure(source.value, { lang: document.lang })).value ?? nothing;
}

/** The next way to write; the same one when there is none for what was found. */
function mend(writing: Writing, found: readonly Difference[], document: Document): Writing {
  const next: Draft = {
    pinsSlug: writing.pinsSlug,
    titleInFront: writing.titleInFront,
    pinned: new Set(writing.pinned),
    labelled: new Set(writing.labelled),
    raw: new Map(writing.raw),
  };
  const changed = found.filter(({ remedies }) => remedies.some((remedy) => applies(remedy, next, document)));
  return changed.length === 0 ? writing : next;
}

interface Draft {
  pinsSlug: boolean;
  titleInFront: boolean;
  readonly pinned: Set<number>;
  readonly labelled: Set<string>;
  readonly raw: Map<PassageName, ReadonlySet<number>>;
}

/** Whether a remedy is new to the draft, and of use; then the draft has it. */
function applies(remedy: Remedy, draft: Draft, document: Document): boolean {
  switch (remedy.kind) {
    case 'pin-slug': {
      const before = draft.pinsSlug;
      draft.pinsSlug = isSlug(document.id);
      return draft.pinsSlug !== before;
    }
    case 'title-in-front': {
      const before = draft.titleInFront;
      draft.titleInFront = document.title !== '';
      return draft.titleInFront !== before;
    }
    case 'pin-section':
      return !draft.pinned.has(remedy.section) && draft.pinned.add(remedy.section).size > 0;
    case 'label':
      return !draft.labelled.has(remedy.question) && draft.labelled.add(remedy.question).size > 0;
    case 'as-html': {
      const known = draft.raw.get(remedy.passage) ?? new Set();
      const unknown = remedy.blocks.filter((block) => !known.has(block));
      const more = remedy.isAligned ? unknown : unknown.slice(0, 1);
      draft.raw.set(remedy.passage, new Set([...known, ...more]));
      return more.length > 0;
    }
  }
}

function isSlug(id: string): boolean {
  return frontMatterSchema.shape.slug.safeParse(id).success;
}

function differs({ what, question }: Difference, { path }: Document): Diagnostic {
  return diagnose('import-differs', `Unexpected difference between the import and its source: ${what}`, {
    path,
    ...(question === undefined ? {} : { question: question.id, place: question.place }),
    hint: 'Compare the two there, and correct the import by hand.',
  });
}

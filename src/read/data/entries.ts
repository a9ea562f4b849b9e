import type { FootnoteDefinition, Heading, Root, RootContent, Yaml } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { type Channel, channels } from '../../model/document.ts';
import { nearest } from '../../schema/validate.ts';
import { cleanText } from '../clean-tree.ts';
import { blocksOf, plainWords } from './answer.ts';
import type { Passage, Points } from './passage.ts';

/** One question as a data file has it. */
export interface Entry {
  readonly kind: 'entry';
  readonly question: Passage;
  /** Each is a paragraph at least. */
  readonly answer: readonly Passage[];
  /** The section that it names; without one it belongs to that of the entry above. */
  readonly section?: Passage;
  readonly id?: Passage;
  readonly short?: Passage;
  readonly channels?: Passage;
}

interface SectionStart {
  readonly kind: 'section';
  readonly title: Passage;
  readonly intro: readonly Passage[];
}

/** What a data file says, in its order. */
export type Part =
  | Entry
  | SectionStart
  | { readonly kind: 'title'; readonly title: Passage }
  | { readonly kind: 'intro'; readonly text: Passage };

/** Where the findings of one file lie. */
export interface Site {
  readonly path: string;
  readonly text: string;
  readonly points: Points;
}

interface Section {
  readonly title: Passage | undefined;
  readonly intro: Passage[];
  readonly entries: Entry[];
}

/** The tree of a data file: title, introduction, sections, and each question marked as one. */
export function treeOf(
  parts: readonly Part[],
  site: Site,
  front: Yaml | undefined,
): { readonly tree: Root; readonly diagnostics: readonly Diagnostic[] } {
  const { sections, diagnostics } = sectionsOf(parts, site);
  const { points } = site;
  const depth: Heading['depth'] = sections.some(({ title }) => title !== undefined) ? 3 : 2;
  const found = [...diagnostics];
  const footnotes: FootnoteDefinition[] = [];
  const children: RootContent[] = front === undefined ? [] : [front];
  let count = 0;
  const blocks = (texts: readonly Passage[]): RootContent[] =>
    texts.flatMap((text) => {
      count += 1;
      const made = blocksOf(text, String(count), points);
      footnotes.push(...made.footnotes);
      return made.blocks;
    });
  for (const part of parts) {
    if (part.kind === 'title') children.push(heading(part.title, 1, points));
    if (part.kind === 'intro') children.push(...blocks([part.text]));
  }
  for (const { title, intro, entries } of sections) {
    if (title !== undefined) children.push(heading(title, 2, points));
    children.push(...blocks(intro));
    for (const entry of entries) {
      const answer = blocks(entry.answer);
      lower(answer, depth);
      const { channels: shown, ...said } = attributesOf(entry, site, found);
      const asked = {
        signal: 'field',
        answerBlocks: answer.length,
        ...said,
        ...(shown && { channels: shown }),
      } as const;
      children.push({ ...heading(entry.question, depth, points), data: { asked } }, ...answer);
    }
  }
  return { tree: { type: 'root', children: [...children, ...footnotes] }, diagnostics: found };
}

function heading(passage: Passage, depth: Heading['depth'], { position }: Points): Heading {
  const where = position(passage.start, passage.end);
  return {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: plainWords(passage.text), position: where }],
    position: where,
  };
}

/** Headings inside an answer stand below its question. */
function lower(answer: readonly RootContent[], depth: Heading['depth']): void {
  const headings: Heading[] = [];
  for (const block of answer) visit(block, 'heading', (node) => void headings.push(node));
  const highest = Math.min(...headings.map((node) => node.depth));
  const shift = Math.max(0, depth + 1 - highest);
  for (const node of headings) node.depth = Math.min(6, node.depth + shift) as Heading['depth'];
}

/** Entries by section; those of one section that stand apart come together where it is named first. */
function sectionsOf(
  parts: readonly Part[],
  { path, points }: Site,
): { readonly sections: readonly Section[]; readonly diagnostics: readonly Diagnostic[] } {
  const sections = new Map<string, Section>();
  const gathered = new Map<string, Passage>();
  let open = '';
  const enter = (title: Passage | undefined): Section => {
    const name = title === undefined ? open : plainWords(title.text).toLowerCase();
    if (title !== undefined && name !== open && sections.has(name) && !gathered.has(name))
      gathered.set(name, title);
    open = name;
    const section = sections.get(name) ?? { title, intro: [], entries: [] };
    sections.set(name, section);
    return section;
  };
  for (const part of parts) {
    if (part.kind === 'section') enter(part.title).intro.push(...part.intro);
    if (part.kind === 'entry') enter(part.section).entries.push(part);
  }
  const diagnostics = [...gathered.values()].map((title) => {
    const name = plainWords(title.text);
    return diagnose(
      'section-gathered',
      `Questions of the section "${name}" stood apart and were brought together`,
      {
        path,
        place: points.place(title.start, title.end),
        hint: 'Put the questions of one section one below the other to decide on their order.',
      },
    );
  });
  return { sections: [...sections.values()], diagnostics };
}

interface Attributes {
  readonly id?: string;
  readonly short?: string;
  readonly channels?: readonly Channel[];
}

function attributesOf(entry: Entry, site: Site, found: Diagnostic[]): Attributes {
  const short = entry.short === undefined ? '' : cleanText(plainWords(entry.short.text)).trim();
  const id = idOf(entry.id, site, found);
  const shown = channelsOf(entry.channels, site, found);
  return { ...(id && { id }), ...(short && { short }), ...(shown && { channels: shown }) };
}

/** The name of a question in its address. */
function idOf(passage: Passage | undefined, { path, points }: Site, found: Diagnostic[]): string | undefined {
  if (passage === undefined) return undefined;
  const id = cleanText(passage.text).trim().replace(/^#/, '');
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(id)) return id.normalize('NFC');
  found.push(
    diagnose('question-attribute', `Unexpected id "${id}", expected letters, digits and hyphens`, {
      path,
      place: points.place(passage.start, passage.end),
      quote: id,
      hint: 'Write for example "what-are-pores".',
    }),
  );
  return undefined;
}

function channelsOf(
  passage: Passage | undefined,
  { path, points }: Site,
  found: Diagnostic[],
): readonly Channel[] | undefined {
  const asked =
    passage?.text
      .toLowerCase()
      .split(/[\s,;|/+]+/)
      .filter((word) => word !== '') ?? [];
  if (passage === undefined || asked.length === 0) return undefined;
  const known: readonly string[] = channels;
  const unknown = asked.find((word) => !known.includes(word));
  if (unknown === undefined) return channels.filter((channel) => asked.includes(channel));
  const near = nearest(unknown, channels);
  found.push(
    diagnose('question-attribute', `Unexpected channel "${unknown}", expected ${channels.join(', ')}`, {
      path,
      place: points.place(passage.start, passage.end),
      quote: passage.text,
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    }),
  );
  return undefined;
}

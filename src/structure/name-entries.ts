import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { SourceTree } from '../model/source.ts';
import type { Head } from './heads.ts';
import { type Names, slug } from './ids.ts';
import type { OutlineQuestion, OutlineSection } from './outline.ts';
import { placeOf } from './place-of.ts';

interface Named<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A question before it has an id. */
export interface Entry {
  readonly outline: OutlineQuestion;
  readonly head: Head;
  /** Its words without label or number. */
  readonly question: string;
  /** The label before its answer. */
  readonly mark: string;
}

/** Pinned ids first, as they are; then the first question of each wording; repeated ones are counted. */
export function questionIds(
  entries: readonly Entry[],
  names: Names,
  source: SourceTree,
): Named<ReadonlyMap<Entry, string>> {
  const ids = new Map<Entry, string>();
  const diagnostics: Diagnostic[] = [];
  const lines = new Map<string, number | undefined>();
  for (const entry of entries) {
    const { id } = entry.head.attributes;
    if (id === undefined) continue;
    const line = entry.outline.node.position?.start.line;
    if (names.claim(id)) {
      ids.set(entry, id);
      lines.set(id.toLowerCase(), line);
    } else
      diagnostics.push(
        duplicateId('question', id, lines.get(id.toLowerCase()), entry.head, entry.outline.node, source),
      );
  }
  const others = entries
    .filter((entry) => !ids.has(entry))
    .map((entry) => [entry, slug(entry.question) || 'question'] as const);
  const counted = others.filter(([entry, name]) => {
    if (!names.claim(name)) return true;
    ids.set(entry, name);
    return false;
  });
  for (const [entry, name] of counted) ids.set(entry, names.next(name));
  return { value: ids, diagnostics };
}

export interface Title extends Head {
  /** Without its number. */
  readonly words: string;
}

/** A section before it has an id. */
export interface TitledPart {
  readonly section: OutlineSection;
  readonly title: Title | undefined;
}

export function sectionIds(
  parts: readonly TitledPart[],
  names: Names,
  source: SourceTree,
): Named<readonly string[]> {
  const diagnostics: Diagnostic[] = [];
  const pinned = parts.map(({ section, title }) => {
    const id = title?.attributes.id;
    if (id === undefined || title === undefined || names.claim(id)) return id;
    diagnostics.push(duplicateId('section', id, undefined, title, section.heading, source));
    return undefined;
  });
  const value = parts.map(({ title }, index) => {
    return pinned[index] ?? names.next(title === undefined ? 'questions' : slug(title.words) || 'section');
  });
  return { value, diagnostics };
}

function duplicateId(
  what: string,
  id: string,
  line: number | undefined,
  head: Head,
  node: OutlineQuestion['node'] | undefined,
  { path }: SourceTree,
): Diagnostic {
  const first = line === undefined ? '' : ` (the first is on line ${line})`;
  return diagnose(
    'question-id-duplicate',
    `Unexpected second ${what} with the id "${id}", expected each id once${first}`,
    {
      path,
      question: id,
      hint: 'Give one of the two another id. Capital and small letters count as the same.',
      ...(head.braces === undefined ? placeOf(node) : { place: head.braces }),
    },
  );
}

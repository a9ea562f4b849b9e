import type { PublishedQuestion } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';

/** Where a published version is remembered, in the document's folder: the next one is compared with it. */
export const historyPath = 'seo/changes.json';

interface History {
  readonly now: readonly PublishedQuestion[];
  /** Whether `now` was approved: what only reviewers saw is nothing that a live page could say. */
  readonly isApproved: boolean;
  /** The approved version before, `null` when there was none. */
  readonly before: readonly PublishedQuestion[] | null;
}

export function historyFile(
  now: readonly PublishedQuestion[],
  document: Document,
  before: readonly PublishedQuestion[] | undefined,
): string {
  const history: History = { now, isApproved: !isDraft(document), before: before ?? null };
  return `${JSON.stringify(history, null, 1)}\n`;
}

/**
 * The questions of the last approved version that this one is to be compared with. The same text again is compared with
 * the same version again, so that nothing changes when nothing has changed.
 *
 * @param text The file that the last publish left; a damaged one is no history.
 */
export function lastApproved(
  text: string | undefined,
  now: readonly PublishedQuestion[],
  document: Document,
): readonly PublishedQuestion[] | undefined {
  const history = parse(text);
  if (history === undefined) return undefined;
  const isStep = history.isApproved && (isDraft(document) || !isSame(history.now, now));
  return (isStep ? history.now : history.before) ?? undefined;
}

function parse(text: string | undefined): History | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isHistory(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHistory(value: unknown): value is History {
  const { now, isApproved, before } = Object(value) as Partial<Record<string, unknown>>;
  return isList(now) && typeof isApproved === 'boolean' && (before === null || isList(before));
}

function isList(value: unknown): value is readonly PublishedQuestion[] {
  return (
    Array.isArray(value) &&
    value.every((one) => {
      const { id, question, answer } = Object(one) as Partial<Record<string, unknown>>;
      return [id, question, answer].every((field) => typeof field === 'string');
    })
  );
}

function isSame(one: readonly PublishedQuestion[], other: readonly PublishedQuestion[]): boolean {
  const text = (list: readonly PublishedQuestion[]) =>
    JSON.stringify(list.map(({ id, question, answer }) => [id, question, answer]));
  return text(one) === text(other);
}

import type { Settings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';

/** The words that every printed page carries when patients should not rely on it; `undefined` when they may. */
export function printMark(document: Document, { strings, isOverdue }: Settings): string | undefined {
  const marks = [isDraft(document) ? strings.draft : undefined, isOverdue ? strings.overdue : undefined];
  const words = marks.filter((mark) => mark !== undefined);
  return words.length === 0 ? undefined : words.join(' · ');
}

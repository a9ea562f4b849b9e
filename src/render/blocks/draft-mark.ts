import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings, Strings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';

/** The mark that an unapproved document carries; nothing on an approved one. */
export function draftMark(document: Document, strings: Strings): ElementContent[] {
  return isDraft(document) ? [draftNote(strings)] : [];
}

export function draftNote(strings: Strings): Element {
  return h('p', { className: ['draft-mark'] }, [h('strong', `${strings.draft} `), strings.draftNote]);
}

/** The mark of a leaflet whose review date has passed. */
export function overdueMark({ strings, isOverdue }: Settings): ElementContent[] {
  if (!isOverdue) return [];
  return [h('p', { className: ['draft-mark'] }, [h('strong', `${strings.overdue} `), strings.overdueNote])];
}

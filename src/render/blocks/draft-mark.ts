import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';

/** The mark that an unapproved document carries; nothing on an approved one. */
export function draftMark(document: Document, strings: Strings): ElementContent[] {
  if (!isDraft(document)) return [];
  return [h('p', { className: ['draft-mark'] }, [h('strong', strings.draft), ' ', strings.draftNote])];
}

import { audit } from '../../audit/audit.ts';
import { readPage } from '../../audit/page.ts';
import type { Code } from '../../model/codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Document, isDraft, onChannel, questionsOf } from '../../model/document.ts';

/** Advice on wording: of a draft it is told, not held against it. */
const advice: ReadonlySet<string> = new Set<Code>([
  'answer-length',
  'answer-contact-details',
  'answer-leans',
  'question-mark-missing',
]);

/**
 * Holds the finished page to the rules for FAQ markup: the page itself, not what made it, so that nothing on the way can
 * part the words that people read from those that programs read. Places point into the source.
 */
export function auditOwn(html: string, document: Document): readonly Diagnostic[] {
  const marked = questionsOf(onChannel(document, 'schema'));
  // A leaflet may keep all its questions out of the markup.
  if (marked.length === 0) return [];
  const places = new Map(marked.map(({ id, place }) => [id, place]));
  const draft = isDraft(document);
  return audit(readPage(html), { isDraft: draft }).map(({ place: _, ...finding }) => {
    const place = places.get(finding.question ?? '');
    return {
      ...finding,
      severity: draft && advice.has(finding.code) ? 'info' : finding.severity,
      path: document.path,
      channel: 'schema',
      ...(place === undefined ? {} : { place }),
    };
  });
}

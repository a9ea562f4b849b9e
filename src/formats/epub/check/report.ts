import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../../model/document.ts';
import type { Finding, FindingKind } from './finding.ts';

const codeOf = {
  validity: 'epub-invalid',
  words: 'epub-text-differs',
  accessibility: 'epub-accessibility',
} as const satisfies Record<FindingKind, string>;

/** Whether a book with these findings may claim that it is accessible: only with none at all. */
export function mayClaim(findings: readonly Finding[]): boolean {
  return findings.length === 0;
}

/**
 * Findings in the words of the author: which question, else which file of the book. What is told already is left out, and
 * so are copies: a fault of the style sheet or of our own pages is one, however often it shows in a file.
 */
export function reportFindings(findings: readonly Finding[], document: Document): readonly Diagnostic[] {
  const questions = new Map(questionsOf(document).map((question) => [question.id, question]));
  const seen = new Set<string>();
  return findings
    .filter(({ isTold, file, line, message }) => {
      const name = JSON.stringify([file, line, message]);
      const isNew = !seen.has(name);
      seen.add(name);
      return isTold !== true && isNew;
    })
    .map(({ kind, file, line, message, question: id }) => {
      const question = questions.get(id ?? '');
      const where = [file, line].filter((part) => part !== undefined && part !== '').join(':');
      return diagnose(codeOf[kind], `${document.id}.epub: ${message}${where === '' ? '' : ` (${where})`}`, {
        path: document.path,
        channel: 'epub',
        ...(question === undefined ? {} : { question: question.id, place: question.place }),
        ...(question === undefined || kind === 'words' ? {} : { hint: hints[kind] }),
      });
    });
}

const hints = {
  validity: 'Look at the HTML in this answer, or write it in Markdown.',
  accessibility: 'Some readers need this; an e-book without it may not be called accessible.',
} as const;

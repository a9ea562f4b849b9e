import { runEpubcheck } from './epubcheck.ts';
import type { Expected } from './expected.ts';
import type { Finding } from './finding.ts';
import { type OpenedBook, openBook } from './opened-book.ts';
import { attribute } from './page-node.ts';
import { rules } from './rules.ts';

/**
 * Holds a finished book to all that it has to keep: what EPUB asks, every word of the document, and what readers with
 * disabilities need. Looks at the bytes as they are handed out, never at what they were made from.
 *
 * @param bytes The zip.
 * @param expected What the document says, from `expectedOf`.
 * @returns Nothing for a good book. Faults hide one another: what cannot be read is told alone, and EPUBCheck is asked
 * about books that are valid to us, lest one fault be told twice.
 */
export async function checkBook(bytes: Uint8Array, expected: Expected): Promise<readonly Finding[]> {
  const { book, findings } = openBook(bytes);
  if (book === undefined || findings.length > 0) return findings;
  const own = ownFindings(book, expected);
  return own.some(({ kind }) => kind === 'validity') ? own : [...own, ...(await runEpubcheck(bytes))];
}

function ownFindings(book: OpenedBook, expected: Expected): readonly Finding[] {
  const ids = new Set(expected.questions.map(({ id }) => id));
  return rules.flatMap(({ name, kind, check }) =>
    [...check(book, expected)].map((found) => {
      const question = 'question' in found ? found.question : questionAt(book, found, ids);
      return { ...found, rule: name, kind, ...(typeof question === 'string' ? { question } : {}) };
    }),
  );
}

/** The question that a place in a page belongs to: the last to begin before it and to end behind it. */
function questionAt(
  { xml }: OpenedBook,
  { file, line, column = 1 }: Pick<Finding, 'file' | 'line' | 'column'>,
  ids: ReadonlySet<string>,
): string | undefined {
  if (line === undefined) return undefined;
  const isBefore = (one: { line: number; column: number }, other: { line: number; column: number }) =>
    one.line < other.line || (one.line === other.line && one.column <= other.column);
  const node = xml.get(file)?.nodes.findLast((one) => {
    const { position } = one.element;
    if (position === undefined || !ids.has(attribute(one, 'id') ?? '')) return false;
    return isBefore(position.start, { line, column }) && isBefore({ line, column }, position.end);
  });
  return node === undefined ? undefined : attribute(node, 'id');
}

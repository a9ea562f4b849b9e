import { bookWords, lettersOf } from '../book-words.ts';
import type { Expected, ExpectedQuestion } from '../expected.ts';
import type { OpenedBook } from '../opened-book.ts';
import { attribute, placeOf, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';

/**
 * Every word of the document is in the book, in its order, and no question says anything else: our own net against lost
 * and altered text.
 */
export function* wordsAreThere(
  book: OpenedBook,
  expected: Expected,
): Generator<Found & { question?: string }> {
  const ids = new Set(expected.questions.map(({ id }) => id));
  const said = bookWords(book, ids);
  for (const question of expected.questions) {
    const { id } = question;
    const found = said.questions.filter((one) => one.id === id);
    if (found.length === 1) yield* difference(book, question, found[0]?.letters ?? '');
    else {
      const times = found.length === 0 ? 'no' : `${found.length} times the`;
      yield {
        file: fileOf(book, id),
        question: id,
        message: `Unexpected ${times} question "${question.question}"`,
      };
    }
  }
  for (const node of book.pages.flatMap(({ nodes }) => nodes)) {
    const id = attribute(node, 'id') ?? '';
    if (tokens(node, 'epub:type').includes('qna') && !ids.has(id))
      yield {
        ...placeOf(node),
        message: `Unexpected question "${id}", expected those of the document alone`,
      };
  }
  const order = said.questions.map(({ id }) => id).join(' ');
  const asked = expected.questions.map(({ id }) => id);
  if (said.questions.length === asked.length && order !== asked.join(' '))
    yield { file: book.opf.path, message: `Unexpected order of the questions: ${order}` };
  yield* missingLines(book, expected.lines, said.outside);
}

/** The first place where a question and its answer say something else than the model. */
function* difference(
  book: OpenedBook,
  { id, question, answer }: ExpectedQuestion,
  letters: string,
): Generator<Found & { question?: string }> {
  const lines = [question, ...answer.split('\n')];
  let at = 0;
  for (const line of lines) {
    const wanted = lettersOf(line);
    if (letters.startsWith(wanted, at)) {
      at += wanted.length;
      continue;
    }
    const instead = letters.slice(at, at + 40);
    const message = `Unexpected "${instead}" in the answer to "${question}", expected "${line}"`;
    yield { file: fileOf(book, id), question: id, message };
    return;
  }
  if (at === letters.length) return;
  const message = `Unexpected "${letters.slice(at, at + 40)}" behind the answer to "${question}"`;
  yield { file: fileOf(book, id), question: id, message };
}

function* missingLines(book: OpenedBook, lines: readonly string[], letters: string): Generator<Found> {
  let from = 0;
  for (const line of lines) {
    const wanted = lettersOf(line);
    const at = letters.indexOf(wanted, from);
    if (at !== -1) from = at + wanted.length;
    else yield { file: book.opf.path, message: `Unexpected gap in the text, expected "${line}"` };
  }
}

function fileOf({ pages, opf }: OpenedBook, id: string): string {
  return pages.find(({ ids }) => ids.has(id))?.path ?? opf.path;
}

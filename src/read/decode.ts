import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import { forbidden, withoutControls } from '../schema/characters.ts';

/** What stands in for NUL, which Markdown would turn into a visible replacement sign. */
const standIn = '\u0001';

/**
 * Bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one. Control characters stay, so that
 * positions hold; `withoutControls` takes them out of the tree.
 */
export function decode(bytes: Uint8Array, path: string): Outcome<string> {
  const text = decodeText(bytes);
  if (text === undefined) {
    return { value: undefined, diagnostics: [notText('Unexpected bytes', path, firstBadLine(bytes))] };
  }
  if (isBinary(text)) return { value: undefined, diagnostics: [notText('Unexpected binary data', path, 1)] };
  if (/^[\s\p{Cf}]*$/u.test(withoutControls(text))) {
    const diagnostic = diagnose('source-empty', 'Unexpected empty source, expected questions and answers', {
      path,
      place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      hint: 'Write a title on the first line, then each question on a line of its own with its answer below.',
    });
    return { value: undefined, diagnostics: [diagnostic] };
  }
  return { value: text.replaceAll('\0', standIn), diagnostics: controlCharacters(text, path) };
}

function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Real text holds a stray control character at most; in a picture or an archive every tenth is one, and more. */
function isBinary(text: string): boolean {
  const controls = text.match(forbidden)?.length ?? 0;
  return controls > 8 && controls * 10 > text.length;
}

function notText(what: string, path: string, line: number): Diagnostic {
  return diagnose('source-encoding', `${what}, expected text in UTF-8`, {
    path,
    place: { line, column: 1, endLine: line, endColumn: 2 },
    hint: 'Open the file in the program that made it, save it as plain text with the encoding "UTF-8", and try again.',
  });
}

function firstBadLine(bytes: Uint8Array): number {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return 1;
  const readable = new TextDecoder('utf-8').decode(bytes);
  const before = readable.slice(0, Math.max(0, readable.indexOf('\uFFFD')));
  return before.split(/\r\n|\r|\n/).length;
}

function controlCharacters(text: string, path: string): Diagnostic[] {
  const found = [...text.matchAll(forbidden)];
  const first = found[0];
  if (first === undefined) return [];
  const before = text.slice(0, first.index).split(/\r\n|\r|\n/);
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `Unexpected control character U+${code}${found.length > 1 ? ` and ${found.length - 1} more` : ''}, left out`;
  return [
    diagnose('source-control-character', message, {
      path,
      place: { line, column, endLine: line, endColumn: column + 1 },
      hint: 'It came with a copy and paste; delete it in your editor, or leave it: no output holds it.',
    }),
  ];
}

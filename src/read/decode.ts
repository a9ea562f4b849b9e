import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';

/** Characters that XML forbids and nobody sees: C0 and C1 controls but tab and line ends, and non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** What stands in for NUL, which Markdown would turn into a visible replacement sign. */
const standIn = '\u0001';

/**
 * Bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one. Control characters stay, so that
 * positions hold; `withoutControls` takes them out of the tree.
 */
export function decode(bytes: Uint8Array, path: string): Outcome<string> {
  const text = decodeText(bytes);
  if (text === undefined) {
    const diagnostic = diagnose('source-encoding', 'Unexpected bytes, expected text in UTF-8', {
      path,
      place: { line: firstBadLine(bytes), column: 1, endLine: firstBadLine(bytes), endColumn: 2 },
      hint: 'Open the file in your editor and save it with the encoding "UTF-8".',
    });
    return { value: undefined, diagnostics: [diagnostic] };
  }
  if (text.trim() === '') {
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

function firstBadLine(bytes: Uint8Array): number {
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

/** A text without the characters that no output may hold. */
export function withoutControls(text: string): string {
  return text.replace(forbidden, '');
}

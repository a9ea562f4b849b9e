import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { forbidden, withoutControls } from '../schema/characters.ts';
import { type Encoded, textOf } from './encoding.ts';
import { kindOf } from './file-kind.ts';
import { garbled } from './garbled.ts';
import { placeInText, wordAt } from './place-in-text.ts';

/**
 * Bytes as text: UTF-8, UTF-16, UTF-32, or an older encoding that the bytes give away. Line ends of every kind become
 * ones that programs know, a character for a character. Control characters stay, so that positions hold;
 * `withoutControls` takes them out of the tree.
 *
 * @param declared The encoding that the file names for itself (`<meta charset>`, an XML declaration), as it is written.
 */
export function decode(bytes: Uint8Array, path: string, declared?: string): Outcome<string> {
  const { value, diagnostics } = decodeData(bytes, path, declared);
  return { value: value?.replace(/[\u0085\u2028\u2029]/g, '\n'), diagnostics };
}

/** The same for formats in which U+2028 and its kin are characters like others and end no line (JSON, CSV). */
export function decodeData(bytes: Uint8Array, path: string, declared?: string): Outcome<string> {
  const kind = kindOf(bytes);
  if (kind !== undefined) {
    const what = `Unexpected ${kind.name}, expected text`;
    return failed(diagnose('source-encoding', what, { path, place: start, hint: kind.hint }));
  }
  const encoded = textOf(bytes, declared);
  if ('fault' in encoded) return failed(notText(encoded.fault, path, encoded));
  // A second byte order mark comes with files that were joined; elsewhere it is an invisible character of old.
  const text = encoded.text.replaceAll('\uFEFF', '');
  if (isBinary(text)) return failed(notText('Unexpected binary data', path, {}));
  // Where a NUL stands, something was lost: "5<NUL>mg" may have been 50.
  const nul = text.indexOf('\0');
  if (nul !== -1) return failed(notText('Unexpected NUL character', path, { before: text.slice(0, nul) }));
  if (/^[\s\p{Cf}]*$/u.test(withoutControls(text))) return failed(empty(path));
  return {
    value: text,
    diagnostics: [...guessed(encoded, text, path), ...garbled(text, path), ...controlCharacters(text, path)],
  };
}

const start: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function failed(diagnostic: Diagnostic): Outcome<string> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function empty(path: string): Diagnostic {
  return diagnose('source-empty', 'Unexpected empty source, expected questions and answers', {
    path,
    place: start,
    hint: 'Write a title on the first line, then each question on a line of its own with its answer below.',
  });
}

/** Real text holds a stray control character at most; in a picture or an archive every tenth is one, and more. */
function isBinary(text: string): boolean {
  const controls = text.match(forbidden)?.length ?? 0;
  return controls > 8 && controls * 10 > text.length;
}

/** @param before What could be read up to the bytes at fault. */
function notText(what: string, path: string, { before = '' }: { readonly before?: string }): Diagnostic {
  const words = withoutControls(/[^\r\n]*$/.exec(before.slice(-40))?.[0] ?? '').trim();
  const after = words ? ` after "${words}"` : '';
  return diagnose('source-encoding', `${what}${after}, expected text in UTF-8`, {
    path,
    place: placeInText(before, before.length),
    ...(words ? { quote: words } : {}),
    hint: 'Open the file in the program that made it, save it as plain text with the encoding "UTF-8", and try again.',
  });
}

function guessed(encoded: Encoded, text: string, path: string): Diagnostic[] {
  if (encoded.guessed === undefined) return [];
  const { word, at } = wordAt(text, Math.max(0, text.search(/\P{ASCII}/u)), 1);
  return [
    diagnose('source-encoding-guessed', `Read as ${encoded.guessed}, as it is not UTF-8`, {
      path,
      place: placeInText(text, at, word.length),
      quote: word,
      hint: 'Check that accents, umlauts, quotation marks and currency signs look right; then save the file with the encoding "UTF-8".',
    }),
  ];
}

function controlCharacters(text: string, path: string): Diagnostic[] {
  const found = [...text.matchAll(forbidden)];
  const first = found[0];
  if (first === undefined) return [];
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `Unexpected control character U+${code}${found.length > 1 ? ` and ${found.length - 1} more` : ''}, left out`;
  return [
    diagnose('source-control-character', message, {
      path,
      place: placeInText(text, first.index),
      hint: 'It came with a copy and paste; delete it in your editor, or leave it: no output holds it.',
    }),
  ];
}

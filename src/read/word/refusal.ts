import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { kindOf } from '../file-kind.ts';
import type { Archive } from './archive.ts';

const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const save = 'save it as "Word document (.docx)"';

/** Why a file cannot be read at all, and what to do about it. */
export function refusal(
  fault: Extract<Archive, { fault: string }>['fault'] | 'no-word',
  bytes: Uint8Array,
  path: string,
): Diagnostic {
  if (bytes.length === 0) return noText(path);
  const { what, hint } = fault === 'no-archive' || fault === 'no-word' ? otherKind(bytes) : faults[fault];
  return diagnose('source-format', `Unexpected ${what}, expected a Word file`, { path, place, hint });
}

const faults = {
  damaged: {
    what: 'damage in the file',
    hint: `Try to open it in Word: if Word can repair it, ${save} under a new name. Else ask for the file again, as it may have been cut off on its way.`,
  },
  locked: {
    what: 'password',
    hint: 'Open it in Word, take the password away (File > Info > Protect Document) and save it.',
  },
  'too-large': {
    what: 'file that is far too large for a text',
    hint: `If it is a real text, copy the questions and answers into a new Word file and ${save}.`,
  },
} as const;

function otherKind(bytes: Uint8Array): { readonly what: string; readonly hint: string } {
  const kind = kindOf(bytes);
  if (kind?.name.startsWith('document of old Office')) return isEncrypted(bytes) ? faults.locked : oldWord;
  if (kind?.name === 'RTF document' || kind?.name === 'OpenDocument file')
    return { what: kind.name, hint: `Open it in Word or LibreOffice and ${save}.` };
  if (kind !== undefined && !/Word|Office/.test(kind.name)) return { what: kind.name, hint: kind.hint };
  if (kind !== undefined) return { what: 'Office file without a text', hint: `Open it in Word and ${save}.` };
  const isText = !bytes.subarray(0, 4096).includes(0);
  return isText ? text : faults.damaged;
}

const oldWord = {
  what: 'file of Word before 2007 (".doc")',
  hint: `Open it in Word or LibreOffice and ${save}.`,
};

const text = {
  what: 'text',
  hint: `Open it in Word and ${save}; or give it the ending of what it is: ".txt", ".html" or ".md".`,
};

/** A file with a password holds its content under this name (MS-OFFCRYPTO, 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

/** XML that no program writes, or parts that do not fit together. */
export function damaged(path: string): Diagnostic {
  const { what, hint } = faults.damaged;
  return diagnose('source-format', `Unexpected ${what}, expected a Word file`, { path, place, hint });
}

export function tooDeep(path: string): Diagnostic {
  const message = 'Unexpected tables or boxes inside thousands of others, expected plain text';
  const hint = `Copy the questions and answers into a new Word file and ${save}.`;
  return diagnose('source-nested', message, { path, place, hint });
}

export function noText(path: string): Diagnostic {
  return diagnose('source-empty', 'Unexpected empty source, expected questions and answers', {
    path,
    place,
    hint: 'Write a title on the first line, then each question on a line of its own with its answer below.',
  });
}

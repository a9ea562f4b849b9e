import chardet from 'chardet';
import { plausibility } from './plausibility.ts';

interface Guess {
  readonly text: string;
  /** The encoding, as its users know it. */
  readonly name: string;
}

/** An encoding older than Unicode. */
interface Legacy {
  /** As the WHATWG Encoding Standard names it. */
  readonly label: string;
  readonly name: string;
  /** Names that chardet gives it. */
  readonly aliases: readonly string[];
  /** What it is preferred by, as plausibility: it decides where little text is left to judge by. */
  readonly lead: number;
}

const legacies: readonly Legacy[] = [
  {
    label: 'windows-1252',
    name: 'Windows-1252 (Western European)',
    aliases: ['windows-1252', 'ISO-8859-1'],
    lead: 0.2,
  },
  legacy('windows-1250', 'Windows-1250 (Central European)', ['windows-1250', 'ISO-8859-2'], 0.05),
  legacy('iso-8859-2', 'ISO 8859-2 (Central European)', ['windows-1250', 'ISO-8859-2']),
  legacy('windows-1254', 'Windows-1254 (Turkish)', ['windows-1254', 'ISO-8859-9'], 0.05),
  legacy('windows-1257', 'Windows-1257 (Baltic)', ['windows-1257']),
  legacy('iso-8859-15', 'ISO 8859-15 (Western European)', []),
  legacy('macintosh', 'Mac Roman (Western European, old Macs)', []),
  legacy('windows-1251', 'Windows-1251 (Cyrillic)', ['windows-1251'], 0.05),
  legacy('koi8-u', 'KOI8 (Cyrillic)', ['KOI8-R'], 0.02),
  legacy('iso-8859-5', 'ISO 8859-5 (Cyrillic)', ['ISO-8859-5']),
  legacy('ibm866', 'DOS 866 (Cyrillic)', []),
  legacy('x-mac-cyrillic', 'Mac Cyrillic (old Macs)', []),
  legacy('windows-1253', 'Windows-1253 (Greek)', ['windows-1253', 'ISO-8859-7'], 0.02),
  legacy('iso-8859-7', 'ISO 8859-7 (Greek)', ['windows-1253', 'ISO-8859-7']),
  legacy('windows-1255', 'Windows-1255 (Hebrew)', ['windows-1255', 'ISO-8859-8'], 0.02),
  legacy('windows-1256', 'Windows-1256 (Arabic)', ['windows-1256'], 0.02),
  legacy('iso-8859-6', 'ISO 8859-6 (Arabic)', ['ISO-8859-6']),
  legacy('windows-874', 'Windows-874 (Thai)', ['windows-874', 'TIS-620']),
  legacy('gb18030', 'GB 18030 (simplified Chinese)', ['GB18030']),
  legacy('big5', 'Big5 (traditional Chinese)', ['Big5']),
  legacy('shift_jis', 'Shift JIS (Japanese)', ['Shift_JIS']),
  legacy('euc-jp', 'EUC-JP (Japanese)', ['EUC-JP']),
  legacy('euc-kr', 'EUC-KR (Korean)', ['EUC-KR']),
];

function legacy(label: string, name: string, aliases: readonly string[], lead = 0): Legacy {
  return { label, name, aliases, lead };
}

/** What an encoding has to reach: below, no reading makes words. Measured on sentences of 25 languages. */
const enough = 0.5;
/** Latin letters are easier to judge: nearly every sign of a true reading stands where it should. */
const enoughLatin = 0.6;
const latin: ReadonlySet<string> = new Set([
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1257',
  'iso-8859-15',
  'macintosh',
]);
/** What chardet's full certainty adds, and the letters that it needs for it: it is as sure of two as of a thousand. */
const weight = 0.3;
const convincing = 6;

/** The reading of bytes that are not UTF-8 that gives the most plausible words; nothing when none gives more than UTF-8 does. */
export function guessLegacy(bytes: Uint8Array): Guess | undefined {
  const sample = sampleOf(bytes);
  const trust = weight * Math.min(1, sample.filter((byte) => byte > 0x7f).length / convincing);
  const verdicts = new Map(chardet.analyse(sample).map(({ name, confidence }) => [name, confidence]));
  // A few faults in UTF-8 are damage to mend, not another encoding.
  const asUtf8 = plausibility(new TextDecoder().decode(sample));
  const ranked = legacies
    .flatMap((one) => {
      const text = cleanly(sample, one.label, { stream: true });
      if (text === undefined) return [];
      const certainty = Math.max(0, ...one.aliases.map((alias) => verdicts.get(alias as never) ?? 0));
      const likely = plausibility(text);
      return [{ ...one, text, likely, score: likely + one.lead + (certainty / 100) * trust }];
    })
    .filter(({ likely, label }) => likely >= (latin.has(label) ? enoughLatin : enough) && likely > asUtf8)
    .filter(({ text, label }) => latin.has(label) || isWritten(text, bytes))
    .toSorted((one, other) => other.score - one.score);
  for (const { label, name } of ranked) {
    const text = cleanly(bytes, label);
    if (text !== undefined) return { text, name };
  }
  return undefined;
}

/** Of the letters of a file so many are of its script; a few in a Latin text are signs that were read wrongly. */
const leastShare = 0.4;
/** The same where a sign is a syllable or a word. */
const leastShareOfSigns = 0.1;

/** Whether a file is written in the script that its odd bytes are read as. */
function isWritten(text: string, bytes: Uint8Array): boolean {
  const letters = text.match(/[^\p{ASCII}\p{Script=Latin}\P{L}]/gu)?.length ?? 0;
  let latinLetters = 0;
  // As much as may have been judged.
  for (const byte of bytes.subarray(0, 4 * longest)) {
    if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) latinLetters += 1;
  }
  const isOfSigns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  return letters >= (letters + latinLetters) * (isOfSigns ? leastShareOfSigns : leastShare);
}

/**
 * Text without a character that no text holds; nothing when the bytes do not give one.
 *
 * @param how `stream`: the bytes may end within a character.
 */
function cleanly(
  bytes: Uint8Array,
  label: string,
  how: { readonly stream?: boolean } = {},
): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, how);
    // Private characters stand for bytes without a meaning.
    return /[\u0080-\u009F\uFFFD\p{Co}\p{Cn}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The most bytes that are judged. */
const longest = 16_384;

/** The lines that hold more than ASCII, as far as they are judged. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: number[] = [];
  for (let at = 0; at < bytes.length && lines.length < longest; ) {
    const end = lineEnd(bytes, at);
    const line = bytes.subarray(at, Math.min(end, at + longest));
    if (line.some((byte) => byte > 0x7f)) lines.push(0x0a, ...line);
    at = end + 1;
  }
  return Uint8Array.from(lines.slice(0, longest));
}

/** No encoding uses the bytes of line ends for anything else. */
function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

import { readHex } from '../../../pdf/content-stream.ts';
import type { Font } from '../../../pdf/fonts.ts';

/**
 * A text object as Chromium writes it: font and size, where it begins, then letter by letter, each with how far it stands
 * from the one before.
 */
const spelled =
  /BT\n\/(\S+) ([\d.]+) Tf\n([^\n]+ Tm)\n(<[0-9A-F]+> Tj(?:\n[-\d.]+ 0 Td <[0-9A-F]+> Tj)+)\nET/g;

/** In thousandths of the type size: less is not seen. */
const finest = 0.5;

/**
 * Chromium spells text out: every letter is placed by itself, though nearly all stand where their widths put them. Here
 * they become lines again, with numbers between them where a pair is kerned: half the file, and a third of the time for
 * whoever reads it.
 *
 * @param fontNamed The fonts of the page by their names there.
 */
export function joinLetters(content: string, fontNamed: (name: string) => Font | undefined): string {
  return content.replace(spelled, (whole, name: string, size: string, place: string, letters: string) => {
    const font = fontNamed(name);
    return font === undefined
      ? whole
      : `BT\n/${name} ${size} Tf\n${place}\n${joined(letters, font, Number(size))} TJ\nET`;
  });
}

function joined(letters: string, font: Font, size: number): string {
  const pieces: string[] = [];
  let line = '';
  let width = 0;
  /** What was too fine to write so far. */
  let rest = 0;
  for (const letter of letters.split('\n')) {
    const at = letter.indexOf('<');
    if (at > 0) {
      const distance = (Number.parseFloat(letter) / size) * 1000;
      rest += width - distance;
      if (Math.abs(rest) >= finest) {
        const written = Math.round(rest * 100) / 100;
        pieces.push(`<${line}>${written}`);
        line = '';
        rest -= written;
      }
    }
    line += letter.slice(at + 1, letter.indexOf('>', at));
    width = widthOf(readHex(letter, at) ?? '', font);
  }
  return `[${pieces.join('')}<${line}>]`;
}

function widthOf(bytes: string, font: Font): number {
  let width = 0;
  for (const glyph of font.glyphsOf(bytes)) width += glyph.width;
  return width;
}

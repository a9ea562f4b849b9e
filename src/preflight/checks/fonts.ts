import { unmapped } from '../../pdf/fonts.ts';
import { type Check, pagesNamed } from '../check.ts';

/** Every font is in the file, and its letters can be searched and read out (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21). */
export const checkFonts: Check = ({ file }, found) => {
  for (const { name, isEmbedded, isMapped } of file.fonts) {
    if (!isEmbedded) {
      found(
        'pdf-font-missing',
        `Unexpected font ${name || 'without a name'} that is not in the file, expected all fonts embedded`,
        'Another machine would set the text in another font, or not at all. Publish the leaflet again.',
      );
    } else if (!isMapped) {
      found(
        'pdf-font-unmapped',
        `Unexpected font ${name || 'without a name'} whose letters have no map to Unicode`,
        unread,
      );
    }
  }
  for (const { number, drawing } of file.pages) {
    const [name] = drawing.lostFonts;
    if (name === undefined) continue;
    found(
      'pdf-font-missing',
      `Unexpected lack of the font that ${pagesNamed([number])} calls ${name}, expected all fonts embedded`,
      'Text would not be shown at all. Publish the leaflet again.',
    );
  }
  const silent = file.pages.filter(({ drawing }) =>
    drawing.texts.some(({ text }) => text.includes(unmapped)),
  );
  if (silent.length === 0 || file.fonts.some(({ isMapped }) => !isMapped)) return;
  found(
    'pdf-font-unmapped',
    `Unexpected letters without a map to Unicode on ${pagesNamed(silent.map(({ number }) => number))}`,
    unread,
  );
};

const unread = 'The text cannot be searched, copied or read out. Publish the leaflet again.';

import type { MeasuredBox, Tools } from '../../model/context.ts';
import { fitPicture } from '../../render/pictures/draw.ts';
import { drawingOf, type Look } from '../../render/pictures/look.ts';
import type { Picture } from '../../render/pictures/picture.ts';
import type { Link } from './carousel-pdf.ts';

/** Where a card shows an address: its line, with the QR code beside it. Only closing cards of a carousel have one. */
export async function linkOn(
  picture: Picture,
  look: Look,
  tools: Pick<Tools, 'fonts' | 'cards'>,
): Promise<Link | undefined> {
  const { code, words } = picture;
  if (code === null || words.address === null) return undefined;
  const fitted = await fitPicture(picture, look, tools);
  if (!('picture' in fitted)) return undefined;
  const laidOut = await tools.cards.measure(drawingOf(picture, look, fitted.fonts)(fitted.headline));
  const found = around(laidOut, words.address.replace(/\s/g, ''));
  if (found === undefined) return undefined;
  const { x, y, width, height } = found;
  return { url: code, x, y, width, height };
}

/** The box that holds the line of the address, and what stands in one box with it. */
function around(box: MeasuredBox, address: string): MeasuredBox | undefined {
  for (const child of box.children) {
    const said = child.lines
      .map((line) => line.text)
      .join('')
      .replace(/\s/g, '');
    if (said === address) return box;
    const deeper = around(child, address);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

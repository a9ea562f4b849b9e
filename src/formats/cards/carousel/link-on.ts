import type { MeasuredBox, Tools } from '../../../model/context.ts';
import { fitPicture } from '../../../render/pictures/draw.ts';
import { drawingOf, type Look } from '../../../render/pictures/look.ts';
import type { Picture } from '../../../render/pictures/picture.ts';
import type { Link } from './slide.ts';

/** Where a card shows the address of its QR code; only closing cards have one. */
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
  const found = boxOf(laidOut, words.address.replace(/\s/g, ''));
  if (found === undefined) return undefined;
  const { x, y, width, height } = found;
  return { url: code, x, y, width, height };
}

/** The box whose lines are the address, wherever they are broken. */
function boxOf(box: MeasuredBox, address: string): MeasuredBox | undefined {
  for (const child of box.children) {
    const said = child.lines
      .map((line) => line.text)
      .join('')
      .replace(/\s/g, '');
    if (said === address) return child;
    const deeper = boxOf(child, address);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

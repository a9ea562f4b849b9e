import jsqr from 'jsqr';
import { type Check, pagesNamed } from '../check.ts';
import { isQr, pictureOfQr, type QrPicture } from '../qr-picture.ts';
import { millimetres } from '../survey.ts';

/** In millimetres: what reads well from a leaflet in the hand (Denso Wave; printers' advice). */
const [smallestSymbol, smallestModule] = [20, 0.4];

/** The code leads where it should, and a telephone can read it. */
export const checkQr: Check = ({ file, promise }, found) => {
  const codes = file.pages.flatMap(({ number, drawing }) =>
    drawing.paths.filter(isQr).map((path) => ({ number, path, picture: pictureOfQr(path, drawing) })),
  );
  if (codes.length === 0) {
    if (promise?.url !== undefined) {
      found('pdf-qr-unreadable', `Unexpected leaflet without a QR code, expected one to ${promise.url}`);
    }
    return;
  }
  for (const { number, path, picture } of codes) {
    const place = pagesNamed([number]);
    const address = decoded(picture);
    if (address === undefined) {
      found(
        'pdf-qr-unreadable',
        `Unexpected QR code on ${place} that cannot be read`,
        'Something is drawn over it, or it is too pale. Publish the leaflet again.',
      );
      continue;
    }
    if (!picture.isQuiet) {
      found(
        'pdf-qr-unreadable',
        `Unexpected print beside the QR code on ${place}, expected an empty margin of four of its points`,
        'Telephones would not find the code. Publish the leaflet again.',
      );
    }
    if (promise?.url !== undefined && address !== promise.url) {
      found(
        'pdf-qr-differs',
        `Unexpected QR code on ${place} that leads to ${address}, expected ${promise.url}`,
      );
    }
    const side = millimetres(path.bounds.right - path.bounds.left);
    const point = side / picture.modules;
    if (side < smallestSymbol - 0.1 || point < smallestModule) {
      found(
        'pdf-qr-unreadable',
        `Unexpected QR code of ${side.toFixed(1)} mm with points of ${point.toFixed(2)} mm on ${place}, expected ${smallestSymbol} mm and ${smallestModule} mm or more`,
        'A shorter address makes larger points: give a "shortUrl".',
      );
    }
  }
};

function decoded({ side, dark }: QrPicture): string | undefined {
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < dark.length; at += 1) if (dark[at] === 1) pixels.fill(0, at * 4, at * 4 + 3);
  return jsqr.default(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data;
}

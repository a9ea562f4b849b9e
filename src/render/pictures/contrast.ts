import { contrastOfLight, leastContrast } from '../../model/colour.ts';
import type { CardPicture, CardRenderer, MeasuredBox } from '../../model/context.ts';
import { inkOf } from './ink.ts';
import { lightOf, opacityOf } from './pixels.ts';
import { readPng } from './png.ts';
import { unseen } from './whole.ts';

/** Words that cannot be told well enough from what is behind them. */
export interface Faint {
  /** Empty for letters that stand in no box with words: an ornament of the style sheet. */
  readonly words: string;
  /** Their least contrast, 1 to 21; 1 is unseen. */
  readonly ratio: number;
}

/** How much of each pixel a letter covers, 0 to 255, row by row. */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
}

/** How far from a stroke its ground is looked for, in pixels: beyond the blur of its edge, which is two at most. */
const reach = 4;

/** What counts as full of ink and as without any, of 255. */
const full = 255;
const none = 2;

/**
 * Holds the letters of a drawn card against the pixels around them: nothing is reckoned from style sheets, so that
 * ornaments, gradients, pictures and whatever lies over the words count as they are seen. Only what the letters touch
 * counts. Large type gets no discount (WCAG 2.2, 1.4.3 would ask 3:1 of it): a card is seen small.
 *
 * @param drawn The card as PNG, as it will be handed out.
 */
export async function faintWords(
  card: CardPicture,
  drawn: Uint8Array,
  engine: CardRenderer,
): Promise<readonly Faint[]> {
  const [layout, letters] = await Promise.all([engine.measure(card), engine.draw(inkOf(card))]);
  const [seen, bitmap] = await Promise.all([readPng(drawn), readPng(letters)]);
  const light = lightOf(seen);
  const { width, height } = bitmap;
  const ink = { width, height, cover: opacityOf(bitmap) };
  const boxes = wordBoxes(layout);
  const least = new Map<WordBox | undefined, number>();
  forEachEdge(ink, (at, ground) => {
    const ratio = contrastOfLight(light(at), light(ground));
    if (ratio >= leastContrast) return;
    const owner = ownerOf(at % width, Math.floor(at / width), boxes);
    least.set(owner, Math.min(ratio, least.get(owner) ?? ratio));
  });
  // Words without any ink are not drawn at all.
  for (const words of boxes) if (!hasInk(words.box, ink)) least.set(words, 1);
  return [...least].map(([owner, ratio]) => ({ words: owner?.words ?? '', ratio }));
}

/**
 * Goes along the edges of all strokes.
 *
 * @param visit Is given a pixel full of ink and the nearest one without any, up, down, left or right of it.
 */
function forEachEdge({ width, cover }: Ink, visit: (at: number, ground: number) => void): void {
  const directions = [-width, -1, 1, width];
  // Letters stand in the safe zone: there is nothing to be found at the very edge.
  const margin = reach * width;
  const end = cover.length - margin;
  const next = (from: number) => (cover[from] === full ? from : cover.indexOf(full, from));
  for (let at = next(margin); at !== -1 && at < end; at = next(at + 1)) {
    for (const direction of directions) {
      let ground = at + direction;
      // Inside of a stroke there is nothing to see.
      if (cover[ground] === full) continue;
      const last = at + reach * direction;
      while (ground !== last && (cover[ground] ?? 0) > none) ground += direction;
      if ((cover[ground] ?? 0) <= none) visit(at, ground);
    }
  }
}

/** A box with words, in pixels. */
interface WordBox {
  readonly words: string;
  readonly box: MeasuredBox;
}

function wordBoxes(box: MeasuredBox): readonly WordBox[] {
  const words = box.lines.map(({ text }) => text).join('');
  const own =
    words.replace(unseen, '') === '' ? [] : [{ words: words.replaceAll('\u00a0', ' ').trim(), box }];
  return [...own, ...box.children.flatMap(wordBoxes)];
}

/** The words at a pixel; letters may stick out of their box, never far. */
function ownerOf(x: number, y: number, boxes: readonly WordBox[]): WordBox | undefined {
  const distance = ({ box }: WordBox) =>
    Math.max(box.x - x, x - box.x - box.width, 0) + Math.max(box.y - y, y - box.y - box.height, 0);
  return boxes.toSorted((one, other) => distance(one) - distance(other))[0];
}

function hasInk({ x, y, width, height }: MeasuredBox, ink: Ink): boolean {
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(ink.width, Math.ceil(x + width))];
  const [top, bottom] = [Math.max(0, Math.floor(y)), Math.min(ink.height, Math.ceil(y + height))];
  for (let row = top; row < bottom; row += 1) {
    for (let at = row * ink.width + left; at < row * ink.width + right; at += 1)
      if ((ink.cover[at] ?? 0) > none) return true;
  }
  return false;
}

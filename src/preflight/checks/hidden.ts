import { shared } from '../../pdf/bounds.ts';
import type { ShownText } from '../../pdf/drawing.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';
import { type Cover, coversOf, groundsOf, shareOf } from '../ground.ts';
import { bodyOf } from '../ink-bounds.ts';
import { contrastOf, luminanceOf } from '../luminance.ts';

/** Less than this, and no reader sees that there is text. What is comfortable to read is asked of the colours of a brand. */
const leastContrast = 2;
/** Of a letter's body; an underline or a line through it covers less. */
const mostCovered = 0.3;
/** Of a letter's body: slanted letters lean over their place a little. */
const leastShown = 0.85;
const leastOpacity = 0.3;
/** In points. */
const narrowest = 0.1;

/** Text that is in the file can be seen on the page. */
export const checkHidden: Check = ({ file }, found) => {
  const hidden = new Map<string, { readonly pages: Set<number>; readonly text: string }>();
  for (const { number, drawing } of file.pages) {
    const covers = coversOf(drawing);
    for (const text of drawing.texts) {
      if (text.text.trim() === '') continue;
      const how = hiding(text, covers);
      if (how === undefined) continue;
      const known = hidden.get(how) ?? { pages: new Set(), text: text.text };
      known.pages.add(number);
      hidden.set(how, known);
    }
  }
  for (const [how, { pages, text }] of hidden) {
    found(
      'pdf-text-hidden',
      `Unexpected text that is ${how} on ${pagesNamed(pages)}, such as ${quoted(text)}`,
      'Readers would not see it. Publish the leaflet again; if it stays, look at the style sheets in templates/print/.',
    );
  }
};

function hiding(text: ShownText, covers: readonly Cover[]): string | undefined {
  if (text.isInvisible || text.opacity < leastOpacity) return 'invisible';
  const body = bodyOf(text);
  // Marks above Arabic letters have no width of their own; their letter is looked at.
  if (body.right - body.left < narrowest) return undefined;
  if (text.clip !== undefined && shareOf(body, shared(text.clip, body)) < leastShown) return 'cut off';
  if (
    covers.some(({ at, isWhole, bounds }) => isWhole && at >= text.at && shareOf(body, bounds) > mostCovered)
  )
    return 'covered';
  const own = luminanceOf(text.fill);
  if (own === undefined) return undefined;
  const standsOut = groundsOf(body, text.at, covers).some(
    (ground) => ground === undefined || contrastOf(own, ground) >= leastContrast,
  );
  return standsOut ? undefined : 'in the colour of its ground';
}

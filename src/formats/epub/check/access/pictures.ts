import type { OpenedBook } from '../opened-book.ts';
import { around, attribute, placeOf, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';

/**
 * WCAG 2.2, 1.1.1: a picture has a description. An empty one stands for ornament, which only our own logo is beyond
 * doubt, beside the name of the clinic. The author hears of pictures without one when the source is read.
 */
export function* picturesAreDescribed({ pages }: OpenedBook): Generator<Found> {
  for (const node of pages.flatMap(({ nodes }) => nodes)) {
    if (node.element.name !== 'img' || attribute(node, 'alt')?.trim()) continue;
    const isLogo =
      attribute(node, 'alt') === '' && around(node).some((one) => tokens(one, 'class').includes('masthead'));
    if (!isLogo) {
      const message = `Unexpected picture without a description: "${attribute(node, 'src') ?? ''}"`;
      yield { ...placeOf(node), isTold: true, message };
    }
  }
}

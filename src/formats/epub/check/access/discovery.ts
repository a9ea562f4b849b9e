import { metadataOf, type OpenedBook } from '../opened-book.ts';
import { attribute, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { discovery } from '../vocabulary/semantics.ts';

/** EPUB Accessibility 1.1 (2.2): what every book says of itself. */
const complete = [
  'schema:accessMode',
  'schema:accessModeSufficient',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
];

/** People find a book that they can read by what it says of itself: all of it is there, in known words, and true. */
export function* discoveryIsComplete(book: OpenedBook): Generator<Found> {
  const file = book.opf.path;
  for (const name of complete)
    if (metadataOf(book, name).length === 0) yield { file, message: `Unexpected package without ${name}` };
  for (const [name, known] of Object.entries(discovery))
    for (const value of metadataOf(book, name))
      if (!known.has(value)) yield { file, message: `Unexpected ${name} "${value}", expected a known word` };
  const modes = discovery['schema:accessMode'];
  for (const value of metadataOf(book, 'schema:accessModeSufficient'))
    if (!value.split(/\s*,\s*/).every((mode) => modes?.has(mode)))
      yield { file, message: `Unexpected schema:accessModeSufficient "${value}", expected known words` };
  const features = metadataOf(book, 'schema:accessibilityFeature');
  const holds = (test: Parameters<typeof anyNode>[1]) => anyNode(book, test);
  const facts: readonly (readonly [string, boolean])[] = [
    ['tableOfContents', holds((node) => tokens(node, 'epub:type').includes('toc'))],
    ['pageBreakMarkers', holds((node) => tokens(node, 'epub:type').includes('pagebreak'))],
    ['pageNavigation', holds((node) => tokens(node, 'epub:type').includes('page-list'))],
    ['ARIA', holds((node) => attribute(node, 'role') !== undefined)],
    ['structuralNavigation', holds((node) => node.element.name === 'h1')],
  ];
  for (const [feature, isThere] of facts)
    if (features.includes(feature) !== isThere)
      yield { file, message: `Unexpected ${isThere ? 'silence about' : 'claim of'} the feature ${feature}` };
}

function anyNode(
  { pages }: OpenedBook,
  test: (node: OpenedBook['pages'][number]['nodes'][number]) => boolean,
): boolean {
  return pages.some(({ nodes }) => nodes.some(test));
}

import type { Parents, Text } from 'mdast';
import type { Options } from 'remark-stringify';

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers['text']>;

/**
 * Text with the backslashes that it needs. The library puts one before every sign that may mean something somewhere;
 * "A&E", "~5 mm" and "[1]" mean nothing, and people have to read the source.
 */
export const text: Handle = (node: Text, _: Parents | undefined, state, info) => {
  const safe = state.safe(node.value, info);
  if (!safe.includes('\\')) return safe;
  const isLabel = state.stack.includes('label');
  return needless.reduce(
    (result, [sign, pattern]) => (isLabel && sign === '[' ? result : result.replace(pattern, sign)),
    safe,
  );
};

/** Signs, and where a backslash before them says nothing. An escaped backslash before them is a word of its own. */
const needless: readonly (readonly [string, RegExp])[] = [
  // No character reference: `&name;`.
  ['&', /(?<!\\)\\&(?![a-z][a-z\d]{0,31};|#\d{1,7};|#x[\da-f]{1,6};)/gi],
  // Two are needed to strike through, three for a fence.
  ['~', /(?<![\\~])\\~(?!\\?~)/g],
  // Links carry their address, so that nothing is defined that brackets could refer to but footnotes.
  ['[', /(?<=[^\s\\][ ]?)\\\[(?!\^)/g],
];

import { isMap, type Node, parseDocument } from 'yaml';

/**
 * Looks up where values stand in YAML: by their path, as offsets, quotation marks included; nothing for what is not
 * there. The text is parsed by the first look.
 */
export function valueRanges(
  yaml: string,
): (path: readonly PropertyKey[]) => readonly [number, number] | undefined {
  let known: ReturnType<typeof parseDocument> | undefined;
  return (path) => {
    known ??= parseDocument(yaml, { prettyErrors: false });
    if (!isMap(known.contents)) return undefined;
    const node = known.contents.getIn(path, true) as Node | undefined;
    return node?.range ? [node.range[0], node.range[1]] : undefined;
  };
}

import type { RootContent } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { sameQuestion } from '../wording/same.ts';
import { looseText } from './head-text.ts';
import { placeOf } from './place-of.ts';

/**
 * The blocks without a second copy of the whole text, which a paste made twice by mistake; the title may stand above
 * once for both. Every word has to be there again, in the same order.
 */
export function withoutCopy(
  blocks: readonly RootContent[],
  path: string,
): { readonly blocks: readonly RootContent[]; readonly diagnostics: readonly Diagnostic[] } {
  const half = copyAt(blocks);
  if (half === undefined) return { blocks, diagnostics: [] };
  const copy = blocks.slice(half);
  const line = copy[0]?.position?.start.line;
  const diagnostic = diagnose(
    'document-doubled',
    `Unexpected second copy of the whole text${line === undefined ? '' : ` from line ${line} on`}, read once`,
    { path, ...placeOf(copy[0], copy.at(-1)), hint: 'Delete one of the two copies.' },
  );
  return { blocks: blocks.slice(0, half), diagnostics: [diagnostic] };
}

/** Fewer blocks are no whole text. */
const fewest = 2;

/** The index of the block that begins the second copy; the two may be cut into blocks in other ways. */
function copyAt(blocks: readonly RootContent[]): number | undefined {
  const texts = blocks.map((block) => sameQuestion(block.type === 'html' ? block.value : looseText(block)));
  for (const titles of [0, 1]) {
    const whole = texts.slice(titles).join(' ').trim().length;
    if (whole === 0) continue;
    let length = -1;
    for (let at = titles; at < blocks.length; at += 1) {
      length += (texts[at]?.length ?? 0) + 1;
      // The space between the two copies counts as well.
      if (length * 2 + 1 < whole) continue;
      const isCopy = length * 2 + 1 === whole && at - titles + 1 >= fewest;
      if (isCopy && texts.slice(titles, at + 1).join(' ') === texts.slice(at + 1).join(' ')) return at + 1;
      break;
    }
  }
  return undefined;
}

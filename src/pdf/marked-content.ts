import { isByteText, isDictionary, isName, operandsOf } from './content-stream.ts';
import type { Marked } from './drawing.ts';

const untagged: Marked = { mcid: undefined, isArtifact: false, isTagged: false, isBuried: false };

/** Keeps track of the tags that are open in a content stream (ISO 32000-1, 14.6). */
export interface OpenTags {
  readonly now: Marked;
  /** @param operation `BDC` or `BMC` with its operands. */
  begin(operation: string): void;
  end(): void;
  /**
   * What is said instead of the text that is shown next (`ActualText`, 14.9.4): once, then nothing for what follows;
   * `undefined` where the text speaks for itself.
   */
  spoken(): string | undefined;
}

/** @param outside What is open where a form is drawn. */
export function openTags(outside: Marked = untagged): OpenTags {
  const stack: Marked[] = [outside];
  /** The words that stand for what is shown, each with the depth of its tag. */
  const actual: { readonly depth: number; text: string }[] = [];
  return {
    get now() {
      return stack.at(-1) ?? untagged;
    },
    begin(operation) {
      const [tag, properties] = operandsOf(operation);
      const around = stack.at(-1) ?? untagged;
      const number = isDictionary(properties) ? properties.entries.get('MCID') : undefined;
      const words = isDictionary(properties) ? properties.entries.get('ActualText') : undefined;
      if (isByteText(words)) actual.push({ depth: stack.length, text: textOf(words.bytes) });
      const isArtifact = around.isArtifact || (isName(tag) && tag.name === 'Artifact');
      const mcid = typeof number === 'number' ? number : around.mcid;
      stack.push({
        mcid,
        isArtifact,
        // A span that only gives words for what it shows is no tag.
        isTagged: around.isTagged || mcid !== undefined || isArtifact,
        isBuried: around.isBuried || (isArtifact && mcid !== undefined),
      });
    },
    end() {
      if (stack.length > 1) stack.pop();
      if (actual.at(-1)?.depth === stack.length) actual.pop();
    },
    spoken() {
      const said = actual.at(-1);
      if (said === undefined) return undefined;
      const { text } = said;
      said.text = '';
      return text;
    },
  };
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else near enough to latin-1. */
function textOf(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

import { diffArrays } from 'diff';
import { withoutMark } from '../answers/list-marks.ts';
import { fold, letters } from './fold.ts';
import type { Section } from './locate.ts';
import type { Block } from './visible.ts';
import { shortDiff } from './word-diff.ts';

/** How an answer of the markup and its section on the page part. */
export interface Drift {
  /**
   * `words`: other letters or digits. `punctuation`: these agree. `more`: the page goes on after what the markup ends
   * with.
   */
  readonly kind: 'words' | 'punctuation' | 'more';
  /** What the markup says, what the page says. */
  readonly markup: string;
  readonly page: string;
  /** The place where they part, for people. */
  readonly diff: string;
  /** The block of the page at fault. */
  readonly block: Block | undefined;
}

/**
 * Holds an answer of the markup against the section of the page, block by block, as the eye does: quotes, dashes and
 * spaces count for nothing, and it does not matter where one block ends and the next begins.
 */
export function drifts(markup: readonly string[], { answer, isClosed }: Section): readonly Drift[] {
  const said = markup.map(comparable).filter((text) => text !== '');
  // A link or button as a whole is part of the text only where the markup says it, too.
  const shown = answer.filter((block) => !block.isControl || said.includes(comparable(block.text)));
  return pair(said, shown, isClosed);
}

function pair(said: readonly string[], shown: readonly Block[], isClosed: boolean): Drift[] {
  const texts = shown.map(({ text }) => comparable(text));
  if (said.join(' ') === texts.join(' ')) return [];
  const hunks = hunksOf(said, texts);
  return hunks.flatMap(({ markup, page, at, isLast }): Drift[] => {
    const [one, other] = [markup.join(' '), page.join(' ')];
    const block = shown[at] ?? shown.at(-1);
    if (one === other) return [];
    if (one === '' && isLast) {
      return isClosed ? [{ kind: 'more', markup: '', page: other, diff: other, block }] : [];
    }
    // Behind an answer without an end the page may go on with something else.
    const cut = isLast && !isClosed ? commonPart(one, page) : other;
    if (one === cut) return [];
    const kind = letters(one) === letters(cut) ? 'punctuation' : 'words';
    return [{ kind, markup: one, page: cut, diff: shortDiff(one, cut), block }];
  });
}

/** As many blocks of the page as the markup's words fill. */
function commonPart(markup: string, page: readonly string[]): string {
  let text = '';
  for (const block of page) {
    if (text !== '' && text.length + block.length / 2 > markup.length) break;
    text = text === '' ? block : `${text} ${block}`;
  }
  return text;
}

interface Hunk {
  readonly markup: readonly string[];
  readonly page: readonly string[];
  /** Of the first block of the page. */
  readonly at: number;
  readonly isLast: boolean;
}

function hunksOf(markup: readonly string[], page: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: { markup: string[]; page: string[]; at: number } | undefined;
  let at = 0;
  const close = (isLast: boolean) => {
    if (open !== undefined) hunks.push({ ...open, isLast });
    open = undefined;
  };
  for (const part of diffArrays([...markup], [...page])) {
    if (!part.added && !part.removed) {
      close(false);
      at += part.value.length;
      continue;
    }
    open ??= { markup: [], page: [], at };
    if (part.removed) open.markup.push(...part.value);
    else {
      open.page.push(...part.value);
      at += part.value.length;
    }
  }
  close(true);
  return hunks;
}

function comparable(text: string): string {
  return withoutMark(fold(text));
}

import { diffWordsWithSpace } from 'diff';

/** How many words are shown on either side of one that differs. */
const around = 3;
/** How many words of a change are shown. */
const most = 16;
/** In words taken and added: past that, two texts have nothing to do with each other, and comparing takes minutes. */
const furthest = 400;

/**
 * Where two texts part, with a few words around it: `wash [gently → very gently] every day`. Where one has nothing: `[nothing → very]`.
 *
 * @param one What stands on the left of the arrow.
 */
export function shortDiff(one: string, other: string): string {
  const parts = diffWordsWithSpace(one, other, { maxEditLength: furthest });
  if (parts === undefined) return change(one, other);
  const pieces: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    if (!part.added && !part.removed) {
      pieces.push(shorten(part.value, { atStart: at === 0, atEnd: at === parts.length - 1 }));
      continue;
    }
    const next = parts[at + 1];
    const isPair = next !== undefined && (next.added || next.removed) && next.added !== part.added;
    const [removed, added] = part.removed
      ? [part, isPair ? next : undefined]
      : [isPair ? next : undefined, part];
    pieces.push(change(removed?.value ?? '', added?.value ?? ''));
    if (isPair) at += 1;
  }
  return pieces.join('').trim();
}

function change(removed: string, added: string): string {
  const show = (text: string) =>
    text === '' ? 'nothing' : text.trim() === '' ? 'a space' : cut(text.trim());
  const [, before = ''] = /^(\s*)/.exec(removed === '' ? added : removed) ?? [];
  const [, after = ''] = /(\s*)$/.exec(removed === '' ? added : removed) ?? [];
  return `${before}[${show(removed)} → ${show(added)}]${after}`;
}

function cut(text: string): string {
  const words = text.split(' ');
  if (words.length <= most) return text;
  return `${words.slice(0, most - around).join(' ')} … ${words.slice(-around).join(' ')}`;
}

interface Edges {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

function shorten(text: string, { atStart, atEnd }: Edges): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  if (words.length <= (atStart || atEnd ? around : 2 * around)) return text;
  const head = atStart ? '' : words.slice(0, around).join('');
  const tail = atEnd ? '' : words.slice(-around).join('');
  return `${head}… ${tail}`;
}

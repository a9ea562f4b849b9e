/** How far marks of a format between two letters may reach: an address behind a link, an attribute. */
const farthest = 400;

/**
 * Finds for each character of a value the one that it was written as in a stretch of source, where marks, entities, quotes
 * and line ends of a format stand between. What cannot be found is taken to stand where its neighbour does.
 *
 * @returns Offsets in the raw text, one for each character of the value, and one for its end.
 */
export function align(raw: string, value: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (isSpace(value[index])) {
      offsets.push(Math.min(at, raw.length));
      // Several spaces of the one may be one of the other.
      if (!isSpace(value[index + 1])) at = afterSpaces(raw, entity(raw, at) > 1 ? at + entity(raw, at) : at);
      continue;
    }
    if (raw[at] !== value[index] && entity(raw, at) === 1) at = next(raw, at, value, index);
    offsets.push(Math.min(at, raw.length));
    at += entity(raw, at);
  }
  return [...offsets, Math.min(at, raw.length)];
}

/** Where the text goes on that a value goes on with: told by its next letters, by as many as can be found. */
function next(raw: string, at: number, value: string, index: number): number {
  const ahead = /^\S{1,6}/u.exec(value.slice(index, index + 6))?.[0] ?? '';
  const within = raw.slice(at, at + farthest);
  for (let length = ahead.length; length > 0; length -= 1) {
    const found = within.indexOf(ahead.slice(0, length));
    if (found !== -1) return at + found;
  }
  return at;
}

/** The length of the entity at an offset: 1 where there is none. */
function entity(raw: string, at: number): number {
  return raw[at] === '&' ? (/^&(?:#x?)?\w{1,12};/i.exec(raw.slice(at, at + 16))?.[0].length ?? 1) : 1;
}

function afterSpaces(raw: string, at: number): number {
  let to = at;
  while (to < raw.length && isSpace(raw[to])) to += 1;
  return to;
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /\s/.test(sign);
}

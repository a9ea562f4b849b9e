/** Which groups of one to three letters, and of six, stand in some texts, as marks: rarely wrong when it says yes, never when it says no. */
export interface Grams {
  readonly marks: Uint8Array;
}

/** How many different marks there are: a leaflet has some ten thousand groups. */
const size = 1 << 17;

/** A group of six letters says far more than the four of three in it. */
const long = 6;

export function gramsOf(texts: readonly string[]): Grams {
  const marks = new Uint8Array(size);
  for (const text of texts) {
    let [first, second] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      marks[markOf(0, 0, code)] = 1;
      if (at > 0) marks[markOf(0, second, code)] = 1;
      if (at > 1) marks[markOf(first, second, code)] = 1;
      if (at >= long - 1) marks[longMarkOf(text, at - long + 1)] = 1;
      first = second;
      second = code;
    }
  }
  return { marks };
}

/** A string, or strings, by the marks that have to be there. */
export type Sought = readonly (readonly number[])[];

export function soughtOf(needles: readonly string[]): Sought {
  const all = needles.map((needle) => {
    if (needle.length >= long)
      return Array.from({ length: needle.length - long + 1 }, (_, at) => longMarkOf(needle, at));
    if (needle.length < 3)
      return [markOf(0, needle.length < 2 ? 0 : needle.charCodeAt(0), needle.charCodeAt(needle.length - 1))];
    return Array.from({ length: needle.length - 2 }, (_, at) =>
      markOf(needle.charCodeAt(at), needle.charCodeAt(at + 1), needle.charCodeAt(at + 2)),
    );
  });
  return all;
}

/** Whether one of some strings may stand in the texts. */
export function mayStandIn(sought: Sought, { marks }: Grams): boolean {
  return sought.some((needle) => needle.every((mark) => marks[mark] === 1));
}

function markOf(first: number, second: number, third: number): number {
  return (
    ((Math.imul(first, 7_919) + Math.imul(second, 104_729) + Math.imul(third, 1_299_709)) >>> 4) & (size - 1)
  );
}

function longMarkOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + long; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash ^ (hash >>> 15)) & (size - 1);
}

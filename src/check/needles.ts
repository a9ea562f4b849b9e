/**
 * What must stand in a text for a pattern to match: one of some strings, and one of some others. To look for these first is
 * much faster than to run the pattern, and never wrong when it says no. The idea is that of Russ Cox's code search.
 */
type Needles = ReadonlySet<string>;

/** Of a part of a pattern: all strings that it can be, where these are few, and sets of strings of which it must hold one each. */
interface Part {
  readonly exact: Needles | undefined;
  readonly needs: readonly Needles[];
}

/** So many strings are followed, of a part and of a whole pattern. */
const few = 24;
const many = 400;

const nothing: Part = { exact: new Set(['']), needs: [] };
const anything: Part = { exact: undefined, needs: [] };
const digit: Part = { exact: new Set('0123456789'), needs: [] };

/** Lists of which a text holds one string each. */
export type NeedleLists = readonly (readonly string[])[];

/**
 * What stands in every text that an expression (with the flag `u`, without `i`) matches: the lists of one of its
 * alternatives. An alternative of which nothing is known has no lists.
 */
export function needlesOf(source: string): readonly NeedleLists[] {
  let at = 0;

  function alternatives(): readonly Part[] {
    const branches = [sequence()];
    while (source[at] === '|') {
      at += 1;
      branches.push(sequence());
    }
    return branches;
  }

  function sequence(): Part {
    // `run`: what the parts since the last unknown one can be together.
    let run: Needles = new Set(['']);
    const needs: Needles[] = [];
    let isExact = true;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = repeated(atom());
      const longer = part.exact === undefined ? undefined : product(run, part.exact);
      if (longer !== undefined) {
        run = longer;
        continue;
      }
      isExact = false;
      needs.push(run, ...part.needs);
      run = part.exact ?? new Set(['']);
    }
    return isExact ? { exact: run, needs: [] } : { exact: undefined, needs: [...needs, run].filter(tells) };
  }

  function atom(): Part {
    const sign = String.fromCodePoint(source.codePointAt(at) ?? 0);
    at += sign.length;
    if (sign === '(') return group();
    if (sign === '[') return set();
    if (sign === '\\') return escaped();
    if (sign === '^' || sign === '$') return nothing;
    return sign === '.' ? anything : { exact: new Set([sign]), needs: [] };
  }

  function group(): Part {
    const [opening = ''] = /^\?(?:<?[=!]|[ims-]*:|<[^>]*>)/.exec(source.slice(at, at + 40)) ?? [];
    at += opening.length;
    const inner = either(alternatives());
    at += 1;
    return /[=!]$/.test(opening) ? nothing : inner;
  }

  function set(): Part {
    const start = at;
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
    const signs = source.slice(start, at);
    at += 1;
    const isPlain = signs.length <= 6 && !/^\^|\\|[^-]-[^-]|[\ud800-\udfff]/.test(signs);
    return isPlain ? { exact: new Set(signs), needs: [] } : anything;
  }

  function escaped(): Part {
    const sign = source[at] ?? '';
    at += 1;
    if (/[bB]/.test(sign)) return nothing;
    if (sign === 'd') return digit;
    if (!/[a-z\d]/i.test(sign)) return { exact: new Set([sign]), needs: [] };
    const more = escapes[sign]?.exec(source.slice(at, at + 60))?.[0] ?? '';
    at += more.length;
    return anything;
  }

  function repeated(part: Part): Part {
    const [times] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12)) ?? [];
    if (times === undefined) return part;
    at += times.length;
    if (times.startsWith('?'))
      return part.exact === undefined ? anything : { exact: new Set([...part.exact, '']), needs: [] };
    return /^(?:\*|\{0)/.test(times) ? anything : { exact: undefined, needs: needsOf(part) };
  }

  return alternatives().map((branch) =>
    needsOf(branch)
      .filter(({ size }) => size <= many)
      .map((needles) => [...needles])
      .toSorted((one, other) => likelihood(one) - likelihood(other)),
  );
}

/** How likely one of some strings is to stand in a text, roughly: what is not there is to be found out first. */
function likelihood(needles: readonly string[]): number {
  return needles.reduce((all, { length }) => all + 8 ** -Math.min(length, 6), 0);
}

/** What belongs to an escape behind its letter. */
const escapes: Readonly<Record<string, RegExp>> = {
  p: /^\{[^}]*\}/,
  P: /^\{[^}]*\}/,
  u: /^(?:\{[^}]*\}|[\da-f]{4})/i,
  x: /^[\da-f]{2}/i,
  c: /^[a-z]/i,
  k: /^<[^>]*>/,
  ...Object.fromEntries([...'123456789'].map((digit) => [digit, /^\d*/])),
};

function product(one: Needles, other: Needles): Needles | undefined {
  if (one.size * other.size > few) return undefined;
  return new Set([...one].flatMap((before) => [...other].map((after) => before + after)));
}

function either(branches: readonly Part[]): Part {
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return only;
  const all = branches.flatMap(({ exact }) => (exact === undefined ? [] : [...exact]));
  const isExact = branches.every(({ exact }) => exact !== undefined);
  if (isExact && all.length <= few) return { exact: new Set(all), needs: [] };
  const needs = branches.map((branch) => mostTelling(needsOf(branch)));
  if (needs.some((one) => one === undefined)) return anything;
  return { exact: undefined, needs: [new Set(needs.flatMap((one) => [...(one ?? [])]))] };
}

function needsOf({ exact, needs }: Part): readonly Needles[] {
  return exact === undefined ? needs : [exact].filter(tells);
}

function tells(needles: Needles): boolean {
  return shortest(needles) > 0;
}

/** Whose shortest string is longest. */
function mostTelling(all: readonly Needles[]): Needles | undefined {
  return all.toSorted((one, other) => shortest(other) - shortest(one))[0];
}

function shortest(needles: Needles): number {
  return needles.size === 0 ? 0 : Math.min(...[...needles].map(({ length }) => length));
}

/**
 * What must stand in a text for a pattern to match: one of some strings. To look for these first is much faster than to run
 * the pattern, and never wrong when it says no. The idea is that of Russ Cox's code search.
 */
type Needles = ReadonlySet<string>;

/** Of a part of a pattern: all strings that it can be, where these are few, and strings of which it must hold one. */
interface Part {
  readonly exact: Needles | undefined;
  readonly needs: Needles | undefined;
}

/** So many strings are followed, of a part and of a whole pattern. */
const few = 24;
const many = 400;

const nothing: Part = { exact: new Set(['']), needs: undefined };
const anything: Part = { exact: undefined, needs: undefined };

/** One of these stands in every text that an expression (with the flag `u`, without `i`) matches; nothing where none is known. */
export function needlesOf(source: string): readonly string[] | undefined {
  let at = 0;

  function alternatives(): Part {
    const branches = [sequence()];
    while (source[at] === '|') {
      at += 1;
      branches.push(sequence());
    }
    return branches.length === 1 ? (branches[0] ?? nothing) : either(branches);
  }

  function sequence(): Part {
    // `run`: what the parts since the last unknown one can be together.
    let run: Needles = new Set(['']);
    let needs: Needles | undefined;
    let isExact = true;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = repeated(atom());
      const longer = part.exact === undefined ? undefined : product(run, part.exact);
      if (longer !== undefined) {
        run = longer;
        continue;
      }
      isExact = false;
      needs = best(best(needs, run), part.needs);
      run = part.exact ?? new Set(['']);
    }
    return isExact ? { exact: run, needs: undefined } : { exact: undefined, needs: best(needs, run) };
  }

  function atom(): Part {
    const sign = source[at] ?? '';
    at += 1;
    if (sign === '(') return group();
    if (sign === '[') return set();
    if (sign === '\\') return escaped();
    if (sign === '^' || sign === '$') return nothing;
    return sign === '.' ? anything : { exact: new Set([sign]), needs: undefined };
  }

  function group(): Part {
    const [opening = ''] = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(source.slice(at, at + 40)) ?? [];
    at += opening.length;
    const inner = alternatives();
    at += 1;
    return /[=!]$/.test(opening) ? nothing : inner;
  }

  function set(): Part {
    const start = at;
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
    const signs = source.slice(start, at);
    at += 1;
    const isPlain = signs.length <= 6 && !/^\^|\\|[^-]-[^-]|[\ud800-\udfff]/.test(signs);
    return isPlain ? { exact: new Set(signs), needs: undefined } : anything;
  }

  function escaped(): Part {
    const sign = source[at] ?? '';
    at += 1;
    if (/[bB]/.test(sign)) return nothing;
    const [more = ''] = /^(?:\{[^}]*\})/.exec(source.slice(at, at + 40)) ?? [];
    if (/[pPu]/.test(sign)) {
      at += more === '' && sign === 'u' ? 4 : more.length;
      return anything;
    }
    return /[a-z\d]/i.test(sign) ? anything : { exact: new Set([sign]), needs: undefined };
  }

  function repeated(part: Part): Part {
    const [times] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12)) ?? [];
    if (times === undefined) return part;
    at += times.length;
    if (times.startsWith('?'))
      return part.exact === undefined ? anything : { exact: new Set([...part.exact, '']), needs: undefined };
    return /^(?:\*|\{0)/.test(times) ? anything : { exact: undefined, needs: best(part.exact, part.needs) };
  }

  const { exact, needs: inside } = alternatives();
  const found = best(exact, inside);
  return found === undefined || found.size > many ? undefined : [...found];
}

function product(one: Needles, other: Needles): Needles | undefined {
  if (one.size * other.size > few) return undefined;
  return new Set([...one].flatMap((before) => [...other].map((after) => before + after)));
}

function either(branches: readonly Part[]): Part {
  const all = branches.flatMap(({ exact }) => (exact === undefined ? [] : [...exact]));
  const isExact = branches.every(({ exact, needs }) => exact !== undefined && needs === undefined);
  if (isExact && all.length <= few) return { exact: new Set(all), needs: undefined };
  const needs = branches.map(({ exact, needs: own }) => best(exact, own));
  if (needs.some((one) => one === undefined)) return anything;
  return { exact: undefined, needs: new Set(needs.flatMap((one) => [...(one ?? [])])) };
}

/** The one that tells more: whose shortest string is longer. */
function best(one: Needles | undefined, other: Needles | undefined): Needles | undefined {
  return shortest(one) >= shortest(other) ? (shortest(one) === 0 ? undefined : one) : other;
}

function shortest(needles: Needles | undefined): number {
  return needles === undefined || needles.size === 0
    ? 0
    : Math.min(...[...needles].map(({ length }) => length));
}

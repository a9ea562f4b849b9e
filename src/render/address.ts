import { beside } from './structured-data/nodes.ts';

/**
 * The address by which one page links to another of the same output folder: from file to file where that is right on the
 * web as well, so that the links work on a desk too; else the other's own address, as far as it is known.
 *
 * @param local The way between the two files in the output folder.
 * @param from The public address of the page that links.
 * @param target The public address of the page that is linked to.
 */
export function addressOf(local: string, from: string | undefined, target: string | undefined): string {
  if (target === undefined) return local;
  return from !== undefined && isSamePage(beside(from, local), target) ? local : target;
}

/** A server shows one page for `…/pores`, `…/pores/` and `…/pores/index.html`. */
function isSamePage(one: string, other: string): boolean {
  const plain = (url: string) => new URL(url).href.replace(/\/(?:index\.html?)?$/, '');
  return plain(one) === plain(other);
}

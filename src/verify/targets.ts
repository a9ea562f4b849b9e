import { join } from 'node:path';
import { type Files, type Web, WebError } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';
import { readSitemap, type Sitemap } from './sitemap.ts';

/** A page to look at: where it is, and its bytes if they had to be read to know that it is one. */
export interface Target {
  /** An address, or the path of a file. */
  readonly name: string;
  readonly isFile: boolean;
  readonly bytes?: Uint8Array;
  /** Named by a sitemap, not by the user: then a wrong address is a fault of the site. */
  readonly isListed?: true;
}

export interface Targets {
  readonly pages: readonly Target[];
  /** What is wrong with sitemaps, by their names. */
  readonly faults: readonly (readonly [name: string, Diagnostic])[];
}

/** In pages: what one sitemap may hold (sitemaps.org). */
const most = 50_000;

/** The pages that the user means: files, addresses, and those of a sitemap. Throws a UsageError for a file that is not there. */
export async function findTargets(
  named: readonly string[],
  wishes: { readonly isSitemap: boolean },
  files: Files,
  web: Web,
): Promise<Targets> {
  const pages: Target[] = [];
  const faults: (readonly [string, Diagnostic])[] = [];
  for (const name of named) {
    if (!isAddress(name)) {
      const path = await pageFile(name, files);
      const bytes = (await files.read(path)) ?? new Uint8Array();
      const sitemap = readSitemap(textOf(bytes));
      if (sitemap === undefined && !wishes.isSitemap) pages.push({ name: path, isFile: true, bytes });
      else await addSitemap(path, sitemap ?? unreadable, { pages, faults }, web);
    } else if (wishes.isSitemap) {
      const sitemap = await fetchSitemap(name, web, { isListed: false });
      await addSitemap(name, sitemap, { pages, faults }, web);
    } else {
      pages.push({ name, isFile: false });
    }
  }
  return { pages: pages.slice(0, most), faults };
}

function isAddress(name: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(name);
}

/** A folder stands for the page in it. */
async function pageFile(name: string, files: Files): Promise<string> {
  const kind = await files.kind(name);
  const path = kind === 'folder' ? join(name, 'index.html') : name;
  if ((await files.kind(path)) === 'file') return path;
  throw new UsageError(
    `There is no page "${path}".`,
    'Name the address of a page, beginning with https://, or a file such as dist/pores/index.html.',
  );
}

/** A sitemap, or why there is none. */
async function fetchSitemap(
  url: string,
  web: Web,
  wishes: { readonly isListed: boolean },
): Promise<Sitemap | string> {
  try {
    const { status, body } = await web.get(url);
    return status === 200
      ? (readSitemap(textOf(body)) ?? unreadable)
      : `the server answers with status ${status}`;
  } catch (error) {
    if (error instanceof WebError && (error.kind !== 'refused' || wishes.isListed)) return error.message;
    throw error;
  }
}

const unreadable = 'it is no sitemap that can be read';

interface Found {
  readonly pages: Target[];
  readonly faults: (readonly [string, Diagnostic])[];
}

async function addSitemap(name: string, sitemap: Sitemap | string, found: Found, web: Web): Promise<void> {
  if (typeof sitemap === 'string') return void found.faults.push([name, useless(name, sitemap)]);
  const addresses = sitemap.addresses.filter(isAddress);
  if (addresses.length === 0) return void found.faults.push([name, useless(name, 'it names no page')]);
  if (sitemap.kind === 'pages') {
    for (const address of addresses) found.pages.push({ name: address, isFile: false, isListed: true });
    return;
  }
  // An index names sitemaps, never other indexes.
  for (const address of addresses) {
    const one = await fetchSitemap(address, web, { isListed: true });
    await addSitemap(address, typeof one !== 'string' && one.kind !== 'pages' ? unreadable : one, found, web);
  }
}

function useless(name: string, why: string): Diagnostic {
  return diagnose('sitemap-unreadable', `The sitemap "${name}" leads to no page: ${why}`, {
    path: name,
    hint: 'A sitemap is XML with a list of whole addresses (sitemaps.org); is the address right?',
  });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

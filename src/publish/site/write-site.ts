import { join } from 'node:path';
import type { Files } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { Loaded } from '../load.ts';
import type { ReportedDocument } from '../report.ts';
import type { Request } from '../request.ts';
import { dayOf } from '../settings.ts';
import type { World } from '../world.ts';
import { feed } from './feed.ts';
import { leafletsPage } from './leaflets-page.ts';
import { type SiteFile, type SiteLeaflet, siteOf } from './site.ts';
import { sitemap } from './sitemap.ts';

/** The files above the leaflets, at the top of the output folder. */
const names = ['leaflets.html', 'sitemap.xml', 'feed.xml'] as const;

/**
 * Whether a run shall write them: when it is about several leaflets, or about a folder for which they were written
 * before. A run about single files leaves a list alone that names leaflets which the run knows nothing of: it would
 * shrink. Refuses to write over files of somebody else.
 */
export async function writesSite(
  sources: readonly Loaded[],
  request: Request,
  files: Files,
): Promise<boolean> {
  const before = await files.read(join(request.out, 'leaflets.html'));
  const isThere = before !== undefined && isOurs(before);
  const kinds = await Promise.all(request.sources.map((path) => files.kind(path)));
  const ids = new Set(sources.map(({ document }) => document?.id));
  const isWhole = kinds.includes('folder') || (isThere ? listed(before).every((id) => ids.has(id)) : true);
  const isWanted = isWhole && (sources.length > 1 || (isThere && kinds.includes('folder')));
  if (isWanted) await refuseForeign(request.out, files);
  return isWanted;
}

/** Writes what there is to say of the leaflets that now lie in the output folder, and takes away what is left of before. */
export async function writeSite(
  sources: readonly Loaded[],
  reported: readonly ReportedDocument[],
  request: Request,
  world: World,
): Promise<readonly SiteFile[]> {
  const { files } = world;
  const found = await Promise.all(
    sources.map((loaded, index) =>
      leafletOf(loaded, reported[index]?.status === 'failed', request.out, world),
    ),
  );
  const known = found.filter((leaflet) => leaflet !== undefined);
  const site = siteOf(known, world.strings, `Pamphleteer ${world.version}`);
  const forPrograms = [sitemap(site), feed(site)].filter((file) => file !== undefined);
  const hasFeed = forPrograms.some(({ path }) => path === 'feed.xml');
  const made = known.length === 0 ? [] : [await leafletsPage(site, hasFeed, world.tools), ...forPrograms];
  for (const name of names) {
    const file = made.find(({ path }) => path === name);
    if (file === undefined) await files.remove(join(request.out, name));
    else await files.write(join(request.out, name), file.bytes);
  }
  return made;
}

/** A leaflet with what lies in its folder; of one that failed just now, what was made of it the last time. */
async function leafletOf(
  loaded: Loaded,
  hasFailed: boolean,
  out: string,
  world: World,
): Promise<SiteLeaflet | undefined> {
  const { document, brand, translations } = loaded;
  if (document === undefined || document.meta.status === 'withdrawn') return undefined;
  const files = new Set(await world.files.list(join(out, document.id)));
  const shown = ['index.html', `${document.id}.pdf`, `${document.id}.epub`];
  if (!shown.some((path) => files.has(path))) return undefined;
  if (hasFailed && (await wasDraft(document, out, world.files))) return undefined;
  const changed = world.epoch?.toISOString().replace(/\.\d+Z$/, 'Z') ?? dayOf(document);
  return {
    document,
    brand: brand.brand,
    translations,
    strings: world.strings(document.lang),
    files,
    changed,
  };
}

/** Whether the page that a failed leaflet left behind is a draft: then it is none of those that patients may find. */
async function wasDraft({ id }: Document, out: string, files: Files): Promise<boolean> {
  const bytes = await files.read(join(out, id, 'index.html'));
  return bytes === undefined || /<meta name="robots" content="noindex/.test(text(bytes));
}

async function refuseForeign(out: string, files: Files): Promise<void> {
  for (const name of names) {
    const bytes = await files.read(join(out, name));
    if (bytes === undefined || isOurs(bytes)) continue;
    throw new UsageError(
      `"${join(out, name)}" was not made by Pamphleteer and would be overwritten.`,
      'Name another folder with --out, or move the file away.',
    );
  }
}

function isOurs(bytes: Uint8Array): boolean {
  return /content="Pamphleteer|<!-- Pamphleteer/.test(text(bytes));
}

/** The folders of the leaflets that a list links to. */
function listed(bytes: Uint8Array): readonly string[] {
  return [...text(bytes).matchAll(/data-leaflet="([^"]*)"/g)].map(([, id = '']) => id);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

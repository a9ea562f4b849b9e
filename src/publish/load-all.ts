import { examine } from '../check/check.ts';
import { diagnose } from '../model/diagnostic.ts';
import { onChannel } from '../model/document.ts';
import { loadBrand } from './brand.ts';
import { type Loaded, load } from './load.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { regionsOf } from './regions.ts';
import { markRepeatedElsewhere } from './repeated-elsewhere.ts';
import type { Request } from './request.ts';
import { reviewFindings } from './review-dates.ts';
import { findSources, noSource } from './sources.ts';
import { type House, houses } from './standards.ts';
import { linkTranslations } from './translations.ts';
import type { World } from './world.ts';

/** Reads all that a run is about, and finds what no single source can know of. */
export async function loadAll(request: Request, world: World): Promise<readonly Loaded[]> {
  const found = await findSources(request.sources, world.files);
  const { files } = world;
  const loaded = await Promise.all(
    found.sources.map(async (path) =>
      load(path, await loadBrand(request.brand, path, request.sources, files), files),
    ),
  );
  const sources = loaded.filter((one) => found.named.has(one.path) || holdsQuestions(one));
  const skipped = [
    ...found.skipped,
    ...loaded.filter((one) => !sources.includes(one)).map((one) => one.path),
  ];
  if (skipped.length > 0) world.tell({ type: 'skipped', paths: skipped });
  if (sources.length === 0) throw noSource(request.sources);
  const prints = request.formats.includes('pdf');
  const checked = prints ? await Promise.all(sources.map((one) => checkGlyphs(one, world))) : sources;
  const houseOf = houses(world);
  const reviewed = await Promise.all(
    checked.map(async (one) => checkWords(checkReview(one, world), await houseOf(one.brand), request)),
  );
  const single = markDuplicates(reviewed);
  return markRepeatedElsewhere(linkTranslations(single));
}

/** Tables and lists in a folder may be about anything. */
function holdsQuestions({ diagnostics }: Loaded): boolean {
  return diagnostics.every((one) => one.code !== 'data-no-questions');
}

function checkReview(loaded: Loaded, { today }: World): Loaded {
  if (loaded.document === undefined) return loaded;
  return {
    ...loaded,
    diagnostics: [...loaded.diagnostics, ...reviewFindings(loaded.document, loaded.text, today)],
  };
}

/** What an editor would say. */
function checkWords(loaded: Loaded, house: House, request: Request): Loaded {
  const { document, text, brand } = loaded;
  if (document === undefined || document.meta.status === 'withdrawn') return loaded;
  const regions = regionsOf(loaded, request);
  return { ...loaded, words: examine(document, text, brand.brand, { ...house, regions }) };
}

async function checkGlyphs(loaded: Loaded, world: World): Promise<Loaded> {
  if (loaded.document === undefined) return loaded;
  const printed = onChannel(loaded.document, 'print');
  const missing = await missingGlyphs(printed, loaded.brand.brand, loaded.text, world.tools.fonts);
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...missing] };
}

/** Two sources with one id would overwrite one another: the later one is refused. */
function markDuplicates(sources: readonly Loaded[]): readonly Loaded[] {
  const first = new Map<string, string>();
  return sources.map((loaded) => {
    const id = loaded.document?.id;
    const other = id === undefined ? undefined : first.get(id);
    if (id === undefined) return loaded;
    if (other === undefined) {
      first.set(id, loaded.path);
      return loaded;
    }
    const message = `Unexpected second document "${id}", expected another name: ${other} publishes there already`;
    const hint = 'Write "slug: another-name" in the front matter of one of the two.';
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const diagnostic = diagnose('document-id-duplicate', message, { path: loaded.path, place, hint });
    return { ...loaded, diagnostics: [...loaded.diagnostics, diagnostic] };
  });
}

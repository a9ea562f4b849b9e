import { join } from 'node:path';
import pLimit from 'p-limit';
import { formats } from '../formats/formats.ts';
import type { FormatName } from '../model/artifact.ts';
import type { Brand } from '../model/brand.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { loadBrand } from './brand.ts';
import { sha256 } from './cache-key.ts';
import { emit, type FormatResult } from './emit.ts';
import { type Loaded, load } from './load.ts';
import { writeDocument } from './output.ts';
import { proofPage } from './proof-page.ts';
import { type Report, type ReportedDocument, reportJson, type Status } from './report.ts';
import { settingsFor } from './settings.ts';
import { findSources } from './sources.ts';
import type { World } from './world.ts';

/** What the user asks for. */
export interface Request {
  readonly sources: readonly string[];
  readonly out: string;
  readonly formats: readonly FormatName[];
  readonly brand?: string;
  /** Warnings fail a document, as errors do. */
  readonly strict: boolean;
  /** How many documents are worked on at once. */
  readonly jobs: number;
}

/** The whole press: sources in, every format out, a report of all of it. */
export async function publish(request: Request, world: World): Promise<Report> {
  const start = world.clock();
  const { sources, brand } = await loadAll(request, world);
  await world.files.ensureWritable(request.out);
  const good = sources.filter((loaded) => !fails(loaded.diagnostics, request));
  const prints = formats.some((format) => format.prints && request.formats.includes(format.name));
  // Ask first whether there is a browser at all: better no new output than half of it.
  if (prints && good.some(isPublishable)) await world.tools.browser.fingerprint();
  world.tell({ type: 'planned', documents: good.map(titleOf), formats: request.formats });

  const limit = pLimit(request.jobs);
  const documents = await Promise.all(
    sources.map((loaded) => limit(() => publishOne(loaded, brand, request, world))),
  );
  const report = finish(documents, start, world);
  await writeOverview(report, request, world);
  return report;
}

/** Everything that `publish` would complain about; writes nothing, starts no browser. */
export async function check(request: Request, world: World): Promise<Report> {
  const start = world.clock();
  const { sources, brand } = await loadAll(request, world);
  const quiet = formats.filter((format) => !format.prints && request.formats.includes(format.name));
  const quietRequest = { ...request, formats: quiet.map(({ name }) => name) };
  const limit = pLimit(request.jobs);
  const documents = await Promise.all(
    sources.map((loaded) =>
      limit(async (): Promise<ReportedDocument> => {
        const { document } = loaded;
        const isSound = document !== undefined && !fails(loaded.diagnostics, { strict: false });
        const results = isSound ? await emitAll(document, loaded, brand, quietRequest, world) : [];
        const diagnostics = [...loaded.diagnostics, ...results.flatMap((result) => result.diagnostics)];
        return { ...nameOf(loaded), status: 'checked', artifacts: [], diagnostics };
      }),
    ),
  );
  return finish(documents, start, world);
}

/** Whether what was found stops a document. */
export function fails(diagnostics: readonly Diagnostic[], { strict }: Pick<Request, 'strict'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

async function loadAll(
  request: Request,
  world: World,
): Promise<{ readonly sources: readonly Loaded[]; readonly brand: Brand }> {
  const paths = await findSources(request.sources, world.files);
  const brand = await loadBrand(request.brand, paths, world.files);
  const sources = await Promise.all(paths.map((path) => load(path, brand, world.files)));
  return { sources: markDuplicates(sources), brand };
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

async function publishOne(
  loaded: Loaded,
  brand: Brand,
  request: Request,
  world: World,
): Promise<ReportedDocument> {
  const { document } = loaded;
  const done = (status: Status, results: readonly FormatResult[]): ReportedDocument => {
    world.tell({ type: 'document-finished', document: nameOf(loaded).id, status });
    const diagnostics = [...loaded.diagnostics, ...results.flatMap((result) => result.diagnostics)];
    const artifacts =
      status === 'failed' ? [] : results.flatMap((result) => reported(result, nameOf(loaded).id));
    return { ...nameOf(loaded), status, artifacts, diagnostics };
  };
  if (document === undefined || fails(loaded.diagnostics, request)) return done('failed', []);
  const folder = join(request.out, document.id);
  const results = isPublishable(loaded)
    ? await emitAll(document, loaded, brand, request, world)
    : // Withdrawn: nothing is made, and what was made before goes.
      request.formats.map(
        (format): FormatResult => ({ format, artifacts: [], diagnostics: [], ms: 0, cached: false }),
      );
  if (results.some((result) => fails(result.diagnostics, request))) return done('failed', results);
  const changed = await writeDocument(folder, results, world.files);
  return done(changed ? 'published' : 'unchanged', results);
}

function emitAll(document: Document, loaded: Loaded, brand: Brand, request: Request, world: World) {
  const settings = settingsFor(document, loaded, brand, request.formats, world);
  const asked = formats.filter(({ name }) => request.formats.includes(name));
  return Promise.all(asked.map((format) => emit(format, document, settings, world)));
}

function isPublishable(loaded: Loaded): boolean {
  return loaded.document?.meta.status !== 'withdrawn';
}

function titleOf(loaded: Loaded): { readonly id: string; readonly title: string } {
  const { id, title } = nameOf(loaded);
  return { id, title };
}

function nameOf(loaded: Loaded): { readonly id: string; readonly title: string; readonly source: string } {
  const { document, path } = loaded;
  return { id: document?.id ?? path, title: document?.title ?? path, source: path };
}

function reported(result: FormatResult, id: string) {
  return result.artifacts.map((artifact) => ({
    path: `${id}/${artifact.path}`,
    format: result.format,
    ...(artifact.edition === undefined ? {} : { edition: artifact.edition }),
    mediaType: artifact.mediaType,
    bytes: artifact.bytes.length,
    sha256: sha256(artifact.bytes),
    ms: Math.round(result.ms),
    cached: result.cached,
  }));
}

function finish(documents: readonly ReportedDocument[], start: number, world: World): Report {
  return {
    version: world.version,
    documents,
    ms: world.clock() - start,
    browserStarts: world.browserStarts(),
  };
}

async function writeOverview(report: Report, request: Request, world: World): Promise<void> {
  const text = (value: string) => new TextEncoder().encode(value);
  await world.files.write(join(request.out, 'index.html'), text(proofPage(report, world)));
  await world.files.write(
    join(request.out, 'report.json'),
    text(`${JSON.stringify(reportJson(report), null, 2)}\n`),
  );
}

import { join } from 'node:path';
import pLimit from 'p-limit';
import { formats } from '../formats/formats.ts';
import { editionNames, type FormatName, formatNames } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import { type Diagnostic, diagnose, fails } from '../model/diagnostic.ts';
import { type Document, isDraft } from '../model/document.ts';
import { sha256 } from './cache-key.ts';
import { emit, type FormatResult } from './emit.ts';
import { examiner } from './examine.ts';
import { blockedChannels, heldOut, withoutChannels } from './held-out.ts';
import { lastPublished } from './history.ts';
import { leftBehind } from './left-behind.ts';
import type { Loaded } from './load.ts';
import { loadAll } from './load-all.ts';
import { refuseForeignOverview, writeDocument } from './output.ts';
import { printTalk } from './print-talk.ts';
import { proofPage } from './proof-page.ts';
import { type Report, type ReportedDocument, type ReportedFile, reportJson, type Status } from './report.ts';
import type { Request } from './request.ts';
import { settingsFor } from './settings.ts';
import { signOff, signOffPath } from './sign-off/sign-off.ts';
import type { SiteFile } from './site/site.ts';
import { writeSite, writesSite } from './site/write-site.ts';
import type { World } from './world.ts';

/** The whole press: sources in, every format out, a report of all of it. */
export async function publish(request: Request, world: World): Promise<Report> {
  const start = world.clock();
  const everything = await loadAll(request, world);
  await world.files.ensureWritable(request.out);
  await refuseForeignOverview(request.out, world.files);
  const sources = everything.map(asDraft);
  const isSite = await writesSite(sources, request, world.files);
  const good = sources.filter((loaded) => !stops(loaded, request));
  // Ask first whether there is a browser at all: better no new output than half of it.
  if (good.some((loaded) => formatsFor(loaded, request).some(prints))) {
    await world.tools.browser.fingerprint();
  }
  world.tell({ type: 'planned', documents: good.map(titleOf), formats: request.formats });

  const limit = pLimit(request.jobs);
  // All are waited for before a trouble is told: none may go on writing behind our back.
  const settled = await Promise.allSettled(
    sources.map((loaded) => limit(() => publishOne(loaded, request, world))),
  );
  const documents = settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  const site = isSite ? await writeSite(sources, documents, request, world) : [];
  const folders = await leftBehind(
    documents.map(({ id }) => id),
    request,
    world.files,
  );
  if (folders.length > 0) world.tell({ type: 'left-behind', folders });
  const report = { ...finish(documents, start, world), site: site.map(reportedSiteFile) };
  await writeOverview(report, request, world);
  return report;
}

/** Everything that `publish` would complain about; writes nothing, starts no browser. */
export async function check(request: Request, world: World): Promise<Report> {
  const start = world.clock();
  const everything = await loadAll(request, world);
  const limit = pLimit(request.jobs);
  const examine = examiner(world);
  const documents = await Promise.all(
    everything.map((loaded) =>
      limit(async (): Promise<ReportedDocument> => {
        const isSound = !fails(loaded.diagnostics, { strict: false });
        const foreseen = isSound ? await examine(loaded, formatsFor(loaded, request), request.editions) : [];
        const found = foreseen.filter(isNews(loaded));
        const diagnostics = [...loaded.diagnostics, ...loaded.words, ...found];
        return { ...nameOf(loaded), status: 'checked', artifacts: [], ...held(loaded), diagnostics };
      }),
    ),
  );
  return finish(documents, start, world);
}

/**
 * A draft is made all the same when its structure is sound, so that there is something to review: what is wrong on
 * one channel alone becomes a warning, and that output is left out. Paperwork that an approved leaflet lacks fails `check`
 * and stops no print: its words are none the worse, and patients need them.
 */
function lenient(diagnostics: readonly Diagnostic[], document: Document | undefined): readonly Diagnostic[] {
  if (document === undefined) return diagnostics;
  const draft = isDraft(document);
  return diagnostics.map((one) => {
    if (one.channel === undefined || one.severity !== 'error') return one;
    if (draft) return { ...one, severity: 'warning', onApproval: 'error' };
    return one.code === 'meta-required' ? { ...one, severity: 'warning' } : one;
  });
}

/**
 * A text that is too long for the tri-fold is published without one where nobody asked for it: where neither the command
 * nor the leaflet nor the brand names editions, and there are simply all.
 */
function unasked(
  diagnostics: readonly Diagnostic[],
  { document, brand }: Loaded,
  { editions }: Request,
): readonly Diagnostic[] {
  if ((editions ?? document?.meta.editions ?? brand.brand.editions) !== undefined) return diagnostics;
  return diagnostics.map((one) =>
    one.code === 'trifold-overflow' || one.code === 'trifold-panel-overflow'
      ? { ...one, severity: 'warning' }
      : one,
  );
}

function asDraft(loaded: Loaded): Loaded {
  const { document, diagnostics, words } = loaded;
  return { ...loaded, diagnostics: lenient(diagnostics, document), words: lenient(words, document) };
}

async function publishOne(loaded: Loaded, request: Request, world: World): Promise<ReportedDocument> {
  const { document } = loaded;
  const done = (
    status: Status,
    results: readonly FormatResult[],
    more: Pick<ReportedDocument, 'signOff'> & { readonly diagnostics?: readonly Diagnostic[] } = {},
  ): ReportedDocument => {
    world.tell({ type: 'document-finished', document: nameOf(loaded).id, status });
    const found = results.flatMap((result) => result.diagnostics.filter(isNews(loaded)));
    const diagnostics = [...loaded.diagnostics, ...loaded.words, ...found, ...(more.diagnostics ?? [])];
    const artifacts =
      status === 'failed' ? [] : results.flatMap((result) => reported(result, nameOf(loaded).id));
    return { ...nameOf(loaded), status, artifacts, ...held(loaded), ...more, diagnostics };
  };
  if (document === undefined || stops(loaded, request)) return done('failed', []);
  const before = await lastPublished(request.out, document, world.files);
  const made = await emitAll(loaded, formatsFor(loaded, request), request, world, before);
  // A format that makes nothing this time takes back what it made before.
  const owed = document.meta.status === 'withdrawn' ? formatNames : request.formats.filter(mayGoOut(loaded));
  if (owed.length === 0) return done('failed', []);
  const results = owed.map((format) => {
    const result = made.find((one) => one.format === format) ?? nothing(format);
    return { ...result, diagnostics: lenient(unasked(result.diagnostics, loaded, request), document) };
  });
  if (results.some((result) => fails(result.diagnostics, request))) return done('failed', results);
  const folder = join(request.out, document.id);
  const sheet = document.meta.status === 'withdrawn' ? undefined : signOff(document, loaded, request, world);
  const { changed, older } = await writeDocument(
    folder,
    results,
    request.editions ?? editionNames,
    sheet === undefined ? [] : [{ path: signOffPath, bytes: sheet }],
    hashOfWords(document),
    world.files,
  );
  return done(changed ? 'published' : 'unchanged', results, {
    diagnostics: olderOutputs(older, document),
    ...(sheet === undefined ? {} : { signOff: fileOf(`${document.id}/${signOffPath}`, 'text/html', sheet) }),
  });
}

/** What patients would read in two versions must not go unnoticed. */
function olderOutputs(older: readonly string[], document: Document): Diagnostic[] {
  if (older.length === 0) return [];
  const message = `The ${older.join(', ')} in the output folder are from an earlier text`;
  const hint = 'Publish all formats, without --formats, so that they say the same.';
  return [diagnose('output-older', message, { path: document.path, hint })];
}

function hashOfWords({ title, subtitle, meta, intro, sections }: Document): string {
  const words = sections.map((section) => [
    section.title,
    section.intro?.text,
    section.questions.map(({ question, answer, short }) => [question, answer.text, short]),
  ]);
  return sha256(JSON.stringify([title, subtitle, meta, intro?.text, words]));
}

function nothing(format: FormatName): FormatResult {
  return { format, artifacts: [], diagnostics: [], ms: 0, cached: false };
}

function emitAll(
  loaded: Loaded,
  names: readonly FormatName[],
  request: Request,
  world: World,
  before?: Settings['before'],
): Promise<readonly FormatResult[]> {
  if (loaded.document === undefined) return Promise.resolve([]);
  const document = withoutChannels(loaded.document, blockedChannels(loaded));
  const settings = settingsFor(document, loaded, names, request.editions, world, before);
  const asked = formats.filter(({ name }) => names.includes(name));
  const talk = printTalk(asked.some((format) => format.prints));
  return Promise.all(asked.map((format) => emit(format, document, settings, talk, world)));
}

/** Whether a document is not published at all: its structure is wrong, or, where that is asked for, there are warnings. */
function stops({ diagnostics, words }: Loaded, { strict }: Request): boolean {
  return fails(diagnostics, { strict }) || (strict && words.some(({ severity }) => severity === 'warning'));
}

/** What rules for finished pages find, and rules for words have said already, better and at its place. */
const saidBetter: Readonly<Record<string, readonly string[] | 'always'>> = {
  'markup-advertising': 'always',
  'answer-leans': ['answer-leans'],
  'answer-length': ['answer-thin', 'answer-long'],
};

function isNews({ words }: Loaded): (finding: Diagnostic) => boolean {
  return ({ code, question }) => {
    const by = saidBetter[code];
    if (by === undefined) return true;
    return by !== 'always' && !words.some((one) => one.question === question && by.includes(one.code));
  };
}

function held(loaded: Loaded): Pick<ReportedDocument, 'heldOut'> {
  const found = heldOut(loaded);
  return found.length === 0 ? {} : { heldOut: found };
}

/** Whether no rule keeps a format's channel closed. What it made before stays as it is. */
function mayGoOut(loaded: Loaded): (name: FormatName) => boolean {
  const blocked = blockedChannels(loaded);
  return (name) => formats.some((format) => format.name === name && !blocked.includes(format.channel));
}

/** The formats that a document goes out in: none when it is withdrawn, no print when letters would be missing. */
function formatsFor(loaded: Loaded, request: Request): readonly FormatName[] {
  if (loaded.document === undefined || loaded.document.meta.status === 'withdrawn') return [];
  const isUndrawable = loaded.diagnostics.some(({ code }) => code === 'glyph-missing');
  return request.formats.filter(mayGoOut(loaded)).filter((name) => !(isUndrawable && prints(name)));
}

function prints(name: FormatName): boolean {
  return formats.some((format) => format.name === name && format.prints);
}

function titleOf(loaded: Loaded): { readonly id: string; readonly title: string } {
  const { id, title } = nameOf(loaded);
  return { id, title };
}

function nameOf({
  document,
  path,
  brand,
}: Loaded): Pick<ReportedDocument, 'id' | 'title' | 'source' | 'state' | 'publisher'> {
  const name =
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? path;
  return {
    id: document?.id ?? name,
    title: document?.title || name,
    source: path,
    state: document?.meta.status ?? 'draft',
    publisher:
      brand.brand.name === undefined ? undefined : { name: brand.brand.name, path: brand.path ?? '' },
  };
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

function reportedSiteFile({ path, mediaType, bytes }: SiteFile): ReportedFile {
  return fileOf(path, mediaType, bytes);
}

function fileOf(path: string, mediaType: string, bytes: Uint8Array): ReportedFile {
  return { path, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
}

function finish(documents: readonly ReportedDocument[], start: number, world: World): Report {
  return {
    version: world.version,
    documents,
    site: [],
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

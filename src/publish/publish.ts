import { join } from 'node:path';
import pLimit from 'p-limit';
import { formats } from '../formats/formats.ts';
import { editionNames, type FormatName, formatNames } from '../model/artifact.ts';
import type { Settings, Web } from '../model/context.ts';
import { type Diagnostic, fails } from '../model/diagnostic.ts';
import { isDraft } from '../model/document.ts';
import { createLinkChecker } from './dead-links.ts';
import { emit, type FormatResult } from './emit.ts';
import { examiner } from './examine.ts';
import { blockedChannels, heldOut, withoutChannels } from './held-out.ts';
import { lastPublished } from './history.ts';
import { leftBehind } from './left-behind.ts';
import { lenient, published, unasked } from './leniency.ts';
import type { Loaded } from './load.ts';
import { loadAll } from './load-all.ts';
import { hashOfWords, olderOutputs, outputWithdrawn } from './older.ts';
import { refuseForeignOverview, takeAway, writeDocument } from './output.ts';
import { printTalk } from './print-talk.ts';
import { proofPage } from './proof-page.ts';
import { type Report, type ReportedDocument, reportJson, type Status } from './report.ts';
import { fileOf, nameOf, reported } from './reported.ts';
import type { Request } from './request.ts';
import { isNews } from './said-better.ts';
import { settingsFor } from './settings.ts';
import { signOff, signOffPath } from './sign-off/sign-off.ts';
import { writeSite, writesSite } from './site/write-site.ts';
import type { World } from './world.ts';

/** The whole press: sources in, every format out, a report of all of it. */
export async function publish(request: Request, world: World): Promise<Report> {
  const start = world.clock();
  const everything = await loadAll(request, world);
  await world.files.ensureWritable(request.out);
  await refuseForeignOverview(request.out, world.files);
  const sources = everything.map(published);
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
  const report = {
    ...finish(documents, start, world),
    site: site.map(({ path, mediaType, bytes }) => fileOf(path, mediaType, bytes)),
  };
  await writeOverview(report, request, world);
  return report;
}

/**
 * Everything that `publish` would complain about; writes nothing, starts no browser.
 *
 * @param web Where links are tried out, for those who want that.
 */
export async function check(request: Request, world: World, web?: Web): Promise<Report> {
  const start = world.clock();
  const everything = await loadAll(request, world);
  const limit = pLimit(request.jobs);
  const examine = examiner(world);
  const deadLinks = web === undefined ? async () => [] : createLinkChecker(web);
  const documents = await Promise.all(
    everything.map((loaded) =>
      limit(async (): Promise<ReportedDocument> => {
        const isSound = !fails(loaded.diagnostics, { strict: false });
        // What goes out is for `publish` to say; how grave a finding is, is not.
        const lent = published(loaded);
        const foreseen = isSound ? await examine(lent, formatsFor(lent, request), request.editions) : [];
        const found = foreseen.filter(isNews(loaded));
        const diagnostics = [...loaded.diagnostics, ...loaded.words, ...found, ...(await deadLinks(loaded))];
        return { ...nameOf(loaded), status: 'checked', artifacts: [], ...held(lent), diagnostics };
      }),
    ),
  );
  return finish(documents, start, world);
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
  if (owed.length === 0) {
    const held = { heldOut: formatNames, text: hashOfWords(document) };
    const gone = await takeAway(join(request.out, document.id), held, world.files);
    return done('failed', [], { diagnostics: outputWithdrawn(gone, document) });
  }
  const results = owed.map((format) => {
    const result = made.find((one) => one.format === format) ?? nothing(format);
    return { ...result, diagnostics: lenient(unasked(result.diagnostics, loaded, request), document) };
  });
  if (results.some((result) => fails(result.diagnostics, request))) return done('failed', results);
  const folder = join(request.out, document.id);
  const sheet = document.meta.status === 'withdrawn' ? undefined : signOff(document, loaded, request, world);
  const { changed, older } = await writeDocument(
    folder,
    {
      results,
      editions: request.editions ?? editionNames,
      sheets: sheet === undefined ? [] : [{ path: signOffPath, bytes: sheet }],
      heldOut: formatNames.filter((name) => !mayGoOut(loaded)(name)),
      text: hashOfWords(document),
      isDraft: isDraft(document),
    },
    world.files,
  );
  return done(changed ? 'published' : 'unchanged', results, {
    diagnostics: olderOutputs(older, document, heldOut(loaded)),
    ...(sheet === undefined ? {} : { signOff: fileOf(`${document.id}/${signOffPath}`, 'text/html', sheet) }),
  });
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

function held(loaded: Loaded): Pick<ReportedDocument, 'heldOut'> {
  const found = heldOut(loaded);
  return found.length === 0 ? {} : { heldOut: found };
}

/** Whether no rule keeps a format's channel closed. */
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

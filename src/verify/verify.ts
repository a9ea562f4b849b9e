import pLimit from 'p-limit';
import { audit } from '../audit/audit.ts';
import { wordsOf } from '../audit/json-ld.ts';
import { type Page, readPage } from '../audit/page.ts';
import { repeatedElsewhere } from '../audit/repeated-elsewhere.ts';
import type { Served } from '../audit/rule.ts';
import { type Files, type Reply, type Web, WebError } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';
import { decode } from '../read/decode.ts';
import { findBuild, type LocalBuild, readBuilds } from './builds.ts';
import { compareBuild } from './compare-build.ts';
import { type Asked, lookAround } from './surroundings.ts';
import { findTargets, type Target } from './targets.ts';
import type { Verification } from './verification.ts';

export interface VerifyRequest {
  /** Addresses and files. */
  readonly targets: readonly string[];
  /** Whether they are sitemaps, to be followed to their pages. */
  readonly isSitemap: boolean;
  /** The output folder with the builds to hold against. */
  readonly builds: string;
}

export interface VerifyWorld {
  readonly files: Files;
  readonly web: Web;
  readonly today: Date;
  /** Milliseconds that only grow. */
  clock(): number;
}

/** In pages at once: a site is asked gently. */
const atOnce = 2;

/** Is the FAQ markup live, valid, and the same as the page that people see and as the local build? */
export async function verify(request: VerifyRequest, world: VerifyWorld): Promise<readonly Verification[]> {
  const { pages, faults } = await refusing(() =>
    findTargets(request.targets, request, world.files, world.web),
  );
  const builds = await readBuilds(request.builds, world.files);
  const limit = pLimit(atOnce);
  const asked: Asked = new Map();
  const looked = await Promise.all(pages.map((target) => limit(() => lookAt(target, builds, asked, world))));
  const known = looked.flatMap((one) => (one.page === undefined ? [] : [[one, one.page] as const]));
  const twice = repeatedElsewhere(known, ({ verification }) => verification.url ?? verification.target);
  return [
    ...faults.map(([name, fault]) => nothing(name, [fault])),
    ...looked.map((one) => ({
      ...one.verification,
      diagnostics: [...one.verification.diagnostics, ...(twice.get(one) ?? [])].map((found) => ({
        ...found,
        path: found.path ?? one.verification.target,
      })),
    })),
  ];
}

interface Looked {
  readonly verification: Verification;
  readonly page: Page | undefined;
}

async function lookAt(
  target: Target,
  builds: readonly LocalBuild[],
  asked: Asked,
  world: VerifyWorld,
): Promise<Looked> {
  const start = world.clock();
  if (target.isFile) {
    const html = decodeFile(target);
    return judge({ target, html, ...noNetwork }, builds, start, world);
  }
  const reply = await refusing(() => fetchPage(target.name, world.web));
  if (reply instanceof WebError) {
    return { verification: nothing(target.name, [unreachable(target.name, reply)]), page: undefined };
  }
  const kind = reply.headers.get('content-type') ?? 'text/html';
  if (reply.status >= 400) return { verification: failed(target, reply), page: undefined };
  if (!/html|xml/i.test(kind)) return { verification: notAPage(target, reply, kind), page: undefined };
  const html = decodeReply(reply, target.name);
  const fetched = world.clock();
  const page = readPage(html);
  const read = world.clock();
  const { served, diagnostics } = await lookAround(page, reply, world.web, asked);
  const network = fetched - start + (world.clock() - read);
  return judge(
    { target, html, page, served, network, found: [...redirected(reply), ...diagnostics] },
    builds,
    start,
    world,
  );
}

interface Subject {
  readonly target: Target;
  readonly html: string;
  readonly page?: Page;
  readonly served: Served | undefined;
  /** In milliseconds. */
  readonly network: number;
  readonly found: readonly Diagnostic[];
}

const noNetwork = { served: undefined, network: 0, found: [] };

function judge(
  { target, html, page: known, served, network, found }: Subject,
  builds: readonly LocalBuild[],
  start: number,
  world: VerifyWorld,
): Looked {
  const page = known ?? readPage(html);
  const local = findBuild(page, served?.url, builds);
  const { build, diagnostics } = compareBuild(page, local);
  // Before it is live, a draft keeps search engines away on purpose.
  const isDraft = target.isFile && wordsOf(page.faq?.thing.creativeWorkStatus) === 'Draft';
  const about = {
    today: world.today.toISOString().slice(0, 10),
    isDraft,
    ...(served === undefined ? {} : { served }),
  };
  const verification: Verification = {
    target: target.name,
    url: served?.url,
    status: served?.status,
    questions: page.faq?.questions.length ?? 0,
    build,
    diagnostics: [...audit(page, about), ...found, ...diagnostics],
    ms: { network, own: world.clock() - start - network },
  };
  return { verification, page };
}

/** A private address is wrong use, unless it was allowed. */
async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    throw new UsageError(
      `Nothing was fetched: ${error.message}.`,
      'If you mean a server of your own, say so: --allow-private',
    );
  }
}

async function fetchPage(url: string, web: Web): Promise<Reply | WebError> {
  if (!URL.canParse(url))
    throw new UsageError(`"${url}" is no address.`, 'Write it as the browser shows it, with https://.');
  try {
    return await web.get(url);
  } catch (error) {
    if (error instanceof WebError && error.kind === 'failed') return error;
    throw error;
  }
}

function decodeFile({ name, bytes }: Target): string {
  const { value, diagnostics } = decode(bytes ?? new Uint8Array(), name);
  if (value !== undefined) return value;
  throw new UsageError(`"${name}" cannot be read: ${diagnostics[0]?.message ?? 'it is no text'}.`);
}

/** By what the server says, then by what the page says. */
function decodeReply({ headers, body }: Reply, name: string): string {
  const charset = /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    if (charset !== undefined) return new TextDecoder(charset).decode(body);
  } catch {
    // A name that nobody knows says nothing.
  }
  return decode(body, name).value ?? new TextDecoder().decode(body);
}

function nothing(target: string, diagnostics: readonly Diagnostic[]): Verification {
  return {
    target,
    url: undefined,
    status: undefined,
    questions: 0,
    build: { state: 'unknown', live: undefined, local: undefined, document: undefined },
    diagnostics,
    ms: { network: 0, own: 0 },
  };
}

function unreachable(url: string, { message }: WebError): Diagnostic {
  return diagnose('page-unreachable', `"${url}" cannot be had: ${message}`, {
    hint: 'Open the address in a browser; is it spelt right, and is the server there?',
  });
}

function failed(target: Target, reply: Reply): Verification {
  const fault = diagnose('page-not-indexable', `Unexpected status ${reply.status}, expected 200`, {
    hint: 'The address leads to no page. Was the page moved, or is it behind a password?',
  });
  return { ...nothing(target.name, [...redirected(reply), fault]), url: reply.url, status: reply.status };
}

function notAPage(target: Target, reply: Reply, kind: string): Verification {
  const fault = diagnose('page-of-another-kind', `Unexpected kind "${kind}", expected a web page`, {
    hint: 'Name the page that shows the questions, not a file that belongs to it.',
  });
  return { ...nothing(target.name, [fault]), url: reply.url, status: reply.status };
}

function redirected({ hops, url }: Reply): Diagnostic[] {
  if (hops.length === 0) return [];
  return [diagnose('page-redirected', `The address leads on to ${url}`)];
}

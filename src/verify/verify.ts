import pLimit from 'p-limit';
import { audit } from '../audit/audit.ts';
import { wordsOf } from '../audit/json-ld.ts';
import type { Page } from '../audit/page.ts';
import { repeatedElsewhere } from '../audit/repeated-elsewhere.ts';
import { type Files, type Web, WebError } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';
import { findBuild, type LocalBuild, readBuilds } from './builds.ts';
import { compareBuild } from './compare-build.ts';
import { fetchPage } from './fetch-page.ts';
import { stopwatch } from './stopwatch.ts';
import { type Asked, lookAround, type Surroundings } from './surroundings.ts';
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
  const timed = stopwatch(world.web, world.clock);
  const { page, reply, found } = await refusing(() => fetchPage(target, timed.web));
  if (page === undefined) {
    const about = { url: reply?.url, status: reply?.status };
    return { verification: { ...nothing(target.name, found), ...about }, page };
  }
  const around = reply === undefined ? undefined : await lookAround(page, reply, timed.web, asked);
  const judged = judge(target, page, around, builds, world);
  const network = timed.waited();
  const ms = { network, own: world.clock() - start - network };
  return { verification: { ...judged, diagnostics: [...judged.diagnostics, ...found], ms }, page };
}

function judge(
  target: Target,
  page: Page,
  around: Surroundings | undefined,
  builds: readonly LocalBuild[],
  world: VerifyWorld,
): Omit<Verification, 'ms'> {
  const served = around?.served;
  const { build, diagnostics } = compareBuild(page, findBuild(page, served?.url, builds));
  // Before it is live, a draft keeps search engines away on purpose.
  const isDraft = target.isFile && wordsOf(page.faq?.thing.creativeWorkStatus) === 'Draft';
  const about = {
    today: world.today.toISOString().slice(0, 10),
    isDraft,
    ...(served === undefined ? {} : { served }),
  };
  return {
    target: target.name,
    url: served?.url,
    status: served?.status,
    questions: page.faq?.questions.length ?? 0,
    build,
    diagnostics: [...audit(page, about), ...(around?.diagnostics ?? []), ...diagnostics],
  };
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

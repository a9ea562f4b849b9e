import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { formatNames } from '../src/model/artifact.ts';
import type { CardPicture } from '../src/model/context.ts';
import { publish } from '../src/publish/publish.ts';
import { findBrowser } from '../src/world/chromium/find.ts';
import { createWorld } from '../src/world/create-world.ts';
import { noting } from '../tests/world/print.ts';

/**
 * How long a publish of the default source takes from cold, against a bare script that starts the same browser,
 * prints the same HTML and draws the same cards. Both are whole processes, run in turn; the ratio is what counts,
 * for machines differ. Nothing comes from the store of earlier runs.
 */

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'pamphleteer');
const pairs = Number(process.argv[2] ?? 7);
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'pamphleteer-bench-'));
try {
  const job = join(folder, 'job.json');
  await writeFile(job, JSON.stringify(await recordJob(join(folder, 'recorded'))));
  const ours = ['bin/pamphleteer.js', 'publish', '--no-cache', '--quiet', '--out', join(folder, 'out')];
  const bare = ['scripts/bench-bare.ts', job];
  // One of each beforehand: unpacking, compile cache and file cache are warm for both.
  await Promise.all([time(ours), time(bare)]);
  const times = { ours: [] as number[], bare: [] as number[], ratio: [] as number[] };
  for (let pair = 0; pair < pairs; pair += 1) {
    const [a, b] = [await time(ours), await time(bare)];
    times.ours.push(a);
    times.bare.push(b);
    times.ratio.push(a / b);
  }
  console.log(`publish  ${shown(times.ours)} ms`);
  console.log(`bare     ${shown(times.bare)} ms`);
  console.log(
    `ratio    ${median(times.ratio).toFixed(2)} (median of ${pairs} pairs; the goal is at most 1.5)`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** What a real publish gives to the browser and to the card engine. */
async function recordJob(out: string): Promise<unknown> {
  const world = await createWorld({ cache, keeps: false });
  const pages: string[] = [];
  const cards: CardPicture[] = [];
  const { browser, cards: engine } = world.tools;
  const tools = {
    ...world.tools,
    browser: noting(browser, pages),
    cards: {
      measure: (card: CardPicture) => engine.measure(card),
      draw: (card: CardPicture) => {
        cards.push(card);
        return engine.draw(card);
      },
    },
  };
  const request = {
    sources: [join(root, 'source')],
    out,
    formats: formatNames,
    editions: ['a4'] as const,
    strict: false,
    jobs: 2,
  };
  await publish(request, { ...world, tools });
  await world.close();
  const fonts = new Map(cards.flatMap((card) => card.fonts).map((face) => [face.file, face]));
  return {
    browser: (await findBrowser({ cache })).browser,
    html: pages[0],
    cards: cards.map(({ html, css, width, height, lang }) => ({ html, css, width, height, lang })),
    images: Object.fromEntries(
      cards.flatMap((card) =>
        Object.entries(card.images).map(([src, bytes]) => [src, Buffer.from(bytes).toString('base64')]),
      ),
    ),
    fonts: [...fonts.values()].map((face) => ({
      name: face.family,
      weight: face.weight,
      unicodeRange: face.ranges,
      data: Buffer.from(face.bytes).toString('base64'),
    })),
  };
}

/** A whole process, in milliseconds. */
async function time(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(process.execPath, [...args], { cwd: root });
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function shown(values: readonly number[]): string {
  return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
}

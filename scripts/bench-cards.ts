import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { questionsOf } from '../src/model/document.ts';
import { loadForInspection } from '../src/publish/inspect.ts';
import { settingsFor } from '../src/publish/settings.ts';
import { shownOn } from '../src/publish/shown.ts';
import { drawPicture, fitPicture } from '../src/render/pictures/draw.ts';
import { drawingOf, lookOf } from '../src/render/pictures/look.ts';
import { type Picture, wordsOf } from '../src/render/pictures/picture.ts';
import { cardSizes } from '../src/render/pictures/sizes.ts';
import { createWorld } from '../src/world/create-world.ts';
import { openCardBrowser } from './cards/browser-card.ts';
import { drawWithSatori } from './cards/satori-card.ts';

/**
 * What a link preview card costs when all is warm, on one core: ours as it is published, with type that is fitted and
 * contrast that is measured; ours drawn only; by satori and resvg; as a screenshot of Chromium that has the page open. Each
 * question of the default source is drawn by all four in turn, so that a busy machine slows all of them; how much CPU a card
 * takes says more there than how long one waits for it.
 */

const rounds = Number(process.argv[2] ?? 5);
const goal = 40;
const pinned = 'PAMPHLETEER_BENCH_PINNED';
if (process.env[pinned] === undefined && process.platform === 'linux') {
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const env = { ...process.env, [pinned]: '1' };
  const { status, error } = spawnSync('taskset', ['-c', '0', ...again], { stdio: 'inherit', env });
  if (error === undefined) process.exit(status ?? 1);
}

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'pamphleteer');
const world = await createWorld({ cache, keeps: false });
const browser = await openCardBrowser(cache);
try {
  const loaded = await loadForInspection(join(root, 'source', 'pores.md'), undefined, world.files);
  if (loaded.document === undefined) throw new Error('The default source has errors.');
  const document = shownOn(loaded.document, 'social');
  const settings = settingsFor(document, loaded, ['cards'], [], world);
  const look = lookOf(document, settings, world.tools.templates);
  const { cards } = world.tools;
  const pictures = questionsOf(document).map(({ question, short, answer }) =>
    pictureOf(document.title, question, short ?? `${answer.text.split('. ')[0]}.`, settings.brand.name ?? ''),
  );

  const publish = async (picture: Picture) => {
    const fitted = await fitPicture(picture, look, world.tools);
    if (!('picture' in fitted)) throw new Error(`Does not fit: ${picture.words.headline}`);
    const drawn = await drawPicture(fitted, look, cards);
    if (!(drawn instanceof Uint8Array)) throw new Error(`Cannot be read: ${picture.words.headline}`);
    return { drawn, headline: fitted.headline };
  };
  const prepared = await Promise.all(
    pictures.map(async (picture) => {
      const fonts = await world.tools.fonts.faces(wordsOf(picture.words));
      const { headline } = await publish(picture);
      return { picture, fonts, headline, card: drawingOf(picture, look, fonts)(headline) };
    }),
  );
  const [first] = prepared;
  if (first === undefined) throw new Error('The default source has no questions.');
  await browser.show(first.card);

  type Prepared = (typeof prepared)[number];
  const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  const ways = [
    {
      name: 'ours: fit, draw, contrast',
      cpu: own,
      draw: async ({ picture }: Prepared) => (await publish(picture)).drawn,
    },
    { name: 'ours: draw alone', cpu: own, draw: ({ card }: Prepared) => cards.draw(card) },
    {
      name: 'satori + resvg, no fitting',
      cpu: own,
      draw: ({ picture, headline, fonts }: Prepared) => drawWithSatori(picture, headline, fonts, settings),
    },
    {
      name: `${browser.version}, page open`,
      cpu: () => own() + browser.cpu(),
      draw: ({ picture: { words } }: Prepared) =>
        browser.draw({ headline: words.headline, text: words.text ?? '' }),
    },
  ].map((way) => ({ ...way, wall: [] as number[], work: [] as number[], bytes: [] as number[] }));

  for (let round = -1; round < rounds; round += 1) {
    for (const card of prepared) {
      for (const way of ways) {
        const [start, busy] = [performance.now(), way.cpu()];
        const { length } = await way.draw(card);
        const [wall, work] = [performance.now() - start, way.cpu() - busy];
        if (round < 0) continue;
        way.wall.push(wall);
        way.work.push(work);
        way.bytes.push(length);
      }
    }
  }

  const where = process.env[pinned] === undefined ? 'on any core (no taskset here)' : 'on one core';
  console.log(
    `A card of 1200 × 630, ${prepared.length} questions, ${rounds} rounds, warm, ${where}; median (least to most)`,
  );
  for (const { name, wall, work, bytes } of ways) {
    const size = `${(median(bytes) / 1000).toFixed(0)} kB`;
    console.log(
      `${name.padEnd(36)} ${shown(wall).padStart(22)} ms ${median(work).toFixed(1).padStart(8)} ms CPU ${size.padStart(8)}`,
    );
  }
  const kept = median(ways[0]?.work ?? []) <= goal ? 'kept' : 'missed';
  console.log(`The goal for ours, all included, is at most ${goal} ms of CPU a card: ${kept}.`);
} finally {
  await browser.close();
  await world.close();
}

function pictureOf(leaflet: string, headline: string, text: string, clinic: string): Picture {
  const size = cardSizes.find(({ name }) => name === 'og');
  if (size === undefined) throw new Error('There is no size for link previews.');
  const words = { leaflet, headline, text, clinic, draft: null, facts: [], address: null, note: null };
  return { kind: 'question', size, code: null, words };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function shown(values: readonly number[]): string {
  return `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;
}

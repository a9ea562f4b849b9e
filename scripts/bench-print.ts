import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { emitPdf } from '../src/formats/pdf/pdf.ts';
import { type EditionName, editionNames } from '../src/model/artifact.ts';
import { loadForInspection } from '../src/publish/inspect.ts';
import { settingsFor } from '../src/publish/settings.ts';
import { shownOn } from '../src/publish/shown.ts';
import { createWorld } from '../src/world/create-world.ts';

/**
 * How long all editions of the default source take against the A4 edition alone, in a warm process: in turn, so that a
 * busy machine slows both; the ratio is what counts.
 */

const root = join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 10);
const warmUp = 4;
const world = await createWorld({ cache: join(root, 'node_modules', '.cache', 'pamphleteer'), keeps: false });
try {
  const loaded = await loadForInspection(join(root, 'source', 'pores.md'), undefined, world.files);
  if (loaded.document === undefined) throw new Error('The default source has errors.');
  const document = shownOn(loaded.document, 'print');
  const time = async (editions: readonly EditionName[]) => {
    const settings = settingsFor(document, loaded, ['pdf'], editions, world);
    const start = performance.now();
    await emitPdf(document, settings, world.tools);
    return performance.now() - start;
  };
  const times = { a4: [] as number[], all: [] as number[], ratio: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [a4, all] = [await time(['a4']), await time(editionNames)];
    if (round < warmUp) continue;
    times.a4.push(a4);
    times.all.push(all);
    times.ratio.push(all / a4);
  }
  console.log(`a4 alone      ${shown(times.a4)} ms`);
  console.log(`all editions  ${shown(times.all)} ms`);
  console.log(
    `ratio         ${median(times.ratio).toFixed(2)} (median of ${rounds} pairs; the goal is at most 2.5)`,
  );
} finally {
  await world.close();
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function shown(values: readonly number[]): string {
  return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
}

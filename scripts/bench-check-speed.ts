import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whether the time of `check` grows with the number of documents alone: 250, 500 and 1,000 different ones, or as many as the
 * arguments say, through the command itself with nothing kept. Of the outputs only the markup is looked at: cards take
 * seconds a document, and would hide everything else. Ends with 1 where the last number takes longer a document than the first.
 */
const root = join(import.meta.dirname, '..');
const named = process.argv.slice(2).map(Number);
const counts = named.length === 0 ? [250, 500, 1000] : named;
/** How much longer a document may take among the most than among the fewest; start-up is counted apart. */
const steepest = 1.3;

const sample = await readFile(join(root, 'source', 'pores.md'), 'utf8');
const alone = await timed(1);
const times: number[] = [];
for (const count of counts) {
  const each = ((await timed(count)) - alone) / (count - 1);
  times.push(each);
  console.log(`${count} documents: ${each.toFixed(1)} ms a document, start-up apart`);
}
const ratio = (times.at(-1) ?? 0) / (times[0] ?? 1);
console.log(`the most take ${ratio.toFixed(2)} times as long a document as the fewest`);
process.exitCode = ratio <= steepest ? 0 : 1;

/** In milliseconds of wall time. */
async function timed(count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pamphleteer-speed-'));
  try {
    await mkdir(join(folder, 'source'));
    for (let index = 0; index < count; index += 1)
      await writeFile(join(folder, 'source', `leaflet-${index}.md`), leaflet(index));
    const start = performance.now();
    const main = join(root, 'src', 'main.ts');
    const options = ['--no-cache', '--quiet', '--formats', 'jsonld', '--region', 'uk'];
    execFileSync(process.execPath, [main, 'check', join(folder, 'source'), ...options], { stdio: 'ignore' });
    return performance.now() - start;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The sample under another name, with one question of its own, and as a draft that stands nowhere yet. */
function leaflet(index: number): string {
  const text = sample
    .replace(/^title:.*$/m, `title: All about pores, part ${index}`)
    .replace(/^slug:.*$/m, `slug: leaflet-${index}`)
    .replace(/^status:.*$/m, 'status: draft')
    .replace(/^(?:canonicalUrl|shortUrl|identifier):.*\n/gm, '');
  return `${text}\n## What does part ${index} say? {#part-${index}}\n\nIt says what part ${index} of the series has to say.\n`;
}

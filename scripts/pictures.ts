import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { launch } from 'puppeteer';
import { findBrowser } from '../src/world/chromium/find.ts';

/**
 * Makes the pictures of the README from a real publish of the default source: `node scripts/pictures.ts`. Needs
 * `pdftoppm` (Debian's poppler-utils) for the printed pages.
 */

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'pamphleteer');
const scratch = await mkdtemp(join(tmpdir(), 'pamphleteer-pictures-'));
const leaflet = join(scratch, 'dist', 'pores');
const width = 900;
const height = 620;

execFileSync(process.execPath, ['bin/pamphleteer.js', 'publish', '--quiet', '--out', join(scratch, 'dist')], {
  cwd: root,
});
const sheets = [
  ['print-1', 'pores.pdf', '1'],
  ['print-2', 'print/pores-large-print.pdf', '4'],
  ['print-3', 'print/pores-booklet.pdf', '6'],
  ['print-4', 'print/pores-trifold.pdf', '1'],
  ['print-5', 'print/pores-trifold.pdf', '2'],
] as const;
for (const [name, file, number] of sheets) {
  const range = ['-f', number, '-l', number, '-singlefile'];
  execFileSync('pdftoppm', ['-r', '96', '-png', ...range, join(leaflet, file), join(scratch, name)]);
}
for (const [path, bytes] of Object.entries(unzipSync(await readFile(join(leaflet, 'pores.epub'))))) {
  await mkdir(join(scratch, 'book', path, '..'), { recursive: true });
  if (!path.endsWith('/')) await writeFile(join(scratch, 'book', path), bytes);
}

const { browser: found } = await findBrowser({ cache });
if (found === undefined) throw new Error('No browser was found; npm run doctor says more.');
const browser = await launch({
  executablePath: found.path,
  headless: found.kind === 'headless-shell' ? 'shell' : true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: { ...process.env, ...(found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries }) },
});
const page = await browser.newPage();
await page.setViewport({ width, height });

async function picture(name: string, url: URL): Promise<void> {
  await page.goto(url.href, { waitUntil: 'load' });
  await page.screenshot({ path: join(root, 'docs', `${name}.png`) });
}

/** A grey desk with things side by side. */
async function desk(name: string, things: readonly string[], style: string): Promise<void> {
  const file = join(scratch, `${name}.html`);
  const base =
    'body{margin:0;padding:20px;display:flex;flex-wrap:wrap;gap:20px;background:#dfe7e9;box-sizing:border-box}';
  const shadow = 'img,iframe{border:0;background:#fff;box-shadow:0 2px 10px #0004}';
  await writeFile(
    file,
    `<!DOCTYPE html><meta charset="utf-8"><style>${base}${shadow}${style}</style>${things.join('')}`,
  );
  await picture(name, pathToFileURL(file));
}

await mkdir(join(root, 'docs'), { recursive: true });
await picture('page', pathToFileURL(join(leaflet, 'index.html')));
await desk(
  'print',
  sheets.map(([name]) => `<img src="${name}.png">`),
  'body{gap:14px 20px}img{height:276px;width:auto}',
);
const chapters = ['toc.xhtml', 'q03-shrink-pores.xhtml'];
await desk(
  'ebook',
  chapters.map((file) => `<iframe src="book/OEBPS/${file}"></iframe>`),
  'iframe{width:420px;height:580px}',
);
const cards = (await readdir(join(leaflet, 'cards', 'og'))).sort().slice(0, 8);
const deck = ['../og.png', ...cards];
await desk(
  'cards',
  deck.map((card) => `<img src="dist/pores/cards/og/${card}">`),
  'body{gap:11px 16px;align-content:center}img{width:275px;height:auto}',
);
const { mainEntity } = JSON.parse(await readFile(join(leaflet, 'seo', 'faq-only.jsonld'), 'utf8'));
const code = JSON.stringify(mainEntity[0], null, 2).replaceAll('<', '&lt;');
await page.setViewport({ width: 1400, height: 400 });
await desk(
  'markup',
  [`<pre>${code}</pre>`],
  'pre{margin:0;font:17px/1.45 monospace;white-space:pre-wrap;color:#10191c}',
);
await browser.close();
await rm(scratch, { recursive: true, force: true });

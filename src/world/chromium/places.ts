import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that name a browser, strongest first: ours, puppeteer's, and the one other tools read. */
const settings = ['PAMPHLETEER_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/** What the user asked for, if anything: the name of the setting and the path in it. */
export function explicitSetting(
  browser: string | undefined,
  environment: Environment,
): { readonly name: string; readonly path: string } | undefined {
  if (browser !== undefined) return { name: 'the browser option', path: browser };
  for (const name of settings) {
    const path = environment[name];
    if (path !== undefined && path !== '') return { name, path };
  }
  return undefined;
}

/** Executables on PATH, best first: the shell starts in half the time of a full browser. */
const commands = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macBundles = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where this kind of system keeps its browsers, best first: full paths, which may or may not exist. */
export function systemPlaces(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return windowsPlaces.flatMap((place) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, place)),
    );
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (platform !== 'darwin') return onPath;
  const bundles = macBundles.flatMap((name) =>
    ['/', homedir()].map((root) => join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
  );
  return [...bundles, ...onPath];
}

/** The folder into which `npx puppeteer browsers install` downloads. */
export function puppeteerFolder(environment: Environment): string {
  return environment.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
}

interface Installed {
  readonly browser: string;
  readonly buildId: string;
  readonly executablePath: string;
}

/** What puppeteer has downloaded: shells before browsers, newest first. */
export async function puppeteerPlaces(folder: string): Promise<readonly string[]> {
  const kinds = ['chrome-headless-shell', 'chrome'];
  const filled = await Promise.all(kinds.map(async (kind) => (await entries(join(folder, kind))) > 0));
  // A failed download leaves empty folders; loading the library costs 35 ms.
  if (!filled.includes(true)) return [];
  const fromPuppeteer = createRequire(import.meta.resolve('puppeteer'));
  const library: { getInstalledBrowsers(options: { cacheDir: string }): Promise<Installed[]> } = await import(
    pathToFileURL(fromPuppeteer.resolve('@puppeteer/browsers')).href
  );
  const installed = await library.getInstalledBrowsers({ cacheDir: folder });
  return kinds.flatMap((kind) =>
    installed
      .filter(({ browser }) => browser === kind)
      .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
      .map(({ executablePath }) => executablePath),
  );
}

async function entries(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length;
}

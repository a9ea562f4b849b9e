import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BrowserError } from './browser-error.ts';
import { bundledPackage, bundledPlaces } from './bundled.ts';
import {
  type Environment,
  explicitSetting,
  puppeteerFolder,
  puppeteerPlaces,
  systemPlaces,
} from './places.ts';
import { absent, oldestMajor, type Probed, probe } from './probe.ts';

type Origin = 'setting' | 'puppeteer' | 'system' | 'bundled';

export interface FoundBrowser {
  /** For the bundled browser, where it is unpacked to when it is first started. */
  readonly path: string;
  readonly version: string;
  readonly kind: Probed['kind'];
  readonly origin: Origin;
  /** A folder of shared libraries that it needs. */
  readonly libraries?: string;
}

/** One place where a browser was looked for. */
export interface Look {
  readonly origin: Origin;
  readonly place: string;
  /** `found`, or why this one will not do. */
  readonly result: string;
}

/** The browser, or why there is none; and every place looked at on the way. */
export type BrowserSearch =
  | { readonly browser: FoundBrowser; readonly looked: readonly Look[] }
  | { readonly browser: undefined; readonly looked: readonly Look[]; readonly error: BrowserError };

export interface SearchOptions {
  /** Pamphleteer's cache folder. */
  readonly cache: string;
  /** The path of a browser, when the user names one. */
  readonly browser?: string;
  /** Default: of this process. */
  readonly environment?: Environment;
}

/**
 * Looks for a browser: the one that is set, else one that puppeteer has downloaded, else one of the system, else
 * the bundled one (Linux on x64). Starts nothing but the candidate itself, to ask for its version; unpacks nothing.
 * A setting that is wrong is an error: no other browser is taken in its place.
 */
export async function findBrowser(options: SearchOptions): Promise<BrowserSearch> {
  const environment = options.environment ?? process.env;
  const setting = explicitSetting(options.browser, environment);
  if (setting !== undefined) return fromSetting(setting);

  const looked: Look[] = [];
  const folder = puppeteerFolder(environment);
  const downloaded = await puppeteerPlaces(folder);
  if (downloaded.length === 0) looked.push({ origin: 'puppeteer', place: folder, result: 'empty' });
  const inSystem = systemPlaces(process.platform, environment);
  const candidates = [
    ...downloaded.map((path) => ({ origin: 'puppeteer', path }) as const),
    ...inSystem.map((path) => ({ origin: 'system', path }) as const),
  ];
  for (const { origin, path } of candidates) {
    const probed = await probe(path, process.platform);
    if (probed === absent) continue;
    looked.push({ origin, place: path, result: typeof probed === 'string' ? probed : 'found' });
    if (typeof probed !== 'string') return { browser: { path, origin, ...probed }, looked };
  }
  const names = [...new Set(inSystem.map((path) => basename(path)))].join(', ');
  if (!looked.some(({ origin }) => origin === 'system')) {
    looked.push({ origin: 'system', place: names, result: absent });
  }

  const bundled = await fromPackage(resolve(options.cache));
  const place = 'the package @sparticuz/chromium';
  looked.push({ origin: 'bundled', place, result: typeof bundled === 'string' ? bundled : 'found' });
  if (typeof bundled !== 'string') return { browser: bundled, looked };
  return { browser: undefined, looked, error: missing() };
}

async function fromSetting(setting: { name: string; path: string }): Promise<BrowserSearch> {
  const { name } = setting;
  const path = resolve(setting.path);
  const probed = await probe(path, process.platform);
  const look = { origin: 'setting', place: `${name}: ${path}` } as const;
  if (typeof probed !== 'string') {
    return { browser: { path, origin: 'setting', ...probed }, looked: [{ ...look, result: 'found' }] };
  }
  const error = new BrowserError(
    'setting',
    `Unexpected ${name} ${path} (${probed}), expected Chrome, Chromium or Edge ${oldestMajor} or newer.`,
    `Correct ${name}, or leave it out to let Pamphleteer look for a browser.`,
  );
  return { browser: undefined, looked: [{ ...look, result: probed }], error };
}

/** The program loader of 64-bit glibc systems, which the bundled browser is linked with; musl systems lack it. */
const glibcLoader = '/lib64/ld-linux-x86-64.so.2';

async function fromPackage(cache: string): Promise<FoundBrowser | string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'for Linux on x64 only';
  const loader = await access(glibcLoader, constants.X_OK).catch(() => 'absent');
  if (loader === 'absent') return 'needs a system with glibc';
  const bundled = await bundledPackage();
  if (bundled === undefined) return 'not installed';
  const { binary, libraries } = bundledPlaces(cache, bundled.version);
  return { path: binary, version: bundled.version, kind: 'headless-shell', origin: 'bundled', libraries };
}

function missing(): BrowserError {
  const command =
    process.platform === 'linux' && process.arch !== 'x64'
      ? 'sudo apt-get install chromium'
      : 'npx puppeteer browsers install chrome-headless-shell';
  return new BrowserError('missing', 'No browser was found, and PDFs are printed by one.', `Run: ${command}`);
}

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import type { ConnectionTransport } from 'puppeteer';
import { type BrowserError, explainCrash } from './browser-error.ts';
import { bundledPackage, unpackBundled } from './bundled.ts';
import type { FoundBrowser } from './find.ts';
import { flagsFor, type Sandbox } from './flags.ts';
import { sweep } from './folder-once.ts';
import { fontconfigFile } from './fonts.ts';
import { pipeTransport } from './pipe-transport.ts';
import { startWatchdog } from './watchdog.ts';

/** A browser process of ours. */
export interface RunningBrowser {
  readonly transport: ConnectionTransport;
  /** Fulfilled when it has ended, with the reason in words. Never rejected. */
  readonly ended: Promise<BrowserError>;
  /** Ends the process group at once and removes what it wrote. Repeatable. */
  stop(): Promise<void>;
  /** Whether Node stays alive for it: only while something is printed. */
  hold(held: boolean): void;
}

/** In milliseconds. A temporary folder that is older was left by a process that could not clear up. */
const day = 24 * 60 * 60 * 1000;

/**
 * Starts the browser in a process group of its own. All that it writes (profile, temporary files, home) goes to one
 * folder below `cache` that lives as long as it does; a watchdog sees to that if we die.
 */
export async function launch(
  cache: string,
  browser: FoundBrowser,
  sandbox: Sandbox,
): Promise<RunningBrowser> {
  if (browser.origin === 'bundled') await unpack(cache);
  const runs = join(cache, 'browser', 'runs');
  await mkdir(runs, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(runs, '.run-'));
  const watchdog = startWatchdog(folder);
  const fonts = await fontconfigFile(cache, folder);

  const windows = process.platform === 'win32';
  const child = spawn(browser.path, flagsFor(browser, folder, sandbox), {
    cwd: folder,
    detached: !windows,
    env: environmentFor(browser, folder, fonts),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (child.pid !== undefined) watchdog.guard(child.pid);
  void sweep(runs, day);
  void sweep(join(cache, 'browser'), day);

  const [, , stderr, write, read] = child.stdio as [null, null, Socket, Socket, Socket];
  const transport = pipeTransport(write, read);
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4096);
  });
  const ended = new Promise<BrowserError>((resolve) => {
    const end = (ending: string) => {
      transport.close();
      resolve(explainCrash(browser.path, ending, said));
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => {
      // The last words may still be in the pipe; a grandchild may keep it open for good.
      setTimeout(() => end(signal ?? `exit code ${code}`), signal === 'SIGKILL' ? 0 : 20);
    });
  });

  const kill = () => {
    if (child.pid === undefined) return;
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else killGroup(child.pid);
  };
  const hold = (held: boolean) => {
    for (const handle of [child, stderr, write, read]) held ? handle.ref() : handle.unref();
  };
  const stop = async () => {
    hold(true);
    kill();
    await ended;
    stderr.destroy();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    watchdog.dismiss();
  };
  let stopped: Promise<void> | undefined;
  return { transport, ended, hold, stop: () => (stopped ??= stop()) };
}

async function unpack(cache: string): Promise<void> {
  const bundled = await bundledPackage();
  if (bundled !== undefined) await unpackBundled(cache, bundled);
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/**
 * What a browser needs of our environment. Nothing else goes to it: no secrets, and no fontconfig settings, with
 * which it has printed blank pages.
 */
const inheritedNames = [
  'PATH',
  'LD_LIBRARY_PATH',
  'SystemRoot',
  'windir',
  'SystemDrive',
  'COMSPEC',
  'PATHEXT',
];

function environmentFor(browser: FoundBrowser, folder: string, fonts: string | undefined): NodeJS.ProcessEnv {
  const libraries = [browser.libraries, process.env.LD_LIBRARY_PATH].filter((path) => path !== undefined);
  const inherited = Object.fromEntries(inheritedNames.map((name) => [name, process.env[name]]));
  return {
    ...inherited,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    // Relative to its working directory: Chrome makes a socket there, whose whole path may have 108 bytes at most.
    TMPDIR: '.',
    TEMP: folder,
    TMP: folder,
    ...(browser.libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) }),
    ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }),
  };
}

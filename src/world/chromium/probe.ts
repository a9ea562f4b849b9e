import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** The first Chrome that prints margin boxes: page numbers and running headers. */
export const oldestMajor = 131;

/** How long a browser may take to tell its version, in milliseconds; it takes 10 to 20. */
const patience = 5000;

/** Said of a file that does not exist. */
export const absent = 'not there';

export interface Probed {
  readonly kind: 'chrome' | 'headless-shell';
  /** Dotted digits. */
  readonly version: string;
}

/** Finds out whether a file is a browser that we can use; if not, says why in a few words. */
export async function probe(path: string, platform: NodeJS.Platform): Promise<Probed | string> {
  const file = await stat(path).catch(() => undefined);
  if (file === undefined) return absent;
  if (!file.isFile()) return 'not a file';
  const executable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) return 'not executable';
  if (await isSnap(path, file.size)) return 'a snap, which cannot use our folders';
  // On Windows Chrome answers --version by opening a window; it keeps its files in a folder named by version.
  const version = platform === 'win32' ? await versionFolder(path) : await ask(path);
  if (version === undefined) return 'does not tell its version';
  if (Number.parseInt(version, 10) < oldestMajor) return `too old: ${version}, needs ${oldestMajor}`;
  const kind = /headless[-_]shell/.test(basename(path)) ? 'headless-shell' : 'chrome';
  return { kind, version };
}

function ask(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = execFile(
      path,
      ['--version'],
      { timeout: patience, killSignal: 'SIGKILL' },
      (error, stdout) => {
        resolve(error === null ? /\b\d+(?:\.\d+){3}\b/.exec(stdout)?.[0] : undefined);
      },
    );
    child.stdin?.end();
  });
}

async function versionFolder(path: string): Promise<string | undefined> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((name) => /^\d+(?:\.\d+){3}$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
}

/** Snaps see neither hidden folders nor our fonts. Ubuntu's `chromium-browser` is a script that calls one. */
async function isSnap(path: string, size: number): Promise<boolean> {
  const target = await realpath(path);
  if (target.startsWith('/snap/') || target === '/usr/bin/snap') return true;
  const largestScript = 64 * 1024;
  return size < largestScript && (await readFile(path, 'latin1')).includes('/snap/bin/');
}

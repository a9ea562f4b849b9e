import { createReadStream, createWriteStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { folderOnce } from './folder-once.ts';

/** The headless shell that comes as an npm package, still packed. */
export interface BundledPackage {
  readonly version: string;
  /** The folder of its archives. */
  readonly archives: string;
}

/** Where an unpacked one lies. */
export interface BundledPlaces {
  readonly binary: string;
  /** The shared libraries that bare systems lack: nspr, nss, expat. */
  readonly libraries: string;
}

/** The installed package, or undefined when it was left out. Only its files are used: none of its code runs. */
export async function bundledPackage(): Promise<BundledPackage | undefined> {
  try {
    const root = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
    const description: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    await access(join(root, 'bin', 'chromium.br'));
    return { version: description.version, archives: join(root, 'bin') };
  } catch {
    return undefined;
  }
}

/** Where the browser of this version is, or will be after `unpackBundled`. */
export function bundledPlaces(cache: string, version: string): BundledPlaces {
  const folder = join(cache, 'browser', version);
  return { binary: join(folder, 'headless_shell'), libraries: join(folder, 'lib') };
}

/** Unpacks the browser into the cache folder, once: about 2.5 s, off the main thread, and 215 MB. */
export async function unpackBundled(cache: string, bundled: BundledPackage): Promise<void> {
  const { binary } = bundledPlaces(cache, bundled.version);
  await folderOnce(dirname(binary), async (folder) => {
    await Promise.all([
      pipeline(
        createReadStream(join(bundled.archives, 'chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        // Flushed to the disk before it takes its name: a power cut may not leave half a program.
        createWriteStream(join(folder, 'headless_shell'), { mode: 0o700, flush: true }),
      ),
      unpackArchive(join(bundled.archives, 'al2023.tar.br'), folder),
    ]);
  });
}

/** Unpacks a `.tar.br`, or those of its entries that `wanted` names. */
export async function unpackArchive(
  archive: string,
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  const { extract } = await import('tar-fs');
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    extract(folder, { dmode: 0o700, umask: 0o077, chown: false, ignore: (name) => !wanted(name) }),
  );
}

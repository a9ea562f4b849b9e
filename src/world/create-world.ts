import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PublishEvent, World } from '../publish/world.ts';
import { createChromium } from './chromium/chromium.ts';
import { createDiskStore, emptyStore } from './disk-store.ts';
import { createFonts } from './fonts.ts';
import { createNodeFiles } from './node-files.ts';
import { createProfiles } from './profiles.ts';
import { programFingerprint, programFolder, programVersion } from './program.ts';
import { readRulePacks } from './rule-packs.ts';
import { createTakumi } from './takumi.ts';
import { readTemplates } from './templates.ts';
import { createThreads } from './threads.ts';

export interface WorldOptions {
  /** The cache folder. */
  readonly cache: string;
  /** Whether finished artifacts are taken from the cache and kept there. */
  readonly keeps: boolean;
  /** The path of a browser, when the user names one. */
  readonly browser?: string | undefined;
  /** The moment that all outputs carry, instead of the document's. */
  readonly epoch?: Date | undefined;
  /** Ends the browser when aborted; from then on nothing is written. */
  readonly signal?: AbortSignal | undefined;
  /** Hears what happens. */
  readonly tell?: ((event: PublishEvent) => void) | undefined;
}

/** A world with a browser that has to be closed in the end. */
export interface OpenWorld extends World {
  close(): Promise<void>;
}

/** Puts the adapters together. The browser, the fonts and the card engine start when they are first needed. */
export async function createWorld(options: WorldOptions): Promise<OpenWorld> {
  const { cache, browser, signal } = options;
  const templateFolder = join(programFolder(), 'templates');
  const [fingerprint, version, { templates, strings }] = await Promise.all([
    programFingerprint(),
    programVersion(),
    readTemplates(templateFolder),
  ]);
  const chromium = createChromium({
    cache,
    ...(browser === undefined ? {} : { browser }),
    ...(signal === undefined ? {} : { signal }),
  });
  const files = createNodeFiles(signal);
  const threads = createThreads();
  return {
    files,
    tools: {
      templates,
      fonts: createFonts(threads),
      profiles: createProfiles(templateFolder),
      browser: chromium,
      threads,
      cards: createTakumi(),
    },
    store: options.keeps ? createDiskStore(join(cache, 'store')) : emptyStore,
    strings,
    rulePacks: () => readRulePacks(join(programFolder(), 'rules')),
    epoch: options.epoch,
    today: options.epoch ?? new Date(),
    fingerprint,
    version,
    clock: () => performance.now(),
    browserStarts: () => chromium.starts,
    tell: options.tell ?? (() => {}),
    async close() {
      await Promise.all([chromium.close(), threads.close(), files.idle()]);
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormatName } from '../src/model/artifact.ts';
import type { Settings } from '../src/model/context.ts';
import type { Document } from '../src/model/document.ts';
import { settingsFor } from '../src/publish/settings.ts';
import type { PublishEvent } from '../src/publish/world.ts';
import { createWorld, type OpenWorld } from '../src/world/create-world.ts';

/** The project's own cache: the browser in it is unpacked once for all tests. */
const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'pamphleteer');

/** The real world, without a store of finished artifacts, so that every test makes what it looks at. */
export function openWorld(tell?: (event: PublishEvent) => void): Promise<OpenWorld> {
  return createWorld({ cache, keeps: false, ...(tell === undefined ? {} : { tell }) });
}

/** Settings as a publish would make them, for a plainly fictitious clinic. */
export function settingsOf(document: Document, world: OpenWorld, formats: readonly FormatName[]): Settings {
  const brand = { name: 'Example Clinic', url: 'https://clinic.example.org/' };
  const loaded = {
    path: document.path,
    brand: { brand, path: undefined },
    text: '',
    document,
    assets: [],
    translations: [],
    diagnostics: [],
    words: [],
  };
  return settingsFor(document, loaded, formats, undefined, world);
}

/** A folder of its own for a test, and how to remove it. */
export async function scratch(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pamphleteer-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

import { rmdir } from 'node:fs/promises';
import { UsageError } from '../model/usage-error.ts';
import { examineBrowser } from '../world/chromium/doctor.ts';
import { families, readSlices } from '../world/fonts/families.ts';
import { createNodeFiles } from '../world/node-files.ts';

/** One thing that publishing needs. Plain JSON. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly summary: string;
  /** Where it was looked for. */
  readonly details: readonly string[];
  /** What to do about it. */
  readonly hint?: string;
}

export interface Examined {
  readonly out: string;
  readonly cache: string;
  readonly browser?: string;
}

/** Node 22.19 is the first that runs TypeScript as it is. */
const oldestNode = [22, 19] as const;

/** Looks for everything that publishing needs. Starts no browser; writes a trial file and takes it away. */
export async function examine({ out, cache, browser }: Examined): Promise<readonly Finding[]> {
  return [
    examineNode(process.versions.node),
    await browserFinding(cache, browser),
    await examineFonts(),
    await examineFolder('Output folder', out),
    await examineFolder('Cache folder', cache),
  ];
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const hint = `Pamphleteer needs Node ${oldestNode.join('.')} or newer. Run: npm ci (which brings its own), then npm run doctor`;
  return {
    what: 'Node',
    ok,
    summary: `${version} (${process.execPath})`,
    details: [],
    ...(ok ? {} : { hint }),
  };
}

async function browserFinding(cache: string, browser: string | undefined): Promise<Finding> {
  const { ok, summary, hint, looked } = await examineBrowser({
    cache,
    ...(browser === undefined ? {} : { browser }),
  });
  const details = looked.map(({ origin, place, result }) => `${origin}: ${place}: ${result}`);
  return { what: 'Browser', ok, summary, details, ...(hint === undefined ? {} : { hint }) };
}

async function examineFonts(): Promise<Finding> {
  const found = await Promise.all(
    families.map(async (family) => {
      const slices = await readSlices(family).catch(() => []);
      return { name: family.name, faces: slices.reduce((sum, { weights }) => sum + weights.length, 0) };
    }),
  );
  const missing = found.filter(({ faces }) => faces === 0).map(({ name }) => name);
  const faces = found.reduce((sum, family) => sum + family.faces, 0);
  const summary = `${faces} faces of ${found.length - missing.length} families`;
  if (missing.length === 0) return { what: 'Fonts', ok: true, summary, details: [] };
  return {
    what: 'Fonts',
    ok: false,
    summary: `${summary}; missing: ${missing.join(', ')}`,
    details: [],
    hint: 'Run: npm ci',
  };
}

async function examineFolder(what: string, folder: string): Promise<Finding> {
  const files = createNodeFiles();
  const wasThere = (await files.kind(folder).catch(() => 'file')) !== undefined;
  try {
    await files.ensureWritable(folder);
    if (!wasThere) await rmdir(folder).catch(() => {});
    return { what, ok: true, summary: `${folder} can be written to`, details: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      what,
      ok: false,
      summary: error.message,
      details: [],
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
  }
}

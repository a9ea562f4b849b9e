import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gone, groupsIn, membersOf } from './processes.ts';

const adapter = new URL('../../../src/world/chromium/chromium.ts', import.meta.url).href;
const printing = new URL('../print.ts', import.meta.url).href;

/** A program that prints, says so, waits for a word, and goes on with `then`. */
const program = (cache: string, then: string) => `
  import { createChromium } from ${JSON.stringify(adapter)};
  import { print } from ${JSON.stringify(printing)};
  const chromium = createChromium({ cache: ${JSON.stringify(cache)} });
  await print(chromium, '<title>Pores</title>Text');
  console.log('printed');
  for await (const word of process.stdin) break;
  ${then}
`;
const busy = `await print(chromium, '<title>Long</title>' + '<p>Text</p>'.repeat(200000));`;

const hangPages = (groups: readonly number[]) => {
  const pages = membersOf(groups).filter(({ command }) => command.includes('--type=renderer'));
  expect(pages).not.toEqual([]);
  for (const { pid } of pages) process.kill(pid, 'SIGSTOP');
};

describe.runIf(process.platform === 'linux')('the browser of a process that ends', () => {
  let cache = '';
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'chromium-death-'));
  });
  afterAll(() => rm(cache, { recursive: true }));

  it.each<[string, string, (child: ChildProcess, groups: readonly number[]) => void]>([
    ['killed while printing', busy, (child) => child.kill('SIGKILL')],
    ['terminated while printing', busy, (child) => child.kill('SIGTERM')],
    ['interrupted while printing', busy, (child) => child.kill('SIGINT')],
    [
      'killed with a page that hangs',
      busy,
      (child, groups) => {
        hangPages(groups);
        child.kill('SIGKILL');
      },
    ],
    ['ended by process.exit', 'process.exit(0);', () => {}],
    ['that forgot to close it', '', () => {}],
    ['that failed', 'throw new Error("ours");', () => {}],
  ])(
    'is gone, with its files: %s',
    async (_, then, end) => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program(cache, then)], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      await once(child.stdout, 'data');
      const groups = groupsIn(cache);
      // The browser's and the watchdog's.
      expect(groups).toHaveLength(2);
      const exited = once(child, 'exit');
      child.stdin.end('go on');
      end(child, groups);
      await exited;
      expect(await gone(groups, 3000)).toBe(true);
      expect(await readdir(join(cache, 'browser', 'runs'))).toEqual([]);
    },
    30_000,
  );
});

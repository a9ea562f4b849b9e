import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, processesWith } from './processes.ts';

const adapter = new URL('../../../src/world/chromium/chromium.ts', import.meta.url).href;

/** A program that prints, says so, and goes on with `then`. */
const program = (cache: string, then: string) => `
  import { createChromium } from ${JSON.stringify(adapter)};
  const chromium = createChromium({ cache: ${JSON.stringify(cache)} });
  await chromium.print('<title>Pores</title>Text');
  console.log('printed');
  ${then}
`;
const busy = `await chromium.print('<title>Long</title>' + '<p>Text</p>'.repeat(200000));`;

describe.runIf(process.platform === 'linux')('the browser of a process that ends', () => {
  let cache = '';
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'chromium-death-'));
    await mkdir(cache, { recursive: true });
  });
  afterAll(() => rm(cache, { recursive: true }));

  it.each<[string, string, (child: ChildProcess) => void]>([
    ['killed while printing', busy, (child) => child.kill('SIGKILL')],
    ['terminated while printing', busy, (child) => child.kill('SIGTERM')],
    ['interrupted while printing', busy, (child) => child.kill('SIGINT')],
    ['killed with a page that hangs', `${busy} // hung`, (child) => child.kill('SIGKILL')],
    ['ended by process.exit', 'process.exit(0);', () => {}],
    ['that forgot to close it', '', () => {}],
    ['that failed', 'throw new Error("ours");', () => {}],
  ])(
    'is gone, with its files: %s',
    async (_, then, end) => {
      const hang = then.includes('hung');
      const child = spawn(
        process.execPath,
        ['--input-type=module-typescript', '-e', program(cache, hang ? busy : then)],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      await once(child.stdout, 'data');
      const exited = once(child, 'exit');
      if (hang) {
        const renderers = processesWith(cache).filter(({ command }) => command.includes('--type=renderer'));
        for (const { pid } of renderers) process.kill(pid, 'SIGSTOP');
        expect(renderers).not.toEqual([]);
      }
      end(child);
      await exited;
      const gone = await eventually(() => processesWith(join(cache, 'browser')).length === 0, 3000);
      expect(gone).toBe(true);
      expect(await readdir(join(cache, 'browser', 'runs'))).toEqual([]);
    },
    30_000,
  );
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, start } from './cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-stop-'));
  mkdirSync(join(folder, 'source'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leaflet = (helps: string, questions: number) =>
  [
    '# Sunburn',
    ...Array.from({ length: questions }, (_, index) => `## What helps on day ${index}?\n\n${helps}`),
  ].join('\n\n');

function snapshot(): Readonly<Record<string, string>> {
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends the run with %i and leaves the output as it was', async (signal, code) => {
  writeFileSync(join(folder, 'source', 'sunburn.md'), leaflet('Shade.', 2));
  await run(folder, ['publish', '--formats', 'html,jsonld']);
  const before = snapshot();
  // So many cards that they take some time, after the page is done.
  writeFileSync(join(folder, 'source', 'sunburn.md'), leaflet('Shade and water.', 60));
  const running = start(folder, ['publish', '--formats', 'html,cards', '--cache', join(folder, '.cache')]);
  await running.says('sunburn  html');
  running.kill(signal);
  const ended = await running.ended;
  expect(ended).toMatchObject({ code, signal: null, stderr: expect.stringContaining('Stopped.') });
  expect(ended.stderr).not.toMatch(/\n {4}at /);
  expect(snapshot()).toEqual(before);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './cli.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-preflight-'));
  const text =
    '---\nstatus: approved\nversion: "1"\nlastReviewed: 2026-05-04\nreviewDue: 2029-05-03\nreviewedBy: [{ name: Example review group }]\nshortUrl: https://clinic.example.org/s\n---\n# Sunburn\n\n## What helps?\n\nShade.\n';
  writeFileSync(join(folder, 'sunburn.md'), text);
  // The browser that is there is used, not unpacked anew for this folder.
  const cache = join(import.meta.dirname, '../../node_modules/.cache/pamphleteer');
  const argv = ['publish', 'sunburn.md', '--formats', 'pdf', '--editions', 'a4,booklet', '--cache', cache];
  expect((await run(folder, argv)).code).toBe(0);
  const good = readFileSync(join(folder, 'dist/sunburn/sunburn.pdf'));
  writeFileSync(join(folder, 'half.pdf'), good.subarray(0, good.length / 2));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const a4 = 'dist/sunburn/sunburn.pdf';
const booklet = 'dist/sunburn/print/sunburn-booklet.pdf';

describe('preflight', () => {
  test('says what good files were held to', async () => {
    const { code, stdout } = await run(folder, ['preflight', a4, booklet]);
    expect(stdout).toMatch(/good .*sunburn\.pdf: edition a4, 1 page\n/);
    expect(stdout).toMatch(/good .*sunburn-booklet\.pdf: edition booklet, 2 pages\n/);
    expect(code).toBe(0);
  });

  test('names what is wrong with others, and ends with 1', async () => {
    const { code, stdout, stderr } = await run(folder, ['preflight', a4, 'half.pdf']);
    expect(stdout).toMatch(/error half\.pdf .* pdf-damaged[\s\S]*trouble .*half\.pdf/);
    expect(stdout + stderr).not.toMatch(/ {4}at /);
    expect(code).toBe(1);
  });

  test('prints the report of a check for programs', async () => {
    const { code, stdout } = await run(folder, ['preflight', 'half.pdf', '--json']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      tool: 'pamphleteer',
      documents: [{ id: 'half', status: 'checked', artifacts: [], diagnostics: [{ path: 'half.pdf' }] }],
      totals: { documents: 1, artifacts: 0, browserStarts: 0 },
    });
    expect(report.documents[0].diagnostics[0]).toMatchObject({ severity: 'error', code: 'pdf-damaged' });
    expect(code).toBe(1);
  });

  test.each([
    ['a missing file', ['preflight', 'gone.pdf'], /There is no file "gone\.pdf"/],
    ['no file', ['preflight'], /missing required argument/],
  ])('wrong use: %s', async (_, argv, words) => {
    const { code, stderr } = await run(folder, argv);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });
});

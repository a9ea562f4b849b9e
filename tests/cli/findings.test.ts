import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { run } from './cli.ts';

/** What `check` hands on, and what it holds back. */

const text = `# Lines

## What helps with lines?

We offer Botox at our clinic every Monday and every Friday, from the early morning on.

## What else helps with lines?

Shade helps, and so does sleep. Ask us what else you could do, and which risks there are for you.
`;
const argv = (...more: readonly string[]) => ['check', '--region', 'uk', '--formats', 'html', ...more];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-'));
  mkdirSync(join(folder, 'source'));
  writeFileSync(join(folder, 'source', 'lines.md'), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('--sarif - prints the log alone, the words go elsewhere; --github prints annotations', async () => {
  const ended = await run(folder, argv('--sarif', '-', '--github'), { GITHUB_WORKSPACE: folder });
  expect(ended.code).toBe(1);
  const [{ results }] = JSON.parse(ended.stdout).runs;
  expect(results.find(({ ruleId }: { ruleId: string }) => ruleId === 'pom-brand').locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'source/lines.md' },
        region: { startLine: 5, startColumn: 10, endLine: 5, endColumn: 15 },
      },
    },
  ]);
  expect(ended.stderr).toMatch(
    /^::error file=source\/lines\.md,line=5,endLine=5,col=10,endColumn=15,title=pom-brand/m,
  );
});

test('no annotations but where they are asked for', async () => {
  const ended = await run(folder, argv(), { GITHUB_ACTIONS: 'true' });
  expect(ended.stdout).not.toMatch(/^::/m);
});

describe('a baseline', () => {
  const baseline = () => join(folder, 'source', 'pamphleteer-baseline.json');
  it('lets an old collection start clean, tells what is new, and what is gone', async () => {
    expect(await run(folder, argv('--init-baseline'))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /Not shown: \d+ findings that source\/pamphleteer-baseline\.json knows\.[\s\S]*1 error held back by the baseline: pom-brand\./,
      ),
    });
    const kept = readFileSync(baseline(), 'utf8');
    const again = await run(folder, argv('--json'));
    expect(again.code).toBe(0);
    const [document] = JSON.parse(again.stdout).documents;
    expect(document.diagnostics.map(({ code }: { code: string }) => code)).not.toContain('pom-brand');
    expect(document.known.map(({ code }: { code: string }) => code)).toContain('pom-brand');
    expect((await run(folder, argv('--no-baseline'))).code).toBe(1);

    writeFileSync(
      join(folder, 'source', 'lines.md'),
      `${text}\n## And then?\n\nThen we offer Dysport, on each Sunday of the year.\n`,
    );
    const worse = await run(folder, argv());
    expect(worse).toMatchObject({ code: 1, stdout: expect.stringContaining('“Dysport”') });
    expect(worse.stdout).not.toContain('“Botox”');
    expect(worse.stdout).not.toContain('Not read');

    writeFileSync(join(folder, 'source', 'lines.md'), text.replace('Botox', 'a consultation'));
    const better = await run(folder, argv());
    expect(better).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Not found any more[\s\S]*lines\.md: pom-brand “Botox”/),
    });
    expect(readFileSync(baseline(), 'utf8')).toBe(kept);
    const pruned = await run(folder, argv('--prune-baseline'));
    expect(pruned.stdout).toMatch(/Taken out of source\/pamphleteer-baseline\.json/);
    expect(readFileSync(baseline(), 'utf8')).not.toContain('Botox');
    writeFileSync(join(folder, 'source', 'lines.md'), text);
    expect((await run(folder, argv())).code).toBe(1);
  });
  test.each<[string, readonly string[], RegExp]>([
    ['is there already', ['--init-baseline'], /There is a baseline already/],
    ['is not there', ['--baseline', 'gone.json'], /There is no baseline "gone\.json"/],
    ['is none', ['--baseline', 'source/lines.md'], /is no baseline/],
    ['is not wanted, and wanted', ['--no-baseline', '--init-baseline'], /--no-baseline/],
    ['two reports on one stream', ['--sarif', '-', '--json'], /--sarif -/],
  ])('wrong use: %s', async (_, more, words) => {
    expect(await run(folder, argv(...more))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(words),
    });
    expect(existsSync(join(folder, 'gone.json'))).toBe(false);
  });
});

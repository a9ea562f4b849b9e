import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './cli.ts';

const good =
  '# Sunburn\n\n## What is it?\n\nSkin that had too much sun.\n\n## What helps?\n\nShade and water.\n';
const bad = '---\ntitle: Sunburn\nstatus: 5\n---\n\n## What is it?\n\n## What helps?\n\nShade.\n';
// Two questions alike: a warning.
const doubtful = '# Sunburn\n\n## What is it?\n\nToo much sun.\n\n## What is it?\n\nToo much light.\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  mkdirSync(join(folder, 'source'));
  const files = {
    'good.md': good,
    'bad.md': bad,
    'doubtful.md': doubtful,
    'empty.md': '',
    'picture.xyz': '',
    'damaged.pdf': '%PDF-1.7\n',
    'page.html': '<!DOCTYPE html><title>Sunburn</title><h1>Sunburn</h1>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'source', 'sunburn.md'), good);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const light = ['--formats', 'html,jsonld'];

describe('exit codes', () => {
  const cases: readonly [string, readonly string[], number, RegExp][] = [
    ['the default source', ['publish', ...light], 0, /1 document published[\s\S]*Open dist\/index\.html/],
    ['a file', ['publish', 'good.md', ...light], 0, /good {2}html {4}\d\.\d\d s/],
    ['quiet', ['publish', 'good.md', ...light, '--quiet'], 0, /^$/],
    [
      'errors',
      ['publish', 'bad.md', ...light],
      1,
      /error bad\.md:3:9 .*"status"[\s\S]*> 3 \| status: 5[\s\S]*Not published: bad\.md/,
    ],
    ['errors, quiet', ['publish', 'bad.md', ...light, '--quiet'], 1, /error bad\.md:3:9/],
    ['an empty file', ['publish', 'empty.md', ...light], 1, /source-empty/],
    [
      'one of two with errors',
      ['publish', 'good.md', 'bad.md', ...light],
      1,
      /1 document published, 1 document not published/,
    ],
    ['warnings', ['check', 'doubtful.md'], 0, /warning doubtful\.md:7:/],
    ['strict warnings', ['check', 'doubtful.md', '--strict'], 1, /warning doubtful\.md:7:/],
    ['strict warnings, published', ['publish', 'doubtful.md', '--strict', ...light], 1, /Not published/],
    ['check', ['check', 'good.md'], 0, /Checked 1 document/],
    ['check with errors', ['check', 'good.md', 'bad.md'], 1, /answer-missing/],
    ['inspect', ['inspect', 'good.md'], 0, /"question": "What is it\?"/],
    ['inspect with errors', ['inspect', 'bad.md'], 1, /"front-matter-value"/],
    [
      'preflight of a damaged PDF',
      ['preflight', 'damaged.pdf'],
      1,
      /pdf-damaged[\s\S]*damaged\.pdf: cannot be read/,
    ],
    [
      'preflight as JSON',
      ['preflight', 'damaged.pdf', '--json'],
      1,
      /"status": "checked"[\s\S]*"code": "pdf-damaged"/,
    ],
    ['verify of a page without markup', ['verify', 'page.html'], 1, /markup-missing[\s\S]*✗ trouble/],
    [
      'verify as JSON',
      ['verify', 'page.html', '--json'],
      1,
      /"status": "checked"[\s\S]*"code": "markup-missing"/,
    ],
    [
      'verify for CI servers',
      ['verify', 'page.html', '--junit'],
      1,
      /<testsuites[\s\S]*<failure type="markup-missing"/,
    ],
    [
      'verify of a server that is not there',
      ['verify', 'http://127.0.0.1:34567/', '--allow-private'],
      3,
      /takes no connection/,
    ],
    ['help', ['--help'], 0, /npm run publish -- /],
    ['help of a command', ['publish', '--help'], 0, /--formats <list>/],
    ['version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ];
  test.each(cases)('%s', async (_, argv, code, words) => {
    const ended = await run(folder, argv);
    expect(ended).toMatchObject({ code, stdout: expect.stringMatching(words) });
    expect(ended.stdout + ended.stderr).not.toMatch(/\n {4}at /);
  });

  type Misuse = [string, readonly string[], RegExp, NodeJS.ProcessEnv?];
  const misuses: readonly Misuse[] = [
    [
      'verify of a private address',
      ['verify', 'http://127.0.0.1:9/'],
      /private network[\s\S]*--allow-private/,
    ],
    ['verify of no file', ['verify', 'gone.html'], /There is no page "gone\.html"/],
    ['verify with a wrong time', ['verify', 'page.html', '--timeout', 'soon'], /Unexpected --timeout "soon"/],
    ['no command', [], /Usage: pamphleteer/],
    ['an unknown command', ['publsh'], /Did you mean publish\?/],
    ['an unknown flag', ['publish', '--formast', 'html'], /Did you mean --formats\?/],
    ['a missing argument', ['inspect'], /missing required argument/],
    ['an unknown format', ['publish', '--formats', 'htm'], /Did you mean "html"\?/],
    ['no format', ['publish', '--formats', ','], /empty list of formats/],
    ['an unknown edition', ['publish', '--editions', 'a4,bookelt'], /Did you mean "booklet"\?/],
    ['an unknown region', ['check', '--region', 'uk,fr'], /region "fr"/],
    ['no number', ['publish', '--jobs', '0'], /--jobs "0"/],
    ['a missing source', ['publish', 'gone.md'], /There is no file or folder "gone\.md"/],
    ['a missing source of check', ['check', 'gone'], /There is no file or folder "gone"/],
    ['a missing file of preflight', ['preflight', 'gone.pdf'], /There is no file "gone\.pdf"/],
    ['a folder for preflight', ['preflight', 'source'], /"source" is a folder/],
    ['no PDF for preflight', ['preflight', 'good.md'], /expected a file that ends in \.pdf/],
    ['a missing source of inspect', ['inspect', 'gone.md'], /There is no file or folder/],
    ['a source that cannot be read', ['publish', 'picture.xyz'], /no kind of file/],
    ['a missing brand', ['publish', '--brand', 'gone.yaml'], /no brand file/],
    [
      'an output folder that is a file',
      ['publish', ...light, '--out', 'good.md'],
      /Nothing can be written to the folder "good\.md"/,
    ],
    [
      'an output folder below a file',
      ['publish', ...light, '--out', 'good.md/dist'],
      /Nothing can be written/,
    ],
    [
      'a cache folder below a file',
      ['publish', ...light, '--cache', 'good.md/cache'],
      /Nothing can be written/,
    ],
    [
      'an epoch that is none',
      ['publish', ...light],
      /SOURCE_DATE_EPOCH "soon"/,
      { SOURCE_DATE_EPOCH: 'soon' },
    ],
    [
      'an option that npm swallowed',
      ['publish'],
      /npm run publish -- --strict/,
      { npm_lifecycle_event: 'publish', npm_config_strict: 'true' },
    ],
    ...(process.platform === 'linux'
      ? ([
          ['a folder of the system', ['publish', ...light, '--out', '/proc/dist'], /Nothing can be written/],
        ] satisfies Misuse[])
      : []),
  ];
  test.each(misuses)('wrong use: %s', async (_, argv, words, environment) => {
    const ended = await run(folder, argv, environment);
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
    expect(ended.stderr).not.toMatch(/\n {4}at /);
    expect(readFileSync(join(folder, 'good.md'), 'utf8')).toBe(good);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('a brand file with mistakes shows their places', async () => {
    writeFileSync(join(folder, 'brand.yaml'), 'name: Clinic\ncolor: red\n');
    const ended = await run(folder, ['check', 'good.md']);
    expect(ended).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/error brand\.yaml:2:1[\s\S]*> 2 \| color: red/),
    });
  });

  test('no browser is trouble of the environment, and a wrong setting wrong use', async () => {
    const broken = await run(folder, ['publish', 'good.md', '--formats', 'pdf', '--browser', 'gone']);
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('Hint:') });
    expect(await run(folder, ['doctor', '--browser', 'gone'])).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('✗ trouble  Browser'),
    });
    expect(existsSync(join(folder, 'dist', 'good'))).toBe(false);
  });
});

describe('output', () => {
  test('--json: only JSON on standard output, the words on standard error', async () => {
    const ended = await run(folder, ['publish', 'good.md', 'bad.md', ...light, '--json']);
    const report = JSON.parse(ended.stdout);
    expect(report.documents.map(({ status }: { status: string }) => status)).toEqual(['published', 'failed']);
    expect(report.documents[1].diagnostics[0]).toMatchObject({
      code: 'front-matter-value',
      path: 'bad.md',
      line: 3,
      column: 9,
    });
    expect(JSON.parse(readFileSync(join(folder, 'dist', 'report.json'), 'utf8'))).toEqual(report);
    expect(ended.stderr).toContain('Not published: bad.md');
  });

  test('check --json has the shape of the report and writes nothing', async () => {
    const ended = await run(folder, ['check', 'good.md', '--json']);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      tool: 'pamphleteer',
      documents: [{ id: 'good', status: 'checked', artifacts: [] }],
    });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('inspect --explain prints a table of what was understood, and why', async () => {
    const ended = await run(folder, ['inspect', 'good.md', '--explain']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toBe(
      [
        'Sunburn: 2 questions',
        '',
        '| line | signal  | confidence | question    |',
        '| ---: | :------ | ---------: | :---------- |',
        '|    3 | heading |       0.98 | What is it? |',
        '|    7 | heading |       0.98 | What helps? |',
        '',
        '- heading: a heading that asks',
        '',
      ].join('\n'),
    );
  });

  test('inspect prints JSON alone, also with errors', async () => {
    const ended = await run(folder, ['inspect', 'bad.md']);
    expect(JSON.parse(ended.stdout).diagnostics.length).toBeGreaterThan(0);
    expect(ended.stderr).toContain('error bad.md:3:9');
  });

  test('colours only where they are wanted', async () => {
    const colour = '\u001b[';
    expect((await run(folder, ['check', 'bad.md'], { CI: '1' })).stdout).not.toContain(colour);
    expect((await run(folder, ['check', 'bad.md'], { FORCE_COLOR: '1' })).stdout).toContain(colour);
    expect((await run(folder, ['check', 'bad.md'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toMatch(
      colour,
    );
  });

  test('a source cannot drive the terminal', async () => {
    writeFileSync(join(folder, 'rude.md'), '---\ntitle: A\nstatus: "\u001b[2J"\n---\n\n## What?\n\nThat.\n');
    const ended = await run(folder, ['check', 'rude.md']);
    expect(ended.code).toBe(1);
    expect(ended.stdout + ended.stderr).not.toContain('\u001b');
  });

  test('the second time nothing changes, and nothing but output and cache is written', async () => {
    const before = readdirSync(folder);
    const first = await run(folder, ['publish', ...light]);
    const kept = readFileSync(join(folder, 'dist', 'sunburn', 'index.html'));
    const second = await run(folder, ['publish', ...light]);
    expect(first.stdout).toContain('1 document published');
    expect(second.stdout).toMatch(/as before[\s\S]*1 document unchanged/);
    expect(readFileSync(join(folder, 'dist', 'sunburn', 'index.html'))).toEqual(kept);
    expect(readdirSync(folder).sort()).toEqual([...before, '.cache', 'dist'].sort());
    const anew = await run(folder, ['publish', ...light, '--no-cache']);
    expect(anew.stdout).not.toContain('as before');
    expect(anew.stdout).toContain('1 document unchanged');
  });

  test('a document that fails keeps its last good version', async () => {
    await run(folder, ['publish', ...light]);
    const kept = readFileSync(join(folder, 'dist', 'sunburn', 'index.html'));
    writeFileSync(join(folder, 'source', 'sunburn.md'), bad);
    const ended = await run(folder, ['publish', ...light]);
    expect(ended.code).toBe(1);
    expect(readFileSync(join(folder, 'dist', 'sunburn', 'index.html'))).toEqual(kept);
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['index.html', 'report.json', 'sunburn']);
  });

  test('doctor says in words and in JSON what is there', async () => {
    const { stdout } = await run(folder, ['doctor', '--json']);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ what }: { what: string }) => what)).toEqual([
      'Node',
      'Browser',
      'Fonts',
      'Output folder',
      'Cache folder',
    ]);
    expect(
      findings.filter(({ what, ok }: { what: string; ok: boolean }) => what !== 'Browser' && !ok),
    ).toEqual([]);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

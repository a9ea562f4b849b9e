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
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './cli.ts';

const csv = 'Question,Answer\nWhat is it?,Too much sun.\nWhat helps?,Shade and water.\n';
const bad = '# Sunburn\n\n## What is it?\n\n## What helps?\n\nShade.\n';
const pictured = '# Sunburn\n\n## What is it?\n\n![A red arm](arms/Red%20arm.png)\n\n![Again](image1.gif)\n';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-import-'));
  mkdirSync(join(folder, 'arms'));
  const files = {
    'sunburn.csv': csv,
    'bad.md': bad,
    'empty.md': '',
    'pictured.md': pictured,
    'arms/Red arm.png': png,
    'image1.gif': gif,
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (...names: string[]) => readFileSync(join(folder, ...names));

describe('import', () => {
  test('prints Markdown and nothing else on standard output', async () => {
    const ended = await run(folder, ['import', 'sunburn.csv']);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(
      /^---\n[\s\S]*\n---\n[\s\S]*\n## What helps\? \{#what-helps\}\n\nShade and water\.\n$/,
    );
  });

  test('what it prints is a source', async () => {
    const { stdout } = await run(folder, ['import', 'pictured.md']);
    writeFileSync(join(folder, 'again.md'), stdout);
    expect((await run(folder, ['inspect', 'again.md'])).code).toBe(0);
  });

  test('imports what can be imported of a source with mistakes, which it names', async () => {
    const ended = await run(folder, ['import', 'bad.md']);
    expect(ended).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('## What is it? {#what-is-it}\n\n## What helps?'),
      stderr: expect.stringMatching(/error bad\.md:3:1 .*answer-missing/),
    });
    const nothing = await run(folder, ['import', 'empty.md', '--out', 'new.md']);
    expect(nothing).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('source-empty') });
    expect(existsSync(join(folder, 'new.md'))).toBe(false);
  });

  test('--out writes the file and nothing on standard output', async () => {
    const ended = await run(folder, ['import', 'sunburn.csv', '--out', 'source/burns.md']);
    expect(ended).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('Written: source/burns.md'),
    });
    expect(readdirSync(join(folder, 'source'))).toEqual(['burns.md']);
    expect(read('source', 'burns.md').toString()).toMatch(/^slug: sunburn$/m);
  });

  test('--out replaces a file only with --force', async () => {
    writeFileSync(join(folder, 'new.md'), 'precious');
    const refused = await run(folder, ['import', 'sunburn.csv', '--out', 'new.md']);
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--force') });
    expect(read('new.md').toString()).toBe('precious');
    expect((await run(folder, ['import', 'sunburn.csv', '--out', 'new.md', '--force'])).code).toBe(0);
    expect(read('new.md').toString()).toContain('## What helps?');
  });

  test('pictures come along with --out, and only then', async () => {
    const printed = await run(folder, ['import', 'pictured.md']);
    expect(printed.stdout).toContain('![A red arm](arms/Red%20arm.png)');
    expect(printed.stderr).toContain('Pictures come along only with --out');
    const ended = await run(folder, ['import', 'pictured.md', '--out', 'new/burns.md']);
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining('2 pictures') });
    const markdown = read('new', 'burns.md').toString();
    expect(markdown).toContain('![A red arm](assets/red-arm.png)');
    expect(markdown).toContain('![Again](assets/pictured-image1.gif)');
    expect(read('new', 'assets', 'red-arm.png')).toEqual(png);
    expect(read('new', 'assets', 'pictured-image1.gif')).toEqual(gif);
    expect((await run(folder, ['inspect', 'new/burns.md'])).code).toBe(0);
  });

  test('the pictures of a Word file come along', async () => {
    const picture = new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: 40, height: 40 },
      altText: { name: 'parasol', title: 'parasol', description: 'A parasol' },
    });
    const children = [
      new Paragraph({ text: 'Sunburn', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'What helps?', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: [picture] }),
    ];
    writeFileSync(
      join(folder, 'burns.docx'),
      await Packer.toBuffer(new Document({ sections: [{ children }] })),
    );
    expect((await run(folder, ['import', 'burns.docx', '--out', 'new.md'])).code).toBe(0);
    const [name = ''] = readdirSync(join(folder, 'assets'));
    expect(name).toMatch(/^burns-.*\.png$/);
    expect(read('assets', name)).toEqual(png);
    expect(read('new.md').toString()).toContain(`![A parasol](assets/${name})`);
  });

  test('a picture never replaces another', async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', 'red-arm.png'), 'precious');
    await run(folder, ['import', 'pictured.md', '--out', 'new.md']);
    expect(read('assets', 'red-arm.png').toString()).toBe('precious');
    expect(read('assets', 'red-arm-2.png')).toEqual(png);
    // The second time nothing is new.
    await run(folder, ['import', 'pictured.md', '--out', 'new.md', '--force']);
    expect(readdirSync(join(folder, 'assets'))).toEqual([
      'pictured-image1.gif',
      'red-arm-2.png',
      'red-arm.png',
    ]);
  });

  test.each([
    ['a missing file', ['gone.csv'], /There is no file or folder "gone\.csv"/],
    ['a folder', ['arms'], /"arms" is a folder/],
    ['a file of no known kind', ['image1.gif'], /no kind of file/],
    ['no file', [], /missing required argument/],
    ['another ending', ['sunburn.csv', '--out', 'new.txt'], /ends in \.md/],
    ['a folder to write to', ['sunburn.csv', '--out', 'arms.md'], /"arms\.md" is a folder/],
    ['a place below a file', ['sunburn.csv', '--out', 'bad.md/new.md'], /cannot be (?:read|written)/],
  ])('wrong use: %s', async (_, argv, words) => {
    mkdirSync(join(folder, 'arms.md'));
    const ended = await run(folder, ['import', ...argv]);
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
    expect(ended.stderr).not.toMatch(/\n {4}at /);
  });

  test('an option that npm swallowed', async () => {
    const npm = { npm_lifecycle_event: 'import', npm_config_out: 'new.md' };
    const ended = await run(folder, ['import', 'sunburn.csv'], npm);
    expect(ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run import -- … --out new.md'),
    });
  });
});

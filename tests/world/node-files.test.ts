import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/usage-error.ts';
import { createNodeFiles } from '../../src/world/node-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = createNodeFiles();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'node-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('reading', () => {
  test('what is not there is undefined, never an error', async () => {
    writeFileSync(join(folder, 'a'), '1');
    for (const path of ['no', 'a/below', 'no/below'].map((name) => join(folder, name))) {
      expect(await files.kind(path)).toBeUndefined();
      expect(await files.read(path)).toBeUndefined();
      expect(await files.real(path)).toBeUndefined();
      expect(await files.list(path)).toEqual([]);
    }
    expect(await files.read(folder)).toBeUndefined();
  });

  test('lists hidden, linked and nested files in code point order', async () => {
    for (const name of ['b', '\u{1F600}', '\uFFFD', '.hidden']) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'a', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'a', 'deep', 'z'), '');
    symlinkSync('b', join(folder, 'link'));
    symlinkSync('gone', join(folder, 'broken'));
    symlinkSync('..', join(folder, 'a', 'circle'));
    expect(await files.list(folder)).toEqual(['.hidden', 'a/deep/z', 'b', 'link', '\uFFFD', '\u{1F600}']);
  });
});

describe('ensureWritable', () => {
  test('makes the folder and leaves nothing in it', async () => {
    const deep = join(folder, 'a', 'b');
    await files.ensureWritable(deep);
    expect(readdirSync(deep)).toEqual([]);
  });

  test.each([
    ['a file', (path: string) => path],
    ['a path through a file', (path: string) => join(path, 'below')],
    // Node's own recursive mkdir never comes back from here.
    ...(process.platform === 'linux' ? [['a place of the system', () => '/proc/pamphleteer'] as const] : []),
  ] as const)('refuses %s', async (_, make) => {
    const file = join(folder, 'file');
    writeFileSync(file, 'kept');
    await expect(files.ensureWritable(make(file))).rejects.toThrow(UsageError);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  test.runIf(process.getuid?.() !== 0)('refuses a folder without permission', async () => {
    chmodSync(folder, 0o500);
    await expect(files.ensureWritable(folder)).rejects.toThrow('permission denied');
    chmodSync(folder, 0o700);
  });

  test('takes away what killed runs left, but not what is new or not ours', async () => {
    const old = join(folder, '.pamphleteer-tmp-new-abc');
    mkdirSync(old);
    writeFileSync(join(folder, '.pamphleteer-tmp-file-def'), '');
    writeFileSync(join(folder, '.other'), '');
    // Only the system sets the time of the last change: let the clock run ahead instead.
    const now = Date.now;
    Date.now = () => now() + 2 * 60 * 60 * 1000;
    try {
      await files.ensureWritable(folder);
    } finally {
      Date.now = now;
    }
    expect(readdirSync(folder)).toEqual(['.other']);
    writeFileSync(join(folder, '.pamphleteer-tmp-file-new'), '');
    await files.ensureWritable(folder);
    expect(readdirSync(folder)).toContain('.pamphleteer-tmp-file-new');
  });

  test('puts back a document that a killed run had moved away', async () => {
    mkdirSync(join(folder, '.pamphleteer-tmp-old-0a1b-sore-throat'));
    writeFileSync(join(folder, '.pamphleteer-tmp-old-0a1b-sore-throat', 'index.html'), 'last good');
    const now = Date.now;
    Date.now = () => now() + 60 * 1000;
    try {
      await files.ensureWritable(folder);
    } finally {
      Date.now = now;
    }
    expect(readFileSync(join(folder, 'sore-throat', 'index.html'), 'utf8')).toBe('last good');
  });
});

describe('write', () => {
  test('makes folders, replaces, follows links, leaves no temporary file', async () => {
    const path = join(folder, 'a', 'file');
    await files.write(path, bytes('one'));
    symlinkSync(path, join(folder, 'link'));
    await files.write(join(folder, 'link'), bytes('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a'))).toEqual(['file']);
    expect(readdirSync(folder)).toEqual(['a', 'link']);
  });

  test('a folder in the way is an error of the user', async () => {
    mkdirSync(join(folder, 'report.json'));
    await expect(files.write(join(folder, 'report.json'), bytes('x'))).rejects.toThrow(UsageError);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

describe('replaceFolder', () => {
  const target = () => join(folder, 'doc');

  test('the folder holds exactly the new files', async () => {
    await files.replaceFolder(target(), [
      { path: 'index.html', bytes: bytes('1') },
      { path: 'cards/og.png', bytes: bytes('2') },
    ]);
    await files.replaceFolder(target(), [{ path: 'cards/a.png', bytes: bytes('3') }]);
    expect(await files.list(target())).toEqual(['cards/a.png']);
    expect(readdirSync(folder)).toEqual(['doc']);
  });

  test('an empty list removes the folder', async () => {
    await files.replaceFolder(target(), [{ path: 'a', bytes: bytes('1') }]);
    await files.replaceFolder(target(), []);
    await files.replaceFolder(target(), []);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('others may read what is published, and a mode that was set stays', async () => {
    await files.replaceFolder(target(), [{ path: 'a', bytes: bytes('1') }]);
    expect(statSync(target()).mode & 0o777).toBe(0o777 & ~process.umask());
    chmodSync(target(), 0o750);
    await files.replaceFolder(target(), [{ path: 'a', bytes: bytes('2') }]);
    expect(statSync(target()).mode & 0o777).toBe(0o750);
  });

  test('a link to a folder stays a link', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', target());
    await files.replaceFolder(target(), [{ path: 'a', bytes: bytes('1') }]);
    expect(readdirSync(join(folder, 'real'))).toEqual(['a']);
    expect(readdirSync(folder)).toEqual(['doc', 'real']);
  });

  test.each([
    [
      'a file in the way of a folder',
      [
        { path: 'a', bytes: bytes('1') },
        { path: 'a/b', bytes: bytes('2') },
      ],
    ],
    ['a path that leads outside', [{ path: '../stray', bytes: bytes('1') }]],
    ['a name that is too long', [{ path: 'x'.repeat(300), bytes: bytes('1') }]],
  ])('%s: the old files stay', async (_, wrong) => {
    await files.replaceFolder(target(), [{ path: 'a', bytes: bytes('old') }]);
    await expect(files.replaceFolder(target(), wrong)).rejects.toThrow();
    expect(readFileSync(join(target(), 'a'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['doc']);
  });

  test('a reader always finds the old files or the new ones, complete', async () => {
    const version = (text: string) => ['a', 'b'].map((path) => ({ path, bytes: bytes(text) }));
    await files.replaceFolder(target(), version('0'));
    let mixed = 0;
    let done = false;
    const reading = (async () => {
      while (!done) {
        const names = existsSync(target()) ? readdirSync(target()) : [];
        const [a, b] = ['a', 'b'].map((name) => readFileSync(join(target(), name), 'utf8'));
        if (a !== b || names.length !== 2) mixed += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let round = 1; round <= 30; round += 1) await files.replaceFolder(target(), version(`${round}`));
    done = true;
    await reading;
    expect(mixed).toBe(0);
  });
});

test('once stopped, nothing is written and nothing is left over', async () => {
  const controller = new AbortController();
  const stoppable = createNodeFiles(controller.signal);
  await stoppable.replaceFolder(join(folder, 'doc'), [{ path: 'a', bytes: bytes('old') }]);
  const many = Array.from({ length: 500 }, (_, index) => ({ path: `${index}`, bytes: bytes('new') }));
  const replacing = stoppable.replaceFolder(join(folder, 'doc'), many);
  controller.abort(new Error('stopped'));
  await expect(replacing).rejects.toThrow('stopped');
  await expect(stoppable.write(join(folder, 'report.json'), bytes('new'))).rejects.toThrow('stopped');
  await stoppable.idle();
  expect(await files.list(folder)).toEqual(['doc/a']);
  expect(readdirSync(folder)).toEqual(['doc']);
});

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/world/chromium/find.ts';

// Stand-ins answer --version as browsers do; what is tested is which of them is taken.
describe.runIf(process.platform === 'linux')('findBrowser', () => {
  let root = '';
  const at = (...parts: string[]) => join(root, ...parts);
  const program = async (path: string, script: string) => {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
  };
  const answering = (version: string) => `echo "Chromium ${version} built on nothing"`;
  const search = (environment: Record<string, string>, browser?: string) =>
    findBrowser({
      cache: at('cache'),
      ...(browser === undefined ? {} : { browser }),
      environment: { PUPPETEER_CACHE_DIR: at('none'), PATH: at('empty'), ...environment },
    });

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'find-browser-'));
    const cached = (browser: string, version: string) =>
      at('puppeteer', browser, `linux-${version}`, `${browser}-linux64`, browser);
    await Promise.all([
      program(at('good/chromium'), answering('140.0.1.2')),
      program(at('good/microsoft-edge'), answering('150.0.1.2')),
      program(at('shell/chromium-headless-shell'), answering('139.0.1.2')),
      program(at('old/chromium'), answering('130.9.9.9')),
      program(at('mute/chromium'), 'echo "Command requires the chromium snap"; exit 1'),
      program(at('snap/chromium-browser'), `${answering('150.0.1.2')}; exec /snap/bin/chromium`),
      program(cached('chrome', '150.0.1.2'), answering('150.0.1.2')),
      program(cached('chrome-headless-shell', '140.0.9.1'), answering('140.0.9.1')),
      program(cached('chrome-headless-shell', '140.0.10.1'), answering('140.0.10.1')),
      mkdir(at('puppeteer-failed/chrome'), { recursive: true }),
      writeFile(at('text'), 'no program'),
    ]);
  });
  afterAll(() => rm(root, { recursive: true }));

  it.each([
    ['the option', {}, 'good/chromium', 'setting', '140.0.1.2'],
    [
      'ours before the others',
      { PAMPHLETEER_BROWSER: 'good/chromium', CHROME_PATH: 'old/chromium' },
      undefined,
      'setting',
      '140.0.1.2',
    ],
    [
      'puppeteer’s setting',
      { PUPPETEER_EXECUTABLE_PATH: 'good/chromium' },
      undefined,
      'setting',
      '140.0.1.2',
    ],
    [
      'the newest shell of puppeteer',
      { PUPPETEER_CACHE_DIR: 'puppeteer', PATH: 'good' },
      undefined,
      'puppeteer',
      '140.0.10.1',
    ],
    [
      'the system after a failed download',
      { PUPPETEER_CACHE_DIR: 'puppeteer-failed', PATH: 'good' },
      undefined,
      'system',
      '140.0.1.2',
    ],
    ['a shell before a browser', { PATH: 'good:shell' }, undefined, 'system', '139.0.1.2'],
    ['none that is too old', { PATH: 'old:good' }, undefined, 'system', '140.0.1.2'],
    ['none that does not answer', { PATH: 'mute:snap:good' }, undefined, 'system', '140.0.1.2'],
  ] as const)('takes %s', async (_, environment, browser, origin, version) => {
    const absolute = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value
          .split(':')
          .map((part) => at(part))
          .join(delimiter),
      ]),
    );
    const found = await search(absolute, browser === undefined ? undefined : at(browser));
    expect(found.browser).toMatchObject({ origin, version });
  });

  it.each([
    ['old/chromium', 'too old: 130.9.9.9'],
    ['mute/chromium', 'does not tell its version'],
    ['snap/chromium-browser', 'a snap'],
    ['text', 'not executable'],
    ['empty', 'not there'],
    ['good', 'not a file'],
  ])('takes no other browser when %s is set', async (path, why) => {
    const found = await search({ PATH: at('good'), CHROME_PATH: at(path) });
    expect(found.browser).toBeUndefined();
    expect(found).toMatchObject({ error: { cause: 'setting', message: expect.stringContaining(why) } });
    expect(found).toMatchObject({ error: { message: expect.stringContaining('CHROME_PATH') } });
  });

  it('tells what it looked at', async () => {
    const { looked } = await search({ PATH: [at('old'), at('mute')].join(delimiter) });
    expect(looked).toContainEqual({
      origin: 'system',
      place: at('old/chromium'),
      result: 'too old: 130.9.9.9, needs 131',
    });
    expect(looked).toContainEqual({ origin: 'puppeteer', place: at('none'), result: 'empty' });
    expect(looked.at(-1)?.origin).toBe('bundled');
  });

  it.runIf(process.arch === 'x64')('ends with the bundled browser, unpacking nothing', async () => {
    const { browser } = await search({});
    expect(browser).toMatchObject({ origin: 'bundled', kind: 'headless-shell' });
    expect(browser?.path).toContain(at('cache'));
    await expect(rm(at('cache'))).rejects.toThrow('ENOENT');
  });
});

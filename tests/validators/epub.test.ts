import { mkdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../src/world/chromium/find.ts';
import { fontconfigFile } from '../../src/world/chromium/fonts.ts';
import { lackingFile, lackingJava, run, suite } from './programs.ts';
import { cache, publishSamples } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const epubcheck = '/usr/share/java/epubcheck.jar';
const ace = join(import.meta.dirname, 'node_modules/.bin/ace-cli');
const lackingAce = await lackingFile(ace, 'run: npm ci --ignore-scripts --prefix tests/validators');
const lackingEpubcheck = await lackingFile(epubcheck, 'Debian package epubcheck');

const folder = await temporaryFolder();
let out = '';

beforeAll(async () => {
  out = await publishSamples(folder);
});

// Each start of Java costs eight seconds: the plain leaflet, the one with everything, the one that runs leftwards.
const books = ['pores', 'everything', 'arabic'] as const;

suite('EPUBCheck', [await lackingJava(), lackingEpubcheck], () => {
  test.for(books)('finds nothing in %s', async (name) => {
    const checked = await run('java', ['-jar', epubcheck, join(out, name, `${name}.epub`)]);
    const said = checked.stdout + checked.stderr;
    expect(said.split('\n').filter((line) => /^(FATAL|ERROR|WARNING)/.test(line))).toEqual([]);
    // It also counts "0 errors" when it breaks down itself: only this line means that it came to the end.
    expect(said).toMatch(/^No errors or warnings detected\.$/m);
    expect(said).toMatch(/^Messages: 0 fatals \/ 0 errors \/ 0 warnings/m);
    expect(checked.code).toBe(0);
  });
});

suite('Ace', [lackingAce, ...(await lackingBrowser())], () => {
  test.for(books)('passes %s', async (name) => {
    const report = join(folder, `ace-${name}`);
    const home = join(folder, 'home');
    await mkdir(home, { recursive: true });
    // Without -E the exit code is 0 whatever was found.
    const args = ['--exitcode', '--silent', '--outdir', report, join(out, name, `${name}.epub`)];
    const checked = await run(ace, args, { env: await aceEnvironment(home) });
    const result = JSON.parse(await readFile(join(report, 'report.json'), 'utf8').catch(() => '{}'));
    expect(violations(result), checked.stdout + checked.stderr).toEqual([]);
    expect(result['earl:result']?.['earl:outcome'], checked.stdout + checked.stderr).toBe('pass');
    expect(checked.code).toBe(0);
  });
});

interface Assertion {
  readonly 'earl:testSubject'?: { readonly url: string };
  readonly assertions?: readonly Assertion[];
  readonly 'earl:test'?: { readonly 'dct:title': string };
  readonly 'earl:result'?: { readonly 'earl:outcome': string; readonly 'dct:description'?: string };
}

/** What Ace objects to, a line each. */
function violations(assertion: Assertion, subject = ''): string[] {
  const where = assertion['earl:testSubject']?.url ?? subject;
  const below = (assertion.assertions ?? []).flatMap((inner) => violations(inner, where));
  const { 'earl:test': rule, 'earl:result': result } = assertion;
  if (rule === undefined || result?.['earl:outcome'] !== 'fail') return below;
  return [`${where}: ${rule['dct:title']}: ${result['dct:description'] ?? ''}`, ...below];
}

async function lackingBrowser(): Promise<string[]> {
  const search = await findBrowser({ cache });
  return search.browser === undefined ? [search.error.message] : [];
}

/** Ace drives a browser through a puppeteer of its own: it is given the one that Pamphleteer prints with. */
async function aceEnvironment(home: string): Promise<NodeJS.ProcessEnv> {
  const { browser } = await findBrowser({ cache });
  if (browser === undefined) throw new Error('no browser');
  const libraries = [browser.libraries, process.env.LD_LIBRARY_PATH].filter((path) => path !== undefined);
  const fonts = await fontconfigFile(cache, home);
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    PUPPETEER_EXECUTABLE_PATH: browser.path,
    ...(libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) }),
    ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }),
  };
}

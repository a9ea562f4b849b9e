import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lackingJava, run, suite } from './programs.ts';
import { publishSamples, samples } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const vnu: string = createRequire(import.meta.url)('vnu-jar');
const folder = await temporaryFolder();
let out = '';

beforeAll(async () => {
  out = await publishSamples(folder);
});

interface Message {
  readonly url: string;
  readonly type: string;
  readonly message: string;
  readonly extract?: string;
  readonly lastLine?: number;
}

suite('the Nu HTML checker', [await lackingJava()], () => {
  test('has nothing to say about the proof page and the pamphlets', async () => {
    const pages = [join(out, 'index.html'), ...samples.map((name) => join(out, name, 'index.html'))];
    // One start of Java for all of them.
    const checked = await run('java', ['-jar', vnu, '--format', 'json', '--stdout', ...pages]);
    const { messages }: { messages: readonly Message[] } = JSON.parse(checked.stdout);
    expect(messages.map(({ url, type, message, extract }) => ({ url, type, message, extract }))).toEqual([]);
    expect(checked.code, checked.stderr).toBe(0);
  });

  test('would say something', async () => {
    // The checker reads names of missing files in silence in some releases: a bad page has to be noticed.
    const bad = join(import.meta.dirname, '../fixtures/validators/bad-error.html');
    const checked = await run('java', ['-jar', vnu, '--format', 'json', '--stdout', bad]);
    expect(JSON.parse(checked.stdout).messages).not.toEqual([]);
  });
});

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
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
}

suite('the Nu HTML checker', [await lackingJava()], () => {
  test('has nothing to say about the proof page, the list of leaflets, the pamphlets and their kits', async () => {
    expect(await messagesOn(pages())).toEqual([]);
  });

  test('has something to say about a page with faults', async () => {
    const bad = join(import.meta.dirname, 'bad-page.html');
    expect(await messagesOn([bad])).not.toEqual([]);
  });
});

describe('html-validate', () => {
  const checker = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // HTML allows any id without white space; ours begin with "_" so that none is a question's.
      'valid-id': ['error', { relaxed: true }],
      // Our style sheet keeps numbers on one line; a special space would be copied along with the number.
      'tel-non-breaking': 'off',
    },
  });
  const messages = async (path: string) =>
    (await checker.validateFile(path)).results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
    );

  test('has nothing to say about any page', async () => {
    expect((await Promise.all(pages().map(messages))).flat()).toEqual([]);
  });

  test('has something to say about a page with faults', async () => {
    expect(await messages(join(import.meta.dirname, 'bad-page.html'))).not.toEqual([]);
  });
});

function pages(): readonly string[] {
  const shown = samples.map((name) => join(out, name, 'index.html'));
  const kits = samples.map((name) => join(out, name, 'seo', 'deploy.html'));
  const sheets = samples.map((name) => join(out, name, 'cards', 'index.html'));
  return [join(out, 'index.html'), join(out, 'leaflets.html'), ...shown, ...kits, ...sheets];
}

/** Errors, warnings and notes, all pages in one start of Java. */
async function messagesOn(pages: readonly string[]): Promise<readonly Message[]> {
  const { stdout, stderr } = await run('java', ['-jar', vnu, '--format', 'json', '--stdout', ...pages]);
  if (stdout === '') throw new Error(`the checker said nothing: ${stderr}`);
  const { messages }: { messages: readonly Message[] } = JSON.parse(stdout);
  return messages.filter(({ message }) => !isBlindToData.test(message));
}

/**
 * Release 26.9.27 calls every `data:` image blocked when the page has any policy for images, even `img-src data:`,
 * which allows them (Content Security Policy 3, 6.7.2.8). Browsers show them; the accessibility tests look.
 */
const isBlindToData =
  /^Resource violates Content Security Policy \(meta tag\): image “data:image\/[^”]*” blocked by “img-src” directive\.$/;

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, expect, test } from 'vitest';
import { emitJsonld } from '../../src/formats/jsonld/jsonld.ts';
import { formatNames } from '../../src/model/artifact.ts';
import { hostileDocument } from '../formats/jsonld/hostile.ts';
import { openWorld, settingsOf } from '../world.ts';
import { lackingCommand, run, suite } from './programs.ts';
import { temporaryFolder } from './temporary.ts';

const folder = await temporaryFolder();
const plugin = join(folder, 'plugin.php');
let graph: unknown;

beforeAll(async () => {
  const world = await openWorld();
  const document = await hostileDocument();
  const { artifacts } = await emitJsonld(document, settingsOf(document, world, formatNames), world.tools);
  const bytes = (path: string) =>
    artifacts.find((artifact) => artifact.path === path)?.bytes ?? new Uint8Array();
  await writeFile(plugin, bytes('seo/wordpress-mu-plugin.php'));
  graph = JSON.parse(new TextDecoder().decode(bytes('seo/faq.jsonld')));
  await world.close();
});

/** The page's own address as WordPress writes it: other letters in small percent signs. */
const address = "https://clinic.example.org/o'neil/%d9%85%d8%b3%d8%a7%d9%85/";

async function head({ url = address, content = '', others = '', kind = 'page' } = {}) {
  const harness = join(import.meta.dirname, 'wordpress.php');
  const { code, stdout, stderr } = await run('php', [harness, plugin, url, content, others, kind]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).not.toMatch(/^(?:PHP )?(?:Warning|Notice|Deprecated|Fatal error): /m);
  const scripts = selectAll('script[type="application/ld+json"]', fromHtml(stdout));
  return { stdout, own: scripts.filter(({ properties }) => properties.id === 'faq-schema').map(textOf) };
}

suite('the plugin for WordPress', [await lackingCommand('php', '--version', 'php-cli')], () => {
  test('is PHP', async () => {
    expect(await run('php', ['-l', plugin])).toMatchObject({ code: 0 });
  });

  test('prints the markup into the head of its page, beside what others print there', async () => {
    const { stdout, own } = await head({ others: '<meta name="other">' });
    expect(own.map((text) => JSON.parse(text))).toEqual([graph]);
    expect(stdout).toContain('<meta name="other">');
    expect(await head({ url: address.slice(0, -1) })).toMatchObject({ own: [expect.anything()] });
  });

  test.for([
    ['another page', { url: 'https://clinic.example.org/other/' }],
    ['a list of pages', { kind: 'list' }],
    ['a page with the FAQ block of Yoast', { content: '<!-- wp:yoast/faq-block {} -->' }],
    ['a page with the FAQ block of Rank Math', { content: '<!-- wp:rank-math/faq-block {} -->' }],
    ['a page with a pasted FAQPage', { content: '<script>{"@type":"FAQPage"}</script>' }],
    [
      'a page where another plugin prints a FAQPage',
      { others: '<script type="application/ld+json">{"@type":["WebPage","FAQPage"]}</script>' },
    ],
  ] as const)('prints nothing on %s', async ([, page]) => {
    const { stdout, own } = await head(page);
    expect(own).toEqual([]);
    expect(stdout).toContain('others' in page ? page.others : '<head>');
  });

  test('loses nothing of a head in which somebody leaves a collection open', async () => {
    const { stdout } = await head({ others: 'unbalanced' });
    expect(stdout).toContain('<head></head><body></body></html>');
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Verification } from '../../src/verify/verification.ts';
import { verify } from '../../src/verify/verify.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { createNodeFiles } from '../../src/world/node-files.ts';
import { createWeb, type OpenWeb } from '../../src/world/web.ts';
import { openWorld, scratch } from '../world.ts';
import { openSite, type Site } from './site.ts';

/** The default leaflet as it is published, served by a machine of our own, with one fault at a time. */
let world: OpenWorld;
let place: Awaited<ReturnType<typeof scratch>>;
let site: Site;
let web: OpenWeb;
let page: string;

beforeAll(async () => {
  [world, place, site] = await Promise.all([openWorld(), scratch(), openSite()]);
  web = createWeb({ allowsPrivate: true, timeout: 3000, largest: 2e6, userAgent: 'test' });
  const request = { formats: ['html', 'jsonld'], strict: false, jobs: 1 } as const;
  await publish({ ...request, sources: ['source/pores.md'], out: place.folder }, world);
  page = await readFile(join(place.folder, 'pores', 'index.html'), 'utf8');
});
afterAll(async () => {
  await Promise.all([world.close(), site.close(), web.close()]);
  await place.remove();
});

async function look(target: string, builds = place.folder): Promise<Verification> {
  const request = { targets: [target], isSitemap: false, builds };
  const today = new Date('2026-11-27T00:00:00Z');
  const [found] = await verify(request, {
    files: createNodeFiles(),
    web,
    today,
    clock: () => performance.now(),
  });
  if (found === undefined) throw new Error('nothing was looked at');
  return found;
}

const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

/** Serves the page with one change and looks at it. */
async function changed(change: (html: string) => string, headers: Record<string, string> = {}) {
  const html = change(page);
  if (html === page && Object.keys(headers).length === 0) throw new Error('the change changed nothing');
  site.set('/leaflet/', { body: html, headers });
  return look(`${site.url}/leaflet/`);
}

/** In the markup only. */
const inMarkup = (change: (json: string) => string) => (html: string) =>
  html.replace(
    /(<script type="application\/ld\+json"[^>]*>)([^<]*)/,
    (_, tag: string, json: string) => tag + change(json),
  );
/** On the page only. */
const onPage = (change: (body: string) => string) => (html: string) =>
  html.replace(/<body>[\s\S]*/, (body) => change(body));

describe('a page as it was published', () => {
  it('is good, and the same as the local build', async () => {
    site.set('/leaflet/', { body: page });
    const found = await look(`${site.url}/leaflet/`);
    expect(found.diagnostics).toEqual([]);
    expect(found).toMatchObject({
      status: 200,
      questions: 12,
      build: { state: 'current', document: 'pores' },
    });
  });

  it('is good as a file, too', async () => {
    const found = await look(join(place.folder, 'pores'));
    expect(found.diagnostics).toEqual([]);
    expect(found.status).toBeUndefined();
  });

  it('is good behind a redirect, compressed, and with the marks of a CMS', async () => {
    const typeset = onPage((body) =>
      body
        .replaceAll("'", '&#8217;')
        .replaceAll('’', '&rsquo;')
        .replace(/(?<=\p{L}) - (?=\p{L})/gu, ' &#8211; ')
        .replace(/(?<=>[^<>]*\w) (?=\w)/, '&nbsp;')
        .replaceAll('<li>', '<li class="wp-block">\n   ')
        .replace('</main>', '<p class="share"><a href="https://social.example.org/">Share</a></p></main>'),
    );
    expect((await changed(typeset)).diagnostics).toEqual([]);
    site.set('/old/', { status: 301, headers: { location: '/leaflet/' } });
    const moved = await look(`${site.url}/old/`);
    expect(moved.diagnostics.map(({ code }) => code)).toEqual(['page-redirected']);
    expect(moved.url).toBe(`${site.url}/leaflet/`);
  });
});

describe('a single fault is found and named', () => {
  const faults: readonly (readonly [name: string, change: (html: string) => string, code: string])[] = [
    [
      'a word of an answer on the page',
      onPage((body) => body.replace('the tiny openings', 'the small openings')),
      'markup-differs',
    ],
    [
      'a word of an answer in the markup',
      inMarkup((json) => json.replace('the tiny openings', 'the small openings')),
      'markup-differs',
    ],
    [
      'a negation gone',
      onPage((body) => body.replace(/(?<=<section class="question"[\s\S]*?) not /, ' ')),
      'markup-differs',
    ],
    [
      'a question off the page',
      onPage((body) => body.replace(/<section class="question" id="what-are-pores"[\s\S]*?<\/section>/, '')),
      'markup-unseen',
    ],
    ['a question out of the markup', withoutFirstQuestion, 'build-differs'],
    [
      'a second FAQPage',
      (html) =>
        html.replace(
          '</head>',
          '<script type="application/ld+json" class="rank-math-schema">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why?","acceptedAnswer":{"@type":"Answer","text":"So."}}]}</script></head>',
        ),
      'markup-repeated',
    ],
    [
      'a second FAQPage as Microdata',
      onPage((body) =>
        body.replace('<main', '<div itemscope itemtype="https://schema.org/FAQPage"></div><main'),
      ),
      'markup-repeated',
    ],
    [
      'markup gone',
      (html) => html.replace(/<script type="application\/ld\+json"[\s\S]*?<\/script>/, ''),
      'markup-missing',
    ],
    [
      'markup encoded twice',
      inMarkup((json) =>
        json
          .replaceAll('\\u003cp\\u003e', '\\u0026lt;p\\u0026gt;')
          .replaceAll('\\u003c/p\\u003e', '\\u0026lt;/p\\u0026gt;'),
      ),
      'markup-encoded-twice',
    ],
    ['markup as HTML text', inMarkup((json) => json.replaceAll('"', '&quot;')), 'markup-syntax'],
    [
      'noindex',
      (html) =>
        html.replace('<link rel="canonical"', '<meta name="robots" content="noindex"><link rel="canonical"'),
      'page-not-indexable',
    ],
    [
      'another canonical address',
      (html) => html.replace(/(rel="canonical" href=")[^"]*/, '$1https://clinic.example.org/other/'),
      'canonical-differs',
    ],
    [
      'no place for a question',
      (html) => html.replace('class="question" id="what-are-pores"', 'class="question"'),
      'fragment-missing',
    ],
    ['another language', (html) => html.replace('<html lang="en-GB"', '<html lang="fr"'), 'language-differs'],
  ];

  it.each(faults)('%s', async (_, change, code) => {
    const { diagnostics } = await changed(change);
    expect(told(diagnostics)).toContain(code);
  });

  it.each<readonly [string, (html: string) => string, string]>([
    [
      'a page that a script writes',
      (html) => html.replace(/<body>[\s\S]*/, '<body><div id="root"></div></body></html>'),
      'markup-unseen',
    ],
    [
      'a builder that takes all ids',
      onPage((body) => body.replace(/(<section class="question") id="[^"]*"/g, '$1')),
      'fragment-missing',
    ],
    [
      'markup encoded twice as a whole',
      inMarkup((json) => json.replaceAll('\\u003c', '\\u0026lt;').replaceAll('\\u003e', '\\u0026gt;')),
      'markup-encoded-twice',
    ],
    [
      'a canonical address that neither markup nor preview has',
      (html) => html.replace(/(rel="canonical" href=")[^"]*/, '$1https://clinic.example.org/other/'),
      'canonical-differs',
    ],
    ['a script turned into text', inMarkup((json) => json.replaceAll('"', '&quot;')), 'markup-syntax'],
  ])('%s is one fault, not one a question', async (_, change, code) => {
    const { diagnostics } = await changed(change);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map((one) => one.code)).toEqual([code]);
  });

  it('a header that keeps search engines away', async () => {
    const found = await changed((html) => html, { 'x-robots-tag': 'noindex' });
    expect(told(found.diagnostics)).toEqual(['page-not-indexable']);
  });

  it('a robots.txt that does', async () => {
    site.set('/robots.txt', {
      headers: { 'content-type': 'text/plain' },
      body: 'User-agent: *\nDisallow: /leaflet/\n',
    });
    site.set('/leaflet/', { body: page });
    expect(told((await look(`${site.url}/leaflet/`)).diagnostics)).toEqual(['page-not-indexable']);
    site.set('/robots.txt', { status: 404 });
  });

  it('a robots.txt that the server fails to give', async () => {
    site.set('/robots.txt', { status: 503 });
    site.set('/leaflet/', { body: page });
    expect(told((await look(`${site.url}/leaflet/`)).diagnostics)).toEqual(['page-not-indexable']);
    site.set('/robots.txt', { status: 404 });
  });

  it('a header with another canonical address', async () => {
    const link = (url: string) =>
      `<https://clinic.example.org/a.css>; rel=preload, <${url}>; rel="canonical"`;
    const other = await changed((html) => html, { link: link('https://clinic.example.org/other/') });
    expect(told(other.diagnostics)).toEqual(['canonical-differs']);
    const same = await changed((html) => html, { link: link('https://clinic.example.org/leaflets/pores') });
    expect(same.diagnostics).toEqual([]);
  });

  it('an older build, with what differs', async () => {
    const older = (html: string) => html.replaceAll('the tiny openings', 'the small openings');
    const found = await changed(older);
    expect(told(found.diagnostics)).toContain('build-stale');
    expect(told(found.diagnostics)).not.toContain('markup-differs');
    expect(found.build.state).toBe('stale');
    expect(found.diagnostics.find(({ code }) => code === 'build-differs')?.message).toContain(
      '[tiny → small]',
    );
  });

  it('a picture of another size than is said', async () => {
    const png = await readFile(join(import.meta.dirname, '../fixtures/validators/square.png'));
    site.set('/og.png', { headers: { 'content-type': 'image/png' }, body: png });
    const head = `<meta property="og:image" content="${site.url}/og.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`;
    const found = await changed((html) => html.replace('</head>', `${head}</head>`));
    expect(told(found.diagnostics)).toEqual(['preview-picture']);
    const gone = await changed((html) =>
      html.replace('</head>', `${head.replace('og.png', 'gone.png')}</head>`),
    );
    expect(gone.diagnostics[0]?.message).toContain('status 404');
  });
});

function withoutFirstQuestion(html: string): string {
  const drop = inMarkup((json) => {
    const graph = JSON.parse(json);
    const faq = graph['@graph'].find(({ mainEntity }: { mainEntity?: unknown }) => mainEntity !== undefined);
    faq.mainEntity.shift();
    return JSON.stringify(graph).replaceAll('<', '\\u003c');
  });
  return drop(html);
}

it('says that markup was pasted as text', async () => {
  const { diagnostics } = await changed((html) =>
    html.replace(
      /(<script type="application\/ld\+json"[^>]*>)([^<]*)<\/script>([\s\S]*<main[^>]*>)/,
      (_, _tag: string, json: string, rest: string) => `${rest}<p>${json.replaceAll('"', '&#8220;')}</p>`,
    ),
  );
  expect(diagnostics.find(({ code }) => code === 'markup-missing')?.message).toContain('as text');
});

it('tells markup that was changed by hand from another build', async () => {
  const byHand = inMarkup((json) => json.replaceAll('the tiny openings', 'the small openings'));
  const { diagnostics } = await changed(byHand);
  expect(diagnostics.find(({ code }) => code === 'build-stale')?.message).toContain(
    'changed after it was made',
  );
});

it('names who writes the second FAQPage', async () => {
  const more = '<script type="application/ld+json" class="yoast-schema-graph">{"@type":"FAQPage"}</script>';
  const { diagnostics } = await changed((html) => html.replace('</head>', `${more}</head>`));
  expect(diagnostics.map(({ message }) => message).join()).toMatch(/Pamphleteer.*Yoast SEO/);
});

describe('a server that is in no state', () => {
  it.each([
    ['an error', { status: 500, body: '' }, 'page-not-indexable'],
    [
      'a file of another kind',
      { headers: { 'content-type': 'application/pdf' }, body: '%PDF' },
      'page-of-another-kind',
    ],
    ['a page of endless depth', { body: '<div>'.repeat(20_000) }, 'page-of-another-kind'],
    ['more than is read', { body: `<p>${'x'.repeat(3e6)}` }, 'page-unreachable'],
    [
      'more than is read, packed',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5e7)) },
      'page-unreachable',
    ],
    ['what cannot be unpacked', { headers: { 'content-encoding': 'gzip' }, body: 'no' }, 'page-unreachable'],
    ['a redirect to no address', { status: 302, headers: { location: 'http://[' } }, 'page-unreachable'],
    ['an endless redirect', { status: 302, headers: { location: '/trouble' } }, 'page-unreachable'],
  ] as const)('%s', async (_, answer, code) => {
    site.set('/trouble', answer);
    expect(told((await look(`${site.url}/trouble`)).diagnostics)).toEqual([code]);
  });

  it('no answer', async () => {
    site.set('/slow', () => {});
    const hasty = createWeb({ allowsPrivate: true, timeout: 200, largest: 1e6, userAgent: 'test' });
    await expect(hasty.get(`${site.url}/slow`)).rejects.toThrow(
      /no answer within 0\.2 seconds|terminated|aborted/,
    );
    await hasty.close();
  });
});

describe('private addresses', () => {
  let careful: OpenWeb;
  beforeAll(() => {
    careful = createWeb({ allowsPrivate: false, timeout: 2000, largest: 1e6, userAgent: 'test' });
  });
  afterAll(() => careful.close());

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fec0::1]/',
    'http://①②⑦.0.0.1/',
    'http://100.64.0.1/',
    'file:///etc/hostname',
  ])('%s is refused', async (address) => {
    await expect(careful.get(address)).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('a sitemap', () => {
  const sitemap = (...paths: readonly string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${site.url}${path}</loc></url>`).join('')}</urlset>`;
  const all = (targets: readonly string[]) =>
    verify(
      { targets, isSitemap: true, builds: place.folder },
      { files: createNodeFiles(), web, today: new Date('2026-11-27'), clock: () => performance.now() },
    );

  it('leads to its pages, and a question on two of them is told of once', async () => {
    site.set('/leaflet/', { body: page });
    site.set('/copy/', { body: page });
    site.set('/sitemap.xml', {
      headers: { 'content-type': 'application/xml' },
      body: sitemap('/leaflet/', '/copy/'),
    });
    const before = site.asked.get('/robots.txt') ?? 0;
    const found = await all([`${site.url}/sitemap.xml`]);
    expect(found.map(({ target }) => target)).toEqual([`${site.url}/leaflet/`, `${site.url}/copy/`]);
    expect(told(found[0]?.diagnostics ?? [])).toEqual([]);
    expect(new Set(told(found[1]?.diagnostics ?? []))).toEqual(new Set(['question-repeated-elsewhere']));
    // What both stand beside is asked for once.
    expect(site.asked.get('/robots.txt')).toBe(before + 1);
  });

  it('may name one page twice', async () => {
    site.set('/old/', { status: 301, headers: { location: '/leaflet/' } });
    site.set('/twice.xml', { body: sitemap('/leaflet/', '/old/') });
    const found = await all([`${site.url}/twice.xml`]);
    expect(found.map(({ diagnostics }) => told(diagnostics))).toEqual([[], []]);
  });

  it('may be an index of others', async () => {
    site.set('/index.xml', {
      body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${site.url}/sitemap.xml</loc></sitemap></sitemapindex>`,
    });
    expect(await all([`${site.url}/index.xml`])).toHaveLength(2);
  });

  it('that is none is told of', async () => {
    expect(told((await all([`${site.url}/leaflet/`]))[0]?.diagnostics ?? [])).toEqual(['sitemap-unreadable']);
  });

  it('that cannot be had, or is empty, is told of with the reason', async () => {
    site.set('/empty.xml', { body: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>' });
    const found = await all([`${site.url}/gone.xml`, `${site.url}/empty.xml`]);
    expect(found.map(({ diagnostics }) => diagnostics[0]?.message)).toEqual([
      expect.stringContaining('status 404'),
      expect.stringContaining('names no page'),
    ]);
  });

  it('that names what must not be fetched does not keep the others from being looked at', async () => {
    site.set('/mixed.xml', {
      body: sitemap('/leaflet/').replace(
        '</urlset>',
        '<url><loc>file:///etc/hostname</loc></url><url><loc>http://[</loc></url></urlset>',
      ),
    });
    const found = await all([`${site.url}/mixed.xml`]);
    expect(found.map(({ diagnostics }) => told(diagnostics))).toEqual([
      [],
      ['page-unreachable'],
      ['page-unreachable'],
    ]);
  });
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/model/artifact.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { BrandError } from '../../src/publish/brand.ts';
import { check, publish } from '../../src/publish/publish.ts';
import type { Request } from '../../src/publish/request.ts';
import { createWorld, type OpenWorld } from '../../src/world/create-world.ts';
import { openWorld, scratch } from '../world.ts';

/** The whole press on real folders with the real browser. */

let world: OpenWorld;
let place: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  place = await scratch();
  await mkdir(join(place.folder, 'source'));
  return () => place.remove();
});

const good = `---
status: approved
reviewedBy: [{ name: Example review group, type: organization }]
lastReviewed: 2026-05-04
reviewDue: 2029-05-03
version: "1"
conflictOfInterest: None
alternateFormats: Ask us for large print.
feedback: Write to us.
---
# Moles

## What is a mole?

A dark spot. It sits on your skin and may be flat or raised. Most people have some, and nearly all of them do no harm.

## Can it change?

Yes. Ask us about each mole that grows, bleeds or itches. Show it to us as well if it has more than one colour.
`;
const source = (name = 'moles.md') => join(place.folder, 'source', name);
const out = (...names: string[]) => join(place.folder, 'dist', ...names);
const write = (text: string | Uint8Array, name?: string) => writeFile(source(name), text);
const request = (more: Partial<Request> = {}): Request => ({
  sources: [join(place.folder, 'source')],
  out: out(),
  formats: ['html', 'jsonld'],
  strict: false,
  jobs: 2,
  ...more,
});

/** The bytes of every file below the output folder, overview apart. */
async function outputs(): Promise<Record<string, string>> {
  const names = await readdir(out(), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = files.filter((file) => file !== out('report.json') && file !== out('index.html'));
  return Object.fromEntries(
    await Promise.all(
      kept.sort().map(async (file) => [file.slice(out().length), (await readFile(file)).toString('base64')]),
    ),
  );
}

describe('publish', () => {
  it('makes every format of the contract, and the same bytes again', async () => {
    await write(good);
    const report = await publish(request({ formats: formatNames }), world);
    expect(report.documents.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: 'moles', status: 'published' },
    ]);
    const first = await outputs();
    expect(Object.keys(first)).toEqual([
      '/moles/.pamphleteer.json',
      '/moles/cards/cards.csv',
      '/moles/cards/cards.json',
      '/moles/cards/carousel.pdf',
      '/moles/cards/index.html',
      '/moles/cards/og.png',
      ...['og', 'pin', 'portrait', 'square', 'story'].flatMap((size) =>
        [
          ...(size === 'og' ? [] : ['00-cover']),
          ...['01-what-is-a-mole', '02-can-it-change'],
          ...(size === 'og' || size === 'pin' ? [] : ['03-closing']),
        ].map((name) => `/moles/cards/${size}/${name}.png`),
      ),
      '/moles/index.html',
      '/moles/moles.epub',
      '/moles/moles.pdf',
      '/moles/print/moles-booklet-pages.pdf',
      '/moles/print/moles-booklet.pdf',
      '/moles/print/moles-large-print.pdf',
      '/moles/print/moles-press-booklet.pdf',
      '/moles/print/moles-press-trifold.pdf',
      '/moles/print/moles-press.pdf',
      '/moles/print/moles-trifold.pdf',
      ...[
        'astro.astro',
        'changes.json',
        'deploy.html',
        'faq-only.html',
        'faq-only.jsonld',
        'faq-text.jsonld',
        'faq.html',
        'faq.jsonld',
        'gtm.html',
        'head.html',
        'nextjs.tsx',
        'text.html',
        'wordpress-blocks.html',
        'wordpress-yoast-faq.html',
      ].map((name) => `/moles/seo/${name}`),
      '/moles/sign-off.html',
    ]);
    const again = await publish(request({ formats: formatNames }), world);
    expect(again.documents[0]?.status).toBe('unchanged');
    expect(await outputs()).toEqual(first);
    const saved = JSON.parse(await readFile(out('report.json'), 'utf8'));
    expect(saved).toMatchObject({ tool: 'pamphleteer', totals: { documents: 1, artifacts: 46 } });
    const proof = await readFile(out('index.html'), 'utf8');
    for (const { path } of saved.documents[0].artifacts) expect(proof).toContain(`href="${path}"`);
    // Each file that is told instead of shown has its note, and the one to begin with comes first.
    expect(proof).not.toContain('<p class="note"></p>');
    expect(proof.indexOf('seo/deploy.html')).toBeLessThan(proof.indexOf('seo/faq.html'));
  });

  it('names the pages of the a4 edition in the e-book, if this run makes one', async () => {
    const place = await scratch();
    const own = await createWorld({ cache: place.folder, keeps: true });
    const toc = async () =>
      strFromU8(unzipSync(await readFile(out('moles', 'moles.epub')))['OEBPS/toc.xhtml'] ?? new Uint8Array());
    const publishing = (more: Partial<Request>) => publish(request(more), own);
    try {
      await write(good);
      await publishing({ formats: ['pdf', 'epub'], editions: ['a4'] });
      expect(await toc()).toContain('<a href="title.xhtml#_page-1">1</a>');
      const again = await publishing({ formats: ['pdf', 'epub'], editions: ['a4'] });
      expect(again.documents[0]?.status).toBe('unchanged');
      expect(again.documents[0]?.artifacts.map(({ cached }) => cached)).toEqual([true, true]);
      // Another layout of the same words: the print is made anew, and so is the book that names its pages.
      await publishing({ formats: ['pdf', 'epub'], editions: ['large-print'] });
      expect(await toc()).not.toContain('page-list');
      await publishing({ formats: ['epub'] });
      expect(await toc()).not.toContain('page-list');
      await publishing({ formats: ['pdf', 'epub'], editions: ['a4'] });
      expect(await toc()).toContain('page-list');
    } finally {
      await own.close();
      await place.remove();
    }
  });

  it('makes the editions asked for, and leaves the others as they are', async () => {
    await write(good);
    await publish(request({ formats: ['pdf'], editions: ['a4', 'large-print'] }), world);
    const first = await outputs();
    expect(Object.keys(first)).toContain('/moles/print/moles-large-print.pdf');
    const report = await publish(request({ formats: ['pdf'], editions: ['a4'] }), world);
    expect(report.documents[0]).toMatchObject({ status: 'unchanged', artifacts: [{ edition: 'a4' }] });
    await write(good.replace('What is a mole?', 'What is a skin mole?'));
    const partly = await publish(request({ formats: ['pdf'], editions: ['a4'] }), world);
    expect(partly.documents[0]?.diagnostics).toMatchObject([{ code: 'output-older' }]);
    expect((await outputs())['/moles/print/moles-large-print.pdf']).toEqual(
      first['/moles/print/moles-large-print.pdf'],
    );
    // Without a wish, what the brand and the leaflet do not name goes.
    await write(good.replace('---\n', '---\neditions: [a4]\n'));
    await publish(request({ formats: ['pdf'] }), world);
    expect(Object.keys(await outputs()).filter((path) => path.endsWith('.pdf'))).toEqual([
      '/moles/moles.pdf',
    ]);
  });

  it('leaves out a tri-fold that holds too little where nobody asked for one, and fails where somebody did', async () => {
    const questions = Array.from(
      { length: 80 },
      (_, index) =>
        `## What about number ${index + 1}?\n\n${'It is a number. '.repeat(3)}\n\n${'It is one too. '.repeat(3)}\n\nSo much for that.\n`,
    );
    await write(`${good.split('# Moles')[0]}# Numbers\n\n${questions.join('\n')}`);
    const report = await publish(request({ formats: ['pdf'] }), world);
    expect(report.documents[0]).toMatchObject({
      status: 'published',
      diagnostics: [{ code: 'trifold-overflow', severity: 'warning' }],
    });
    expect(Object.keys(await outputs()).filter((path) => path.includes('trifold'))).toEqual([]);
    const asked = await publish(request({ formats: ['pdf'], editions: ['trifold'] }), world);
    expect(asked.documents[0]).toMatchObject({
      status: 'failed',
      diagnostics: [{ code: 'trifold-overflow', severity: 'error' }],
    });
  });

  it('makes anew what has changed, and takes the rest from the store', async () => {
    const kept = new Map<string, Uint8Array>();
    const store = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: Uint8Array) => void kept.set(key, value),
    };
    const storing = { ...world, store };
    await write(good);
    await publish(request(), storing);
    const again = await publish(request(), storing);
    expect(again.documents[0]?.artifacts.every(({ cached }) => cached)).toBe(true);
    await write(good.replace('A dark spot.', 'A darker spot.'));
    const edited = await publish(request(), storing);
    expect(edited.documents[0]?.artifacts.some(({ cached }) => cached)).toBe(false);
    expect(await readFile(out('moles', 'index.html'), 'utf8')).toContain('A darker spot.');
    await write('name: Another Clinic\n', 'brand.yaml');
    const branded = await publish(request({ formats: ['html'] }), storing);
    expect(branded.documents[0]?.artifacts[0]?.cached).toBe(false);
    expect(await readFile(out('moles', 'index.html'), 'utf8')).toContain('Another Clinic');
  });

  it('tells in the kit what changed since the last approved version, and remembers it', async () => {
    const kit = () => readFile(out('moles', 'seo', 'deploy.html'), 'utf8');
    await write(good);
    await publish(request(), world);
    expect(await kit()).toContain('This is the first version');
    await write(good.replace('A dark spot.', 'A darker spot.'));
    expect((await publish(request(), world)).documents[0]?.status).toBe('published');
    const told = await kit();
    expect(told).toContain('1 changed, 0 new, 0 gone');
    expect(told).toMatch(/<del>.*?dark<\/del><ins>.*?darker<\/ins>/);
    expect((await publish(request(), world)).documents[0]?.status).toBe('unchanged');
    expect(await kit()).toBe(told);
    await writeFile(out('moles', 'seo', 'changes.json'), 'broken');
    await publish(request(), world);
    expect(await kit()).toContain('This is the first version');
  });

  it('makes no other format anew because the last version was another', async () => {
    const kept = new Map<string, Uint8Array>();
    const store = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: Uint8Array) => void kept.set(key, value),
    };
    const storing = { ...world, store };
    await write(good);
    await publish(request(), storing);
    await write(good.replace('A dark spot.', 'A darker spot.'));
    await publish(request(), storing);
    await write(good);
    const back = await publish(request(), storing);
    const cached = new Map(back.documents[0]?.artifacts.map(({ path, cached: is }) => [path, is]));
    expect(cached.get('moles/index.html')).toBe(true);
    expect(cached.get('moles/seo/deploy.html')).toBe(false);
  });

  it('starts no browser when nothing is printed', async () => {
    const quiet = await openWorld();
    await write(good);
    const report = await publish(request({ formats: ['html', 'epub', 'jsonld', 'cards'] }), quiet);
    expect(report.browserStarts).toBe(0);
    await quiet.close();
  });

  it('leaves the last good output in place when the source breaks', async () => {
    await write(good);
    await publish(request(), world);
    const before = await outputs();
    await write(good.replace(/A dark spot\..*/, ''));
    const report = await publish(request(), world);
    expect(report.documents[0]).toMatchObject({ status: 'failed', artifacts: [] });
    expect(report.documents[0]?.diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['answer-missing', 13],
    ]);
    expect(await outputs()).toEqual(before);
  });

  it('publishes the sound documents beside a broken one', async () => {
    await write(good);
    await write('# Nothing\n\nNo question here.\n', 'broken.md');
    const report = await publish(request(), world);
    expect(report.documents.map(({ id, status }) => [id, status])).toEqual([
      ['broken', 'failed'],
      ['moles', 'published'],
    ]);
  });

  it('takes away the card of a question that is gone, and nothing that is not its own', async () => {
    await write(good);
    await publish(request({ formats: ['html', 'cards'] }), world);
    await writeFile(out('moles', 'notes.txt'), 'of the clinic');
    await write(good.replace('## Can it change?', '## Can it grow?'));
    await publish(request({ formats: ['cards'] }), world);
    const names = Object.keys(await outputs());
    expect(names).toContain('/moles/cards/og/02-can-it-grow.png');
    expect(names).not.toContain('/moles/cards/og/02-can-it-change.png');
    expect(names).toContain('/moles/notes.txt');
    expect(names).toContain('/moles/index.html');
  });

  it('gives each leaflet the brand nearest to it', async () => {
    await mkdir(join(place.folder, 'source', 'kids', 'teens'), { recursive: true });
    await mkdir(join(place.folder, 'source', 'adults'));
    await write('name: Group Clinic\n', 'brand.yaml');
    await write('name: Kids Clinic\n', 'kids/brand.yaml');
    for (const name of ['adults/a.md', 'kids/b.md', 'kids/teens/c.md', 'd.md']) await write(good, name);
    const report = await publish(request(), world);
    expect(report.documents.map(({ id, publisher }) => [id, publisher?.name])).toEqual([
      ['a', 'Group Clinic'],
      ['d', 'Group Clinic'],
      ['b', 'Kids Clinic'],
      ['c', 'Kids Clinic'],
    ]);
    expect(await readFile(out('c', 'index.html'), 'utf8')).toContain('Kids Clinic');
  });

  it('warns when other formats in the folder say something else', async () => {
    await write(good);
    await publish(request(), world);
    await write(good.replace('A dark spot.', 'A darker spot.'));
    const partly = await publish(request({ formats: ['html'] }), world);
    expect(
      partly.documents[0]?.diagnostics.map(({ code, message }) => [code, message.includes('jsonld')]),
    ).toEqual([['output-older', true]]);
    const whole = await publish(request(), world);
    expect(whole.documents[0]?.diagnostics).toEqual([]);
  });

  it('takes back a withdrawn document', async () => {
    await write(good);
    await publish(request(), world);
    await write(good.replace('approved', 'withdrawn'));
    const report = await publish(request(), world);
    expect(report.documents[0]?.artifacts).toEqual([]);
    expect(Object.keys(await outputs())).toEqual([]);
  });

  it('marks a draft and keeps search engines away from it', async () => {
    await write(good.replace('status: approved', 'status: draft'));
    await publish(request(), world);
    const page = await readFile(out('moles', 'index.html'), 'utf8');
    expect(page).toContain('class="draft-mark"');
    expect(page).toContain('content="noindex, nofollow"');
  });

  it('holds a question back from the channels that its author leaves out', async () => {
    await write(good.replace('## Can it change?', '## Can it change? {channels="web"}'));
    await publish(request({ formats: ['html', 'cards', 'jsonld'] }), world);
    expect(Object.keys(await outputs()).filter((name) => /cards\/og.*png$/.test(name))).toHaveLength(2);
    const only = JSON.parse(await readFile(out('moles', 'seo', 'faq-only.jsonld'), 'utf8'));
    expect(only.mainEntity).toHaveLength(1);
    // Text for the page says all that the page says, markup only what it may.
    const blocks = await readFile(out('moles', 'seo', 'wordpress-blocks.html'), 'utf8');
    expect(blocks).toContain('Can it change?');
    const yoast = await readFile(out('moles', 'seo', 'wordpress-yoast-faq.html'), 'utf8');
    expect(yoast).toContain('Can it change?');
    expect(yoast.match(/"jsonQuestion"/g)).toHaveLength(1);
    const page = await readFile(out('moles', 'index.html'), 'utf8');
    expect(page.match(/class="question"/g)).toHaveLength(2);
    expect(page.match(/"@type":"Question"/g)).toHaveLength(1);
  });

  it.each([
    ['https://example.org/a.png', 'image-remote'],
    ['//example.org/a.png', 'image-remote'],
    ['data:image/png;base64,AAAA', 'image-remote'],
    ['../secret.png', 'image-outside'],
    ['/etc/hostname', 'image-outside'],
    ['%2e%2e/secret.png', 'image-outside'],
    ['gone.png', 'image-missing'],
    ['moles.md', 'image-type'],
  ])('refuses the picture %s', async (src, code) => {
    await writeFile(join(place.folder, 'secret.png'), '\x89PNG\r\n\x1a\n');
    await write(`${good}\n![A mole](${src})\n`);
    const report = await publish(request(), world);
    expect(report.documents[0]?.status).toBe('failed');
    expect(report.documents[0]?.diagnostics.map((one) => [one.code, one.place?.line])).toEqual([[code, 21]]);
  });

  it('shows a picture that lies beside the source', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await write(Buffer.from(pixel, 'base64'), 'mole.png');
    await write(`${good}\n![A mole](mole.png)\n`);
    const report = await publish(request({ formats: ['html', 'epub'] }), world);
    expect(report.documents[0]?.diagnostics).toEqual([]);
    expect(await readFile(out('moles', 'index.html'), 'utf8')).toContain(
      `src="data:image/png;base64,${pixel}" alt="A mole"`,
    );
  });

  it('refuses two sources with one name', async () => {
    await write(good);
    await write(good, 'moles.txt.md');
    await write(good.replace('status:', 'slug: moles\nstatus:'), 'other.md');
    const report = await publish(request(), world);
    expect(report.documents.map(({ status }) => status)).toEqual(['published', 'published', 'failed']);
    expect(report.documents[2]?.diagnostics[0]?.code).toBe('document-id-duplicate');
  });

  it('counts warnings as errors when strict', async () => {
    await write(`${good}\n<div style="color:red">Note</div>\n`);
    expect((await publish(request(), world)).documents[0]?.status).toBe('published');
    expect((await publish(request({ strict: true }), world)).documents[0]?.status).toBe('failed');
  });

  it('builds a draft without the card that does not fit, and refuses the same when approved', async () => {
    const long = `${'Is it so very long that it fits nowhere '.repeat(12)}?`;
    const text = good.replace('## Can it change?', `## ${long}`);
    await write(text.replace('approved', 'draft'));
    const draft = await publish(request({ formats: ['html', 'cards'] }), world);
    expect(draft.documents[0]).toMatchObject({ status: 'published', state: 'draft' });
    expect(draft.documents[0]?.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['card-overflow', 'warning'],
    ]);
    expect(Object.keys(await outputs()).filter((name) => /cards\/og.*png$/.test(name))).toHaveLength(2);
    await write(text);
    const approved = await publish(request({ formats: ['html', 'cards'] }), world);
    expect(approved.documents[0]?.status).toBe('failed');
  });

  it('prints no empty boxes: a script without a font has no PDF, and is told of once', async () => {
    const text = good.replace('A dark spot.', 'A dark spot: ปาน, ไฝ.');
    await write(text.replace('approved', 'draft'));
    const draft = await publish(request({ formats: ['html', 'pdf'] }), world);
    expect(
      draft.documents[0]?.diagnostics.map(({ code, severity, place }) => [
        code,
        severity,
        place?.line,
        place?.column,
      ]),
    ).toEqual([['glyph-missing', 'warning', 15, 14]]);
    expect(draft.documents[0]?.artifacts.map(({ format }) => format)).toEqual(['html']);
    await write(text);
    const approved = await publish(request({ formats: ['html', 'pdf'] }), world);
    expect(approved.documents[0]?.status).toBe('failed');
  });

  it('undoes links to questions that a channel does not show, and points to nothing that is not made', async () => {
    const hidden = good.replace('## Can it change?', '## Can it change? {#change channels="epub"}');
    const text = hidden
      .replace('A dark spot.', 'A dark [spot](#change).')
      .replace('status:', 'canonicalUrl: https://clinic.example.org/moles/\nchannels: [web]\nstatus:');
    await write(text);
    await publish(request({ formats: ['html', 'cards'] }), world);
    const page = await readFile(out('moles', 'index.html'), 'utf8');
    expect(page).toContain('A dark <span>spot</span>.');
    expect(page).not.toContain('og.png');
  });

  it('tells of leaflets whose sources are gone, unless it is about single files', async () => {
    const told: unknown[] = [];
    const hearing = await openWorld((event) => {
      if (event.type === 'left-behind') told.push(event.folders);
    });
    await write(good);
    await write(good.replace('Moles', 'Warts'), 'warts.md');
    await publish(request(), hearing);
    expect(told).toEqual([]);
    await rm(source('warts.md'));
    await publish(request({ sources: [source()] }), hearing);
    expect(told).toEqual([]);
    await publish(request(), hearing);
    expect(told).toEqual([[out('warts')]]);
    await hearing.close();
  });

  it('never writes over a page of somebody else', async () => {
    await write(good);
    await mkdir(out());
    await writeFile(out('index.html'), 'precious');
    await expect(publish(request(), world)).rejects.toBeInstanceOf(UsageError);
    expect(await readFile(out('index.html'), 'utf8')).toBe('precious');
  });

  it('tells of files in a folder that it cannot read', async () => {
    await write(good);
    await write('x', 'notes.rtf');
    const events: unknown[] = [];
    const telling = await openWorld((event) => events.push(event));
    await publish(request(), telling);
    expect(events).toContainEqual({ type: 'skipped', paths: [source('notes.rtf')] });
    await telling.close();
  });

  it('passes over tables and lists in a folder that hold no questions, but not over those that are named', async () => {
    await write(good);
    await write('title: Warts\nfaq:\n  - { q: What are warts?, a: Small growths. }\n', 'warts.yaml');
    await write('Room,Phone\nThree,1\n', 'rooms.csv');
    await write('{"theme": "dark"}', 'settings.json');
    const none = [
      'brand.yaml',
      'package.json',
      'tsconfig.json',
      'report.json',
      'cards.json',
      'x.schema.json',
    ];
    for (const name of none) await write('{}', name);
    const events: unknown[] = [];
    const telling = await openWorld((event) => events.push(event));
    const brand = join(place.folder, 'brand.yaml');
    await writeFile(brand, 'name: Clinic\nurl: https://example.org/\n');
    const report = await check(request({ brand }), telling);
    expect(report.documents.map(({ id }) => id)).toEqual(['moles', 'warts']);
    expect(events).toContainEqual({ type: 'skipped', paths: [source('rooms.csv'), source('settings.json')] });
    const named = await check(request({ brand, sources: [source('rooms.csv')] }), telling);
    expect(named.documents[0]?.diagnostics).toMatchObject([{ code: 'data-no-questions', severity: 'error' }]);
    await telling.close();
  });

  it.each([
    ['a missing source', () => request({ sources: [source('none.md')] }), UsageError],
    ['a file of no known kind', () => request({ sources: [source('moles.xyz')] }), UsageError],
    ['an empty folder', () => request({ sources: [join(place.folder, 'empty')] }), UsageError],
    ['a folder without questions', () => request({ sources: [join(place.folder, 'tables')] }), UsageError],
    ['a missing brand', () => request({ brand: source('none.yaml') }), UsageError],
    ['a faulty brand', () => request({ brand: source('brand.yaml') }), BrandError],
  ])('ends with wrong use on %s', async (_, asked, kind) => {
    await mkdir(join(place.folder, 'empty'));
    await mkdir(join(place.folder, 'tables'));
    await writeFile(join(place.folder, 'tables', 'rooms.csv'), 'Room,Phone\nThree,1\n');
    await write(good);
    await write('x', 'moles.xyz');
    if (kind === BrandError) await write('nome: Clinic\ncolors: { primary: "#ffee00" }\n', 'brand.yaml');
    await expect(publish(asked(), world)).rejects.toBeInstanceOf(kind);
  });
});

describe('check', () => {
  it('complains like publish, but writes nothing and starts no browser', async () => {
    const quiet = await openWorld();
    await write(good.replace(/A dark spot\..*/, ''));
    const report = await check(request({ formats: formatNames }), quiet);
    expect(report.documents[0]).toMatchObject({ status: 'checked', artifacts: [] });
    expect(report.documents[0]?.diagnostics.map(({ code }) => code)).toEqual(['answer-missing']);
    expect(report.browserStarts).toBe(0);
    await expect(readdir(out())).rejects.toThrow();
    await quiet.close();
  });

  it('tells of a text that no card can hold', async () => {
    const long = `${'Is it so very long that it fits nowhere '.repeat(12)}?`;
    await write(good.replace('Can it change?', long));
    const report = await check(request({ formats: ['cards'] }), world);
    expect(report.documents[0]?.diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['card-overflow', 17],
    ]);
  });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BrowserError } from '../../../src/world/chromium/browser-error.ts';
import { type Chromium, createChromium } from '../../../src/world/chromium/chromium.ts';
import { print } from '../print.ts';
import { gone, groupsIn, membersOf } from './processes.ts';

const page = (body: string, css = '') =>
  `<!doctype html><html lang="en-GB"><head><title>Pores</title><style>@page{size:A5}${css}</style></head><body>${body}</body></html>`;
const long = page('<p>Pores let the skin breathe.</p>'.repeat(4_000));

describe.runIf(process.platform === 'linux')('createChromium', () => {
  let cache = '';
  let chromium: Chromium;
  const runs = () => readdir(join(cache, 'browser', 'runs'));

  beforeAll(async () => {
    // A folder with everything in its name that has ever broken a command line or an XML file.
    cache = await mkdtemp(join(tmpdir(), `chromium & <its> 'cache" $HOME é-`));
  });
  afterEach(() => chromium.close());
  afterAll(() => rm(cache, { recursive: true }));
  const fresh = (options: { browser?: string; signal?: AbortSignal } = {}) => {
    chromium = createChromium({ cache, ...options });
    return chromium;
  };

  it('starts nothing before the first print', async () => {
    fresh();
    expect(await chromium.fingerprint()).toMatch(/^(chrome|headless-shell) \d+\./);
    expect(chromium.starts).toBe(0);
    expect(await readdir(cache)).toEqual([]);
  });

  it('prints a tagged document with an outline, its own fonts embedded, in the page size of its CSS', async () => {
    const bytes = await print(fresh(), page('<h1>What are pores?</h1><p>Small openings in the skin.</p>'));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(1);
    expect(pdf.getPage(0).getWidth()).toBeCloseTo(420, 0);
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    for (const key of ['StructTreeRoot', 'Outlines', 'Lang'])
      expect(pdf.catalog.has(PDFName.of(key))).toBe(true);
    const fonts = pdf.context.enumerateIndirectObjects().map(([, value]) => value.toString());
    // The text names no font: without one of ours it would be missing from the page.
    expect(fonts.some((text) => text.includes('OpenSans'))).toBe(true);
  }, 30_000);

  it('starts one browser for many prints, also side by side, and gives each its own page', async () => {
    fresh().warm();
    const titles = ['Pores', 'Acne', 'Eczema', 'Moles'];
    const printed = await Promise.all(
      titles.map((title) => print(chromium, page('').replace('Pores', title))),
    );
    const found = await Promise.all(printed.map(async (bytes) => (await PDFDocument.load(bytes)).getTitle()));
    expect(found).toEqual(titles);
    expect(chromium.starts).toBe(1);
  });

  it('leaves no process and no file of the run behind', async () => {
    await print(fresh(), page('Text'));
    const groups = groupsIn(cache);
    // The browser with its helpers, and the watchdog.
    expect(membersOf(groups).length).toBeGreaterThan(2);
    await chromium.close();
    expect(await runs()).toEqual([]);
    expect(await gone(groups, 1000)).toBe(true);
  });

  it.each([
    ['the page', (command: string) => command.includes('--type=renderer')],
    ['the browser', (command: string) => !command.includes('--type=') && command.includes('--user-data-dir')],
  ])(
    'prints all the same when %s crashes once',
    async (_, isVictim) => {
      await print(fresh(), page('Text'));
      const printed = print(chromium, long);
      const victims = membersOf(groupsIn(cache)).filter(({ command }) => isVictim(command));
      expect(victims).not.toEqual([]);
      for (const { pid } of victims) process.kill(pid, 'SIGKILL');
      const pdf = await PDFDocument.load(await printed);
      expect(pdf.getPageCount()).toBeGreaterThan(50);
      expect(chromium.starts).toBe(2);
      expect(await runs()).toHaveLength(1);
    },
    60_000,
  );

  it('stops at once when aborted', async () => {
    const stop = new AbortController();
    await print(fresh({ signal: stop.signal }), page('Text'));
    const groups = groupsIn(cache);
    const printed = print(chromium, long);
    void setTimeout(50).then(() => stop.abort());
    await expect(printed).rejects.toThrow('abort');
    expect(groups).toHaveLength(2);
    expect(await gone(groups, 1000)).toBe(true);
  });

  it('starts no other browser for a print that is under way when it is closed', async () => {
    await print(fresh(), page('Text'));
    const printed = print(chromium, long).catch((error) => error);
    await setTimeout(50);
    await Promise.all([chromium.close(), printed]);
    expect(await printed).toBeInstanceOf(BrowserError);
    expect(chromium.starts).toBe(1);
  });

  it('works from a folder whose path is longer than a socket may have', async () => {
    const deep = join(cache, 'deep'.repeat(40));
    const elsewhere = createChromium({ cache: deep });
    const bytes = await print(elsewhere, page('Text'));
    await elsewhere.close();
    expect((await PDFDocument.load(bytes)).getTitle()).toBe('Pores');
    expect(await readdir(join(deep, 'browser', 'runs'))).toEqual([]);
  }, 30_000);

  it('says what is wrong with a browser that is none', async () => {
    const error = await print(fresh({ browser: '/bin/true' }), page('')).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(BrowserError);
    expect(error).toMatchObject({ cause: 'setting' });
    expect(chromium.starts).toBe(0);
  });

  it('asks no server for anything and runs no script', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hostile = page(
      `<link rel=stylesheet href=${to}/css><link rel=prefetch href=${to}/prefetch><img src=${to}/img>
       <iframe src=${to}/frame></iframe><object data=${to}/object></object><p>Text</p>
       <script>document.title='scripted'; fetch('${to}/fetch'); new WebSocket('${to.replace('http', 'ws')}/ws')</script>`,
      `@import url(${to}/import);@font-face{font-family:x;src:url(${to}/font)}p{font-family:x;background:url(${to}/bg)}`,
    );
    const pdf = await PDFDocument.load(await print(fresh(), hostile));
    server.close();
    expect(asked).toEqual([]);
    expect(pdf.getTitle()).toBe('Pores');
  });

  it('refuses a page that goes elsewhere, and goes on with the next', async () => {
    fresh();
    const away = page(
      '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><p>Text</p>'.concat(
        '<p>x</p>'.repeat(3000),
      ),
    );
    await expect(print(chromium, away)).rejects.toThrow('went elsewhere');
    expect(chromium.starts).toBe(1);
    expect((await PDFDocument.load(await print(chromium, page('Text')))).getTitle()).toBe('Pores');
  });
});

describe.runIf(process.platform === 'linux')('the unpacked browser', () => {
  it('is complete, or not there, for two that unpack at once', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'unpack-'));
    const both = [createChromium({ cache }), createChromium({ cache })];
    try {
      const printed = await Promise.all(both.map((chromium) => print(chromium, page('Text'))));
      for (const bytes of printed) expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
      const names = await readdir(join(cache, 'browser'));
      expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
      const found = await readFile(
        join(cache, 'browser', 'fonts-153.0.0', 'fonts', 'Open_Sans', 'OpenSans-Regular.ttf'),
      );
      expect(found.length).toBeGreaterThan(100_000);
    } finally {
      await Promise.all(both.map((chromium) => chromium.close()));
      await rm(cache, { recursive: true });
    }
  }, 60_000);
});

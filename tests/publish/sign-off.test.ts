import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PDFDocument } from '../../src/pdf/pdf-lib.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Request } from '../../src/publish/request.ts';
import { standards } from '../../src/publish/sign-off/standards.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { openBrowser } from '../browser.ts';
import { openWorld, scratch } from '../world.ts';

/** What a clinic files with a leaflet. */

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

const governed =
  'version: "2.1"\nlastReviewed: 2026-05-04\nreviewDue: 2029-05-03\nconflictOfInterest: None\nalternateFormats: Ask us for large print.\nfeedback: Write to us.\ncitation: [{ title: Skin, publisher: Example Press, year: 2024, accessed: 2026-04-01 }]';
const reviewer =
  'reviewedBy: [{ name: Example review group, jobTitle: Panel, registration: { body: Example Council, number: "12" } }]';
const answer =
  'You cannot close pores. Lasers will help stimulate collagen. They can cause burns, which is a risk of all such treatments.';
const source = ({ status = 'draft', more = `${reviewer}\n`, words = answer } = {}) =>
  `---\ntitle: Skin\nstatus: ${status}\n${governed}\n${more}---\n\n## Can I close my pores? {#close}\n\n${words}\n`;

async function made(text: string, more: Partial<Request> = {}) {
  await writeFile(join(place.folder, 'source', 'skin.md'), text);
  const out = join(place.folder, 'dist');
  const request = { formats: ['html'], regions: ['uk'], strict: false, jobs: 1, ...more } as const;
  const report = await publish({ ...request, sources: [join(place.folder, 'source')], out }, world);
  const read = (path: string) => readFile(join(out, path), 'utf8');
  return { report, read };
}

/** As people read it. */
const plain = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const hashOn = (html: string) => /<code>([\da-f]{64})<\/code>/.exec(html)?.[1];

describe('the sign-off sheet', () => {
  it('says which text it is, what was found, and who has to sign', async () => {
    const { read } = await made(source());
    const sheet = plain(await read('skin/sign-off.html'));
    expect(sheet).toContain('Version 2.1');
    expect(sheet).toContain('Status draft');
    expect(sheet).toContain('Rules of UK');
    expect(sheet).toContain('Last reviewed 2026-05-04');
    expect(sheet).toMatch(/Rules found: 0 errors, 1 warning, \d+ notes?\./);
    expect(sheet).toMatch(/Warning claim-certainty 16:\d+ will help stimulate/);
    expect(sheet).toMatch(/CAP Code rule 12\.1, read on 2026-\d\d-\d\d\./);
    expect(sheet).toContain('UK: all channels');
    expect(sheet).toContain('None: nobody has let a finding pass.');
    expect(sheet).toContain('are too short for a reading level');
    expect(sheet).toContain('Skin, Example Press, 2024; read on 2026-04-01');
    expect(sheet).toContain('Example review group Panel, Example Council 12');
    expect(sheet).toContain('no certificate of any standard');
    expect(sheet).not.toMatch(/undefined|NaN|\[object/);
  });

  it('counts what will be an error on approval as one, channel by channel', async () => {
    const { read } = await made(source({ words: `${answer} Microtox is something else.` }));
    const sheet = plain(await read('skin/sign-off.html'));
    expect(sheet).toMatch(/Rules found: 1 error, /);
    expect(sheet).toContain('Not fit to be approved as it stands');
    expect(sheet).toMatch(/Error pom-implied 16:\d+ Microtox/);
    expect(sheet).toContain('UK: print, epub, social, schema; warning on web');
  });

  it('shows who stands up for what, and lets it count no more as open', async () => {
    const waiver = (until: string) =>
      `${reviewer}\nwaivers: [{ rule: claim-certainty, question: close, reason: It is measured, by: Example lead, until: ${until} }]\n`;
    const first = await made(source({ more: waiver('2029-05-31') }));
    const sheet = plain(await first.read('skin/sign-off.html'));
    expect(sheet).toMatch(/Rules found: 0 errors, 0 warnings, .*; besides, 1 finding let pass by waivers\./);
    expect(sheet).toMatch(
      /claim-certainty close Example lead It is measured 2029-05-31 1 finding: “will help stimulate” 17:\d+/,
    );
    const over = await made(source({ more: waiver('2026-01-31') }));
    expect(plain(await over.read('skin/sign-off.html'))).toContain('nothing: it has ended');
  });

  it('has room for names where nobody is named, and says what is held out', async () => {
    const words = `${answer}\n\n## Why? {#why channels="web"}\n\nPores let the oil of your skin out, and keep it soft.`;
    const { read } = await made(source({ more: '', words }));
    const sheet = plain(await read('skin/sign-off.html'));
    expect(sheet.match(/Name and role:/g)).toHaveLength(2);
    expect(sheet).toContain(
      'The question “why” is held out of print, epub, social, schema, as its author wishes.',
    );
  });

  it('knows a text again that was signed as a draft, and no other', async () => {
    const hash = async (text: string) => hashOn(await (await made(text)).read('skin/sign-off.html'));
    const signed = await hash(source());
    expect(signed).toBeDefined();
    expect(await hash(source({ status: 'approved' }))).toBe(signed);
    expect(await hash(source({ words: `${answer} Wash it.` }))).not.toBe(signed);
  });

  it('prints on one page where a leaflet has no more to say than most', async () => {
    const { read } = await made(source({ status: 'approved' }));
    const browser = await openBrowser();
    try {
      await browser.page.emulateMediaType('print');
      await browser.page.setContent(await read('skin/sign-off.html'));
      const bytes = await browser.page.pdf({ preferCSSPageSize: true });
      expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
      const smallest = await browser.page.evaluate(
        "Math.min(...[...document.querySelectorAll('body *')].map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))",
      );
      // In CSS pixels: 9 points.
      expect(smallest).toBeGreaterThanOrEqual(11.9);
    } finally {
      await browser.close();
    }
  });

  it('is linked from the proof page alone, kept from search engines, and loads nothing', async () => {
    const { report, read } = await made(source());
    expect(report.documents[0]?.signOff).toMatchObject({
      path: 'skin/sign-off.html',
      mediaType: 'text/html',
    });
    expect(await read('index.html')).toContain('href="skin/sign-off.html"');
    expect(await read('skin/index.html')).not.toContain('sign-off');
    const sheet = await read('skin/sign-off.html');
    expect(sheet).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(sheet).not.toMatch(/<script|<link rel="stylesheet|@import|\ssrc=/);
  });

  it('stays the same for the same source, whichever formats a run makes, and goes with a leaflet', async () => {
    const first = await made(source());
    const sheet = await first.read('skin/sign-off.html');
    const second = await made(source(), { formats: ['jsonld'] });
    expect(await second.read('skin/sign-off.html')).toBe(sheet);
    expect((await made(source(), { formats: ['jsonld'] })).report.documents[0]?.status).toBe('unchanged');
    const third = await made(source({ status: 'withdrawn' }));
    await expect(third.read('skin/sign-off.html')).rejects.toThrow();
  });
});

describe('what standards ask', () => {
  it.each([
    ['pif-tick', 10, '1 10'],
    ['discern', 16, '1 16'],
    // Items 13 and 14 of PEMAT are for sound and film.
    ['pemat', 24, '1 26'],
    ['cdc-index', 24, 'a 20'],
  ])('%s has all its items, each once', (id, count, ends) => {
    const numbers = standards.find((one) => one.id === id)?.items.map(({ number }) => number) ?? [];
    expect(new Set(numbers).size).toBe(count);
    expect(numbers).toHaveLength(count);
    expect(`${numbers[0]} ${numbers.at(-1)}`).toBe(ends);
  });

  it('a person has boxes for each open question, the program answers for the rest', async () => {
    const { read } = await made(source());
    const html = await read('skin/sign-off.html');
    for (const { id, items, answers } of standards) {
      for (const { number, by } of items) {
        const boxes = html.match(new RegExp(`name="${id}-${number}"`, 'g')) ?? [];
        expect([id, number, boxes.length]).toEqual([id, number, by === 'person' ? answers.length : 0]);
      }
    }
    const sheet = plain(html);
    expect(sheet).toContain('0 authors and 1 reviewer named');
    expect(sheet).toMatch(/Is it clear which sources it rests on\?: 1 source named, the newest of 2024/);
  });

  it('says so where treatments come without their risks', async () => {
    const { read } = await made(
      source({ words: 'Laser can make pores look smaller for a time, in some people.' }),
    );
    expect(plain(await read('skin/sign-off.html'))).toContain('treatments are named, and no risks');
  });
});

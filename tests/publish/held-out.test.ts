import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check, publish } from '../../src/publish/publish.ts';
import type { Report } from '../../src/publish/report.ts';
import type { Request } from '../../src/publish/request.ts';
import { RulePackError } from '../../src/publish/standards.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { openWorld, scratch } from '../world.ts';

/** What rules about words do to what goes out. */

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

const matter =
  'version: "1"\nlastReviewed: 2026-05-04\nreviewDue: 2029-05-03\nreviewedBy: [{ name: Example review group }]\nconflictOfInterest: None\nalternateFormats: Ask us for large print.\nfeedback: Write to us.';
const leaflet = ({ status = 'approved', braces = '', more = '' } = {}) => `---
title: Skin
status: ${status}
${matter}${more}
---

## What are pores?

Pores are small openings that let the oil of your skin out. You cannot close them, by day or by night.

## What is Microtox?${braces}

It is the name of an injection. Ask a prescriber what it can do, which risks it has, and what else you could choose.
`;

const write = (name: string, text: string) => writeFile(join(place.folder, 'source', name), text);
const request = (more: Partial<Request> = {}): Request => ({
  sources: [join(place.folder, 'source')],
  out: join(place.folder, 'dist'),
  formats: ['html', 'jsonld', 'epub', 'cards'],
  regions: ['uk'],
  strict: false,
  jobs: 2,
  ...more,
});
const made = ({ documents: [first] }: Report) =>
  [...new Set(first?.artifacts.map(({ format }) => format))].sort();
const found = ({ documents: [first] }: Report, code: string) =>
  (first?.diagnostics ?? [])
    .filter((one) => one.code === code)
    .map(({ severity, channel }) => `${severity} ${channel ?? 'all'}`);

describe('an approved leaflet', () => {
  it('goes out on the channels that no rule closes, and says what is held out and why', async () => {
    await write('skin.md', leaflet());
    const report = await publish(request(), world);
    expect(report.documents[0]?.status).toBe('published');
    expect(made(report)).toEqual(['html']);
    expect(report.documents[0]?.heldOut).toEqual(
      (['print', 'epub', 'social', 'schema'] as const).map((channel) => ({
        channel,
        because: ['pom-implied'],
      })),
    );
  });
  it('without its paperwork fails check, and is printed all the same', async () => {
    await write('skin.md', leaflet({ braces: ' {channels="web"}' }).replace(`${matter}\n`, ''));
    const printed = request({ formats: ['pdf'], editions: ['a4'] });
    const checked = await check(printed, world);
    expect(found(checked, 'meta-required')).toEqual(['error print']);
    // Not even `check` says that it is held out.
    expect(checked.documents[0]?.heldOut?.filter(({ question }) => question === undefined)).toEqual([]);
    const report = await publish(printed, world);
    expect(found(report, 'meta-required')).toEqual(['warning print']);
    expect(made(report)).toEqual(['pdf']);
  });
  it('has no markup on its page where markup is held out', async () => {
    await write('skin.md', leaflet());
    await publish(request({ formats: ['html'] }), world);
    const page = await readFile(join(place.folder, 'dist', 'skin', 'index.html'), 'utf8');
    expect(page).toContain('What is Microtox?');
    expect(page).not.toContain('FAQPage');
    expect(page).not.toContain('skin.pdf');
  });
  it('leaves what it made before where it is', async () => {
    await write('skin.md', leaflet().replaceAll('Microtox', 'a facial'));
    await publish(request(), world);
    await write('skin.md', leaflet());
    const report = await publish(request(), world);
    expect(await readdir(join(place.folder, 'dist', 'skin'))).toContain('skin.epub');
    expect(found(report, 'output-older')).toEqual(['warning all']);
  });
  it('says why the last approved output stays', async () => {
    await write('skin.md', leaflet().replaceAll('Microtox', 'a facial'));
    await publish(request(), world);
    await write('skin.md', leaflet());
    const [document] = (await publish(request(), world)).documents;
    const hint = document?.diagnostics.find(({ code }) => code === 'output-older')?.hint;
    expect(hint).toContain('held out of print, epub, social, schema');
  });
  it('takes away what was made of the draft on the channels that it is held out of', async () => {
    await write('skin.md', leaflet({ status: 'draft' }));
    await publish(request(), world);
    expect(await readdir(join(place.folder, 'dist', 'skin'))).toContain('skin.epub');
    await write('skin.md', leaflet());
    // Whichever formats this run is about.
    const report = await publish(request({ formats: ['html'] }), world);
    const left = await readdir(join(place.folder, 'dist', 'skin'));
    expect(left.filter((name) => !name.startsWith('.')).sort()).toEqual(['index.html', 'sign-off.html']);
    expect(found(report, 'output-older')).toEqual([]);
  });
  it('takes away what says these very words, since rules for its region hold them out', async () => {
    await write('skin.md', leaflet());
    await publish(request({ regions: ['us'] }), world);
    expect(await readdir(join(place.folder, 'dist', 'skin'))).toContain('cards');
    await publish(request(), world);
    expect(await readdir(join(place.folder, 'dist', 'skin'))).not.toContain('cards');
  });
  it('takes away what says these very words, where a waiver has ended and all of them are held out', async () => {
    const waivers = `waivers: [${['pom-brand', 'pom-implied'].map((rule) => `{ rule: ${rule}, reason: Safety notice, by: Head of care, until: 2026-11-27 }`).join(', ')}]\n`;
    const text = leaflet().replaceAll('Microtox', 'Botox').replace('status:', `${waivers}status:`);
    await write('skin.md', text);
    await publish(request(), { ...world, today: new Date('2026-11-27T12:00:00Z') });
    expect(await readdir(join(place.folder, 'dist', 'skin'))).toContain('skin.epub');
    const report = await publish(request(), { ...world, today: new Date('2026-11-28T12:00:00Z') });
    expect(report.documents[0]?.status).toBe('failed');
    expect(found(report, 'output-withdrawn')).toEqual(['warning all']);
    expect(await readdir(join(place.folder, 'dist')).then((names) => names.includes('skin'))).toBe(false);
  });
  it('keeps a question on the page alone where its author says so', async () => {
    await write('skin.md', leaflet({ braces: ' {#m channels="web"}' }));
    const report = await publish(request(), world);
    expect(made(report)).toEqual(['cards', 'epub', 'html', 'jsonld']);
    expect(report.documents[0]?.heldOut).toEqual(
      (['print', 'epub', 'social', 'schema'] as const).map((channel) => ({
        channel,
        question: 'm',
        because: ['channels'],
      })),
    );
  });
  it('goes out with a waiver', async () => {
    const more =
      '\nwaivers: [{ rule: pom-implied, question: m, reason: A safety notice, by: Head of care, until: 2999-01-01 }]';
    await write('skin.md', leaflet({ more, braces: ' {#m}' }));
    const report = await publish(request(), world);
    expect(made(report)).toEqual(['cards', 'epub', 'html', 'jsonld']);
    expect(report.documents[0]?.heldOut).toBeUndefined();
  });
  it('does not go out at all where every channel is closed', async () => {
    await write('skin.md', leaflet().replaceAll('Microtox', 'Botox'));
    const report = await publish(request(), world);
    expect(report.documents[0]?.status).toBe('failed');
  });
});

describe('a draft', () => {
  it('is built, and told what stands between it and approval', async () => {
    await write('skin.md', leaflet({ status: 'draft' }));
    const report = await publish(request(), world);
    expect(made(report)).toEqual(['cards', 'epub', 'html', 'jsonld']);
    const blocking = report.documents[0]?.diagnostics.filter(({ onApproval }) => onApproval === 'error');
    expect(blocking?.map(({ code, severity, channel }) => `${code} ${severity} ${channel}`)).toEqual(
      ['print', 'epub', 'social', 'schema'].map((channel) => `pom-implied warning ${channel}`),
    );
  });
  it('has that first among what the proof page tells', async () => {
    await write('skin.md', leaflet({ status: 'draft', more: '\nkeyPoints: [Ask us eg by phone.]' }));
    await publish(request({ formats: ['html'] }), world);
    const proof = await readFile(join(place.folder, 'dist', 'index.html'), 'utf8');
    const codes = [...proof.matchAll(/<code>([a-z\d-]+)<\/code>/g)].map(([, code]) => code);
    expect(codes).toContain('eg-ie');
    expect(codes[0]).toBe('pom-implied');
  });
  it('has errors for `check` all the same', async () => {
    await write('skin.md', leaflet({ status: 'draft' }));
    expect(found(await check(request(), world), 'pom-implied')).toEqual([
      'warning web',
      'error print',
      'error epub',
      'error social',
      'error schema',
    ]);
  });
});

describe('the region', () => {
  it.each([
    ['that the user names comes first', ['us'] as const, 'regions: [uk]', 'region: uk', ['info all']],
    ['of the leaflet before that of the brand', undefined, 'regions: [us]', 'region: uk', ['info all']],
    ['of the brand where nobody says more', undefined, '', 'region: us', ['info all']],
  ])('%s', async (_, regions, front, brand, expected) => {
    await write('brand.yaml', `name: Example Clinic\n${brand}\n`);
    await write('skin.md', leaflet({ more: `\n${front}` }));
    const { regions: __, ...rest } = request();
    expect(
      found(await check({ ...rest, ...(regions === undefined ? {} : { regions }) }, world), 'pom-implied'),
    ).toEqual(expected);
  });
});

describe('what a clinic adds in its brand', () => {
  const pack = (more = '') =>
    `pack: house\nversion: 2026-11-28\ntitle: Our own words\nrules:\n  - id: house-word\n    title: Not our word\n    match: { terms: [prescriber]${more} }\n    severity: { default: { default: warning } }\n    message: 'We do not say “{match}”.'\n`;
  it('packs of its own, and severities', async () => {
    await write(
      'brand.yaml',
      'name: Example Clinic\nchecks: { packs: [house.yaml], severity: { house-word: info } }\n',
    );
    await write('house.yaml', pack());
    await write('skin.md', leaflet());
    const sources = [join(place.folder, 'source', 'skin.md')];
    expect(found(await check(request({ sources }), world), 'house-word')).toEqual(['info all']);
  });
  it.each([
    ['a mistake in a pack', 'checks: { packs: [house.yaml] }', RulePackError],
    ['a pack that is not there', 'checks: { packs: [mine.yaml] }', /There is no rule pack/],
    [
      'a rule that is not there',
      'checks: { severity: { pom-brandt: info } }',
      /There is no rule "pom-brandt"/,
    ],
    [
      'an error that is to be less',
      'checks: { severity: { meta-required: info } }',
      /errors, whose severity/,
    ],
  ])('refuses %s', async (_, checks, error) => {
    await write('brand.yaml', `name: Example Clinic\n${checks}\n`);
    await write('house.yaml', pack(', lists: [nowhere]'));
    await write('skin.md', leaflet());
    await expect(
      check(request({ sources: [join(place.folder, 'source', 'skin.md')] }), world),
    ).rejects.toThrow(error);
  });
});

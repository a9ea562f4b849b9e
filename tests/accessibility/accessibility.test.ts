import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishSamples, samples } from '../validators/samples.ts';
import { temporaryFolder } from '../validators/temporary.ts';
import { type Auditor, deployPage, pamphlet, startAuditor, type View, wcag } from './audit.ts';

const light: View = { name: 'in light colours', width: 1280 };
const dark: View = { name: 'in dark colours', width: 1280, dark: true };
const narrow: View = { name: '320 pixels wide', width: 320 };
const narrowDark: View = { name: '320 pixels wide in dark colours', width: 320, dark: true };
const paper: View = { name: 'as print', width: 794, print: true };
const paperDark: View = { name: 'as print from a dark screen', width: 794, print: true, dark: true };
const forced: View = { name: 'in colours of the system', width: 1280, forcedColours: true };
const screens = [light, dark, narrow, narrowDark, forced];

const folder = await temporaryFolder();
let out = '';
let auditor: Auditor;

beforeAll(async () => {
  [out, auditor] = await Promise.all([publishSamples(folder), startAuditor()]);
});
afterAll(() => auditor?.close());

const pageRules = [...wcag, 'best-practice'];

describe('the pamphlet', () => {
  const cases = samples.flatMap((id) =>
    [...screens, paper, paperDark].map((view) => ({ id, view, name: view.name })),
  );

  test.for(cases)('$id has no fault $name', async ({ id, view }) => {
    expect(await auditor.violations(pamphlet(out, id), view, pageRules)).toEqual([]);
  });

  test.for(samples)('%s fits a window of 320 pixels', async (id) => {
    expect(await auditor.overflow(pamphlet(out, id), narrow)).toBe(0);
  });
});

describe('the list of leaflets', () => {
  test.for([...screens, paper, paperDark])('has no fault $name', async (view) => {
    expect(await auditor.violations(join(out, 'leaflets.html'), view, pageRules)).toEqual([]);
  });

  test('fits a window of 320 pixels', async () => {
    expect(await auditor.overflow(join(out, 'leaflets.html'), narrow)).toBe(0);
  });
});

describe('the pictures', () => {
  test.for(samples)('of the pamphlet %s are shown', async (id) => {
    expect(await auditor.blankPictures(pamphlet(out, id), light)).toEqual([]);
  });
});

describe('the proof page', () => {
  test.for(screens)('has no fault $name', async (view) => {
    expect(await auditor.violations(join(out, 'index.html'), view, pageRules)).toEqual([]);
  });

  test('fits a window of 320 pixels', async () => {
    expect(await auditor.overflow(join(out, 'index.html'), narrow)).toBe(0);
  });
});

describe('the page of the deployment kit', () => {
  const cases = samples.flatMap((id) => screens.map((view) => ({ id, view, name: view.name })));

  test.for(cases)('$id has no fault $name', async ({ id, view }) => {
    expect(await auditor.violations(deployPage(out, id), view, pageRules)).toEqual([]);
  });

  test.for(samples)('%s fits a window of 320 pixels', async (id) => {
    expect(await auditor.overflow(deployPage(out, id), narrow)).toBe(0);
  });
});

describe('the contact sheet of the cards', () => {
  const sheet = (id: string) => join(out, id, 'cards', 'index.html');
  const cases = ['pores', 'pasted', 'arabic'].flatMap((id) =>
    screens.map((view) => ({ id, view, name: view.name })),
  );

  test.for(cases)('$id has no fault $name', async ({ id, view }) => {
    expect(await auditor.violations(sheet(id), view, pageRules)).toEqual([]);
  });

  test.for(samples)('%s fits a window of 320 pixels', async (id) => {
    expect(await auditor.overflow(sheet(id), narrow)).toBe(0);
  });
});

test('a page with faults has them found', async () => {
  const bad = join(import.meta.dirname, '../validators/bad-page.html');
  const found = await auditor.violations(bad, narrow, pageRules);
  expect(found.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['image-alt', 'color-contrast']),
  );
  expect(await auditor.overflow(bad, narrow)).toBeGreaterThan(0);
  expect(await auditor.blankPictures(bad, narrow)).toHaveLength(1);
});

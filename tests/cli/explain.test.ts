import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parsePacks } from '../../src/check/packs.ts';
import { rulePage, rulesList } from '../../src/cli/rule-page.ts';
import { codes } from '../../src/model/codes.ts';
import { catalogue } from '../../src/publish/findings/catalogue.ts';
import { readRulePacks } from '../../src/world/rule-packs.ts';
import { run } from './cli.ts';

const packs = parsePacks(await readRulePacks(join(import.meta.dirname, '../../rules'))).value ?? [];
const entries = catalogue(packs);
const colours = pc.createColors(false);
const pageOf = (code: string, level?: string) => {
  const entry = entries.find((one) => one.code === code);
  if (entry === undefined) throw new Error(code);
  return rulePage(entry, { level, colours });
};

describe('the page of a rule', () => {
  test.each(entries.map(({ code }) => code))('%s has no gap, no long line and a way out', (code) => {
    const page = pageOf(code);
    expect(page).toContain(code);
    expect(page).toContain('To let one pass');
    expect(page).not.toMatch(/\{(?:match|matches|region|suggestion)\}|(?<!-)undefined|\[object/);
    const long = page.split('\n').filter((line) => line.length > 100 && line.trim().includes(' '));
    // Headlines and samples of YAML stand on one line.
    expect(long.filter((line) => /^ {2}\S/.test(line))).toEqual([]);
  });
  it('shows how grave it is by region and channel', () => {
    const rows = pageOf('pom-implied')
      .split('\n')
      .map((line) =>
        line
          .trim()
          .split(/ *\| */)
          .filter(Boolean),
      );
    expect(rows).toContainEqual(['web', 'print', 'epub', 'social', 'schema']);
    expect(rows).toContainEqual(['uk', 'warning', 'error', 'error', 'error', 'error']);
    expect(rows).toContainEqual(['us', 'info', 'info', 'info', 'info', 'info']);
  });
  it('names each source with the day on which it was read', () => {
    expect(pageOf('pom-brand')).toMatch(/ie: Advertising Standards[\s\S]*\(checked\s+\d{4}-\d\d-\d\d\)/);
  });
  test.each<[string, RegExp]>([
    ['pom-brand', /rule: pom-brand/],
    ['sentence-long', /severity: \{ sentence-long: off \}/],
    ['meta-required', /rule: meta-required[\s\S]*cannot be changed/],
    ['answer-missing', /Nothing lets it pass/],
    ['question-uncertain', /stops nothing, unless --strict/],
  ])('of %s says how one may pass', (code, words) => {
    expect(pageOf(code)).toMatch(words);
  });
  it('tells what a brand file makes of it', () => {
    expect(pageOf('sentence-long', 'off')).toContain('told as "off"');
  });
});

test('the list has every code once, in its group', () => {
  const list = rulesList(entries, { colours });
  const listed = [...list.matchAll(/^ {2}([a-z\d-]+) +(?:error|warning|info) /gm)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual(entries.map(({ code }) => code).toSorted());
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(expect.arrayContaining(Object.keys(codes)));
});

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'explain-'));
    mkdirSync(join(folder, 'source'));
    const pack =
      'pack: house\nversion: "1"\ntitle: Our own style\nrules:\n  - id: house-word\n    title: A word of ours\n    match: { terms: [widget] }\n    severity: { default: { default: warning } }\n    message: "“{match}” is not our word."\n';
    writeFileSync(join(folder, 'source', 'house.yaml'), pack);
    const brand = 'name: Example Clinic\nchecks:\n  packs: [house.yaml]\n  severity: { house-word: info }\n';
    writeFileSync(join(folder, 'source', 'brand.yaml'), brand);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, readonly string[], RegExp]>([
    ['a code', ['POM-brand'], /^pom-brand {2}Prescription-only medicine named\n/],
    ['a rule of the clinic', ['house-word'], /Our own style[\s\S]*told as "info"/],
    [
      'no code',
      [],
      /^The source\n[\s\S]*\nWords: Prescription-only medicines\n[\s\S]*\nWords: Our own style\n/,
    ],
  ])('%s', async (_, argv, words) => {
    expect(await run(folder, ['explain', ...argv])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(words),
    });
  });
  test.each<[string, string, RegExp]>([
    ['a slip', 'pom-bran', /Did you mean pom-brand\?/],
    ['a part', 'abbr', /Did you mean abbr-undefined\?/],
    [
      'nothing like it',
      'xyzzyxyzzy',
      /Unexpected code "xyzzyxyzzy"\.\n {2}Hint: All codes: npm run explain\n$/,
    ],
  ])('wrong use: %s', async (_, code, words) => {
    expect(await run(folder, ['explain', code])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(words),
    });
  });
});

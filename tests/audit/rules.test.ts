import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readPage } from '../../src/audit/page.ts';
import type { About } from '../../src/audit/rule.ts';
import { rules } from '../../src/audit/rules.ts';

/**
 * Pages that carry their outcome in their names: `E4-error-word.html` breaks rule E4 and no other, `E4-valid-cms.html` is
 * a page that E4 could take for a broken one.
 */
const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
const url = 'https://clinic.example.org/leaflets/skin/';
const about: About = {
  today: '2026-11-27',
  served: {
    url,
    status: 200,
    robotsHeader: undefined,
    robotsTxt: 'open',
    canonicalHeader: undefined,
    pictures: new Map([[`${url}cards/og.png`, { width: 1200, height: 630 }]]),
  },
};
const findings = (file: string) => audit(readPage(readFileSync(join(folder, file), 'utf8')), about);

describe.each(rules)('rule $number', ({ number, codes }) => {
  const own = files.filter((file) => file.startsWith(`${number}-`));
  const valid = own.filter((file) => file.startsWith(`${number}-valid`));
  const broken = own.filter((file) => !valid.includes(file));

  it('has a page that keeps it and one that breaks it', () => {
    expect(valid).not.toEqual([]);
    expect(broken).not.toEqual([]);
  });

  it.each(valid)('says nothing about %s', (file) => {
    expect(findings(file)).toEqual([]);
  });

  it.each(broken)('finds what is wrong with %s, and no other fault', (file) => {
    const found = findings(file);
    const severity = file.split('-')[1]?.replace('.html', '');
    expect(
      found.filter(({ code }) => (codes as readonly string[]).includes(code)).map((one) => one.severity),
    ).toContain(severity);
    const others = found.filter(
      ({ code, severity: grave }) => !(codes as readonly string[]).includes(code) && grave === 'error',
    );
    expect(others).toEqual([]);
  });
});

it('every page belongs to a rule', () => {
  const known = new Set<string>(rules.map(({ number }) => number));
  expect(files.filter((file) => !known.has(file.split('-')[0] ?? ''))).toEqual([]);
});

it('no hint takes a question off page or paper, where only the markup is at fault', () => {
  const hints = files.flatMap(findings).map(({ hint }) => hint ?? '');
  const channels = hints.flatMap((hint) => /channels="([^"]*)"/.exec(hint)?.[1] ?? []);
  expect(channels).not.toEqual([]);
  expect(new Set(channels)).toEqual(new Set(['web print epub social']));
});

import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { parsePacks } from '../../../src/check/packs.ts';
import { codes } from '../../../src/model/codes.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { catalogue } from '../../../src/publish/findings/catalogue.ts';
import { sarif } from '../../../src/publish/findings/sarif.ts';
import type { Report } from '../../../src/publish/report.ts';
import { readRulePacks } from '../../../src/world/rule-packs.ts';
import { finding, onLine, reportOf } from './reports.ts';

/** What SARIF 2.1.0 (OASIS, errata 01) allows of the properties that we use; any other is an error. */
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const bag = z.looseObject({ tags: z.array(z.string()).optional() });
const positive = z.int().min(1);
const region = z.strictObject({
  startLine: positive,
  startColumn: positive,
  endLine: positive,
  endColumn: positive,
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: message,
                fullDescription: message.optional(),
                help: message.optional(),
                helpUri: z.url().optional(),
                defaultConfiguration: z.strictObject({ level }),
                properties: bag.optional(),
              }),
            ),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })).length(1),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message,
            locations: z
              .array(
                z.strictObject({
                  physicalLocation: z.strictObject({
                    // RFC 3986: no space, no backslash.
                    artifactLocation: z.strictObject({
                      uri: z.string().regex(/^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/),
                    }),
                    region: region.optional(),
                  }),
                }),
              )
              .optional(),
            partialFingerprints: z.record(z.string(), z.string()),
            suppressions: z
              .array(
                z.strictObject({
                  kind: z.enum(['inSource', 'external']),
                  status: z.enum(['accepted', 'underReview', 'rejected']),
                  justification: z.string(),
                }),
              )
              .optional(),
            properties: bag,
          }),
        ),
      }),
    )
    .length(1),
});

const packs = parsePacks(await readRulePacks(join(import.meta.dirname, '../../../rules'))).value ?? [];
const known = catalogue(packs);
const root = process.cwd();

function runOf(report: Report) {
  const [run] = log.parse(JSON.parse(JSON.stringify(sarif(report, known, root)))).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}
const resultsOf = (diagnostics: readonly Diagnostic[]) => runOf(reportOf(diagnostics)).results;
const printsOf = (diagnostics: readonly Diagnostic[]) =>
  resultsOf(diagnostics).map(({ partialFingerprints }) => partialFingerprints['pamphleteer/v1']);

describe('rules', () => {
  const { rules } = runOf(reportOf([])).tool.driver;
  it('are all codes and all rules of packs, each once', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([...Object.keys(codes), 'pom-brand', 'risk-missing', 'eg-ie']),
    );
  });
  it('tell the source that a pack names', () => {
    expect(rules.find(({ id }) => id === 'pom-brand')).toMatchObject({
      helpUri: 'https://www.asa.org.uk/type/non_broadcast/code_section/12.html',
      help: {
        text: expect.stringMatching(/Take the name out[\s\S]*Source \(ie\): .*\(checked \d{4}-\d\d-\d\d\)/),
      },
    });
  });
  it('leave no gap of a message unfilled', () => {
    expect(rules.filter((rule) => /\{\w+\}/.test(JSON.stringify(rule))).map(({ id }) => id)).toEqual([]);
  });
  it('of a pack that nobody named are told by their findings', () => {
    const why = 'Our own reason.';
    const report = reportOf([finding({ code: 'house-style', why })]);
    const { tool, results } = runOf(report);
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]).toMatchObject({
      id: 'house-style',
      fullDescription: { text: why },
    });
  });
});

describe('results', () => {
  it('have the place in the source, the rule and what to do', () => {
    const [result] = resultsOf([finding({ hint: 'Take it out.' })]);
    expect(result).toMatchObject({
      ruleId: 'pom-brand',
      level: 'error',
      message: { text: '“Botox” may not be advertised.\nTake it out.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'source/pores.md' },
            region: { startLine: 4, startColumn: 6, endLine: 4, endColumn: 11 },
          },
        },
      ],
    });
    expect(known[result?.ruleIndex ?? -1]?.code).toBe('pom-brand');
  });
  test.each([
    ['a space and a percent', 'source/50% off.md', 'source/50%25%20off.md'],
    ['letters of other scripts', 'source/poré.md', 'source/por%C3%A9.md'],
    ['steps back and forth', './source/../source/pores.md', 'source/pores.md'],
    ['a file outside', '../elsewhere/a b.md', pathToFileURL(resolve('../elsewhere/a b.md')).href],
  ])('name a file with %s as an address', (_, path, uri) => {
    expect(resultsOf([finding({ path })])[0]?.locations?.[0]?.physicalLocation.artifactLocation).toEqual({
      uri,
    });
  });
  it('of a Word file have no line, those of no file no place', () => {
    const [word, none] = resultsOf([finding({ path: 'a.docx' }), { ...finding(), path: undefined } as never]);
    expect(word?.locations?.[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'a.docx' } });
    expect(none?.locations).toBeUndefined();
  });
  it('are one for all channels, each with how grave it is there', () => {
    const results = resultsOf([
      finding({ channel: 'web', severity: 'warning', region: 'uk' }),
      finding({ channel: 'print', region: 'uk' }),
    ]);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      level: 'error',
      properties: { region: 'uk', question: 'what-helps', channels: { web: 'warning', print: 'error' } },
    });
  });
  it('that a waiver or the baseline lets pass are suppressed, with the reason', () => {
    const waived = { reason: 'Quoted from the law', by: 'Example reviewer', until: '2027-01-01' };
    const report = reportOf([finding({ severity: 'info', waived }), finding(onLine(9))], {
      known: [finding(onLine(12))],
    });
    expect(runOf(report).results.map(({ level: at, suppressions }) => [at, suppressions?.[0]])).toEqual([
      [
        'note',
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'Quoted from the law (Example reviewer, until 2027-01-01)',
        },
      ],
      ['error', undefined],
      ['error', expect.objectContaining({ kind: 'external' })],
    ]);
  });
  it('say so where the program failed', () => {
    expect(runOf(reportOf([])).invocations).toEqual([{ executionSuccessful: true }]);
    const failed = finding({ code: 'publish-failed' });
    expect(runOf(reportOf([failed])).invocations).toEqual([{ executionSuccessful: false }]);
  });
});

describe('fingerprints', () => {
  it('stay when lines move', () => {
    expect(printsOf([finding()])).toEqual(printsOf([finding(onLine(40))]));
  });
  test.each<[string, Partial<Diagnostic>]>([
    ['rule', { code: 'pom-implied' }],
    ['words', { quote: 'Dysport' }],
    ['question', { question: 'what-else' }],
    ['file', { path: 'source/other.md' }],
  ])('differ by %s', (_, more) => {
    expect(printsOf([finding()])).not.toEqual(printsOf([finding(more)]));
  });
  it('tell the second time in a question from the first', () => {
    const prints = printsOf([finding(), finding(onLine(5)), finding(onLine(6))]);
    expect(new Set(prints).size).toBe(3);
    expect(printsOf([finding(), finding(onLine(5))])).toEqual(prints.slice(0, 2));
  });
});

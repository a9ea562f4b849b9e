import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { baselineOf, baselineText, readBaseline, sift } from '../../../src/publish/findings/baseline.ts';
import { createNodeFiles } from '../../../src/world/node-files.ts';
import { scratch } from '../../world.ts';
import { finding, onLine, reportOf } from './reports.ts';

const path = 'source/pamphleteer-baseline.json';
const plain = { code: 'passive', severity: 'info', quote: 'is made' } as const;
const structural = finding({ code: 'answer-missing', message: 'No answer' });
const base = (...diagnostics: readonly Diagnostic[]) => baselineOf(reportOf(diagnostics), path);
const leftOf = (before: readonly Diagnostic[], now: readonly Diagnostic[]) =>
  sift(reportOf(now), base(...before), path).report.documents[0];

describe('what the baseline lets pass', () => {
  type Row = [string, readonly Diagnostic[], readonly Diagnostic[], shown: number];
  test.each<Row>([
    ['the same finding', [finding()], [finding()], 0],
    ['on another line', [finding()], [finding(onLine(99))], 0],
    ['in other words of ours', [finding()], [finding({ message: 'Another sentence.' })], 0],
    ['less grave than it was', [finding()], [finding({ severity: 'warning' })], 0],
    ['graver than it was', [finding({ severity: 'warning' })], [finding()], 1],
    ['other words', [finding()], [finding({ quote: 'Dysport' })], 1],
    ['another rule', [finding()], [finding({ code: 'pom-implied' })], 1],
    ['another question', [finding()], [finding({ question: 'what-else' })], 1],
    ['once more than before: all of them', [finding()], [finding(), finding(onLine(7))], 2],
    ['as often as before', [finding(), finding(onLine(7))], [finding(), finding(onLine(8))], 0],
    ['less often', [finding(), finding(onLine(7))], [finding()], 0],
    [
      'on several channels, once',
      [finding({ channel: 'web' })],
      [finding({ channel: 'web' }), finding({ channel: 'print' })],
      0,
    ],
    ['an error of structure', [structural], [structural], 1],
    ['a warning of structure', [finding({ code: 'text-left-out' })], [finding({ code: 'text-left-out' })], 1],
    ['a finished page', [finding({ code: 'markup-differs' })], [finding({ code: 'markup-differs' })], 1],
    [
      'what a waiver stood up for',
      [finding({ severity: 'info', waived: { reason: '', by: '', until: '' } })],
      [finding()],
      1,
    ],
    ['a rule in code', [finding(plain)], [finding(plain)], 0],
    [
      'no words to quote: the same message',
      [finding({ code: 'meta-required', quote: undefined as never })],
      [finding({ code: 'meta-required', quote: undefined as never })],
      0,
    ],
  ])('%s', (_, before, now, shown) => {
    const document = leftOf(before, now);
    expect(document?.diagnostics).toHaveLength(shown);
    expect((document?.known ?? []).length + shown).toBe(now.length);
  });

  it('nothing of a file of another name', () => {
    const moved = reportOf([finding()], { source: 'source/other.md' });
    expect(sift(moved, base(finding()), path).report.documents[0]?.diagnostics).toHaveLength(1);
  });
});

describe('what is gone', () => {
  const both = base(finding(), finding(onLine(7)), finding(plain));
  it('is told, with how often, and the rest is what is still found', () => {
    const { gone, rest } = sift(reportOf([finding()]), both, path);
    expect(gone.map(({ source }) => source)).toEqual(['pores.md']);
    expect(gone[0]?.findings.map(({ code, count }) => `${code} ${count}`).sort()).toEqual([
      'passive 1',
      'pom-brand 1',
    ]);
    expect(rest).toEqual(base(finding()));
  });
  test.each([
    ['whose structure is wrong', reportOf([structural])],
    ['that is withdrawn', reportOf([], { state: 'withdrawn' })],
    ['that this run is not about', reportOf([], { source: 'source/other.md' })],
  ])('is not said of a document %s', (_, report) => {
    const { gone, rest } = sift(report, both, path);
    expect(gone).toEqual([]);
    expect(rest).toEqual(both);
  });
});

describe('the file', () => {
  it('has paths from its own folder, an order of its own and no line', () => {
    const text = baselineText(base(finding(plain), finding()));
    expect(text).toBe(baselineText(base(finding(onLine(7)), finding({ ...plain, ...onLine(80) }))));
    expect(JSON.parse(text)).toEqual({
      tool: 'pamphleteer',
      baseline: 1,
      documents: [
        {
          source: 'pores.md',
          findings: [
            { code: 'passive', question: 'what-helps', quote: 'is made', severity: 'info', count: 1 },
            { code: 'pom-brand', question: 'what-helps', quote: 'Botox', severity: 'error', count: 1 },
          ],
        },
      ],
    });
  });
  it('is read as it was written', async () => {
    const place = await scratch();
    const file = join(place.folder, 'known.json');
    const files = createNodeFiles();
    expect(await readBaseline(file, files)).toBeUndefined();
    await writeFile(file, baselineText(base(finding())));
    expect(await readBaseline(file, files)).toEqual(base(finding()));
    await place.remove();
  });
  test.each([
    ['no JSON', '<html>', /is no baseline, expected/],
    ['another file', '{"tool":"pamphleteer","documents":[]}', /is no baseline at baseline/],
    [
      'a word where a number belongs',
      '{"tool":"pamphleteer","baseline":1,"documents":[{"source":"a","findings":[{"code":"b","severity":"error","count":"x"}]}]}',
      /at documents\.0\.findings\.0\.count/,
    ],
  ])('is refused when it is %s', async (_, text, words) => {
    const place = await scratch();
    const file = join(place.folder, 'known.json');
    await writeFile(file, text);
    await expect(readBaseline(file, createNodeFiles())).rejects.toThrow(words);
    await place.remove();
  });
});

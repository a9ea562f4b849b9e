import { expect, it, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { annotations } from '../../../src/publish/findings/annotations.ts';
import { finding, reportOf } from './reports.ts';

const of = (...diagnostics: readonly Diagnostic[]) => annotations(reportOf(diagnostics), process.cwd());

test.each<[string, Partial<Diagnostic>, string]>([
  [
    'an error',
    {},
    '::error file=source/pores.md,line=4,endLine=4,col=6,endColumn=11,title=pom-brand::“Botox” may not be advertised.',
  ],
  [
    'a warning with a hint',
    { severity: 'warning', hint: 'Take it out:\r\nall of it.' },
    '::warning file=source/pores.md,line=4,endLine=4,col=6,endColumn=11,title=pom-brand::“Botox” may not be advertised.%0ATake it out:%0D%0Aall of it.',
  ],
  [
    'signs that mean something to GitHub',
    { path: 'source/50%,a:b.md', message: '100%: ::error::, no' },
    '::error file=source/50%25%2Ca%3Ab.md,line=4,endLine=4,col=6,endColumn=11,title=pom-brand::100%25: ::error::, no',
  ],
  [
    'several lines: no columns',
    { place: { line: 4, column: 6, endLine: 6, endColumn: 2 } },
    '::error file=source/pores.md,line=4,endLine=6,title=pom-brand::“Botox” may not be advertised.',
  ],
  ['a file outside', { path: '../pores.docx' }, '::error title=pom-brand::“Botox” may not be advertised.'],
  [
    'a channel',
    { channel: 'print' },
    '::error file=source/pores.md,line=4,endLine=4,col=6,endColumn=11,title=pom-brand (print)::“Botox” may not be advertised.',
  ],
])('%s', (_, more, line) => {
  expect(of(finding(more))).toEqual([line]);
});

it('notes are left out, and all channels are one line', () => {
  const channels = (['web', 'print'] as const).map((channel) => finding({ channel }));
  expect(of(finding({ severity: 'info' }), ...channels)).toHaveLength(1);
});

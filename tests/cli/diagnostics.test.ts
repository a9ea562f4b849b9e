import pc from 'picocolors';
import { describe, expect, it, test } from 'vitest';
import { byRule, notesByRule } from '../../src/cli/by-rule.ts';
import { channelLines } from '../../src/cli/channel-lines.ts';
import { printDiagnostics } from '../../src/cli/diagnostics.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { wrapped } from '../../src/cli/wrapped.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** What people see of findings. */

function recorder() {
  const lines: string[] = [];
  const terminal: Terminal = {
    say: (line) => void lines.push(...line.split('\n')),
    emit() {},
    print() {},
    colours: pc.createColors(false),
    isLive: false,
  };
  return { lines, terminal };
}

const certain = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'claim-certainty',
  severity: 'warning',
  message: '“will help” promises a result.',
  path: 'a.md',
  place: { line, column: 1, endLine: line, endColumn: 10 },
  hint: 'Write “may help”.',
  why: 'Nobody can promise one.',
  source: { title: 'Example code', url: 'https://example.org/code', checked: '2026-11-23' },
  ...more,
});

async function shown(...diagnostics: readonly Diagnostic[]): Promise<readonly string[]> {
  const { lines, terminal } = recorder();
  await printDiagnostics(diagnostics, terminal, async () => undefined);
  return lines;
}

describe('a finding', () => {
  it('says what to do, why, and what it rests on', async () => {
    expect(await shown(certain(1))).toEqual([
      'warning a.md:1:1  “will help” promises a result.  claim-certainty',
      '  Hint: Write “may help”.',
      '  Why: Nobody can promise one.',
      '  Source: Example code, https://example.org/code (checked 2026-11-23)',
      '',
    ]);
  });
  it('says why and whence once for each rule, and what to do each time', async () => {
    const lines = await shown(certain(1), certain(2), certain(3, { code: 'testimonial' }));
    expect(lines.filter((line) => line.startsWith('  Hint:'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('  Why: '))).toHaveLength(2);
    expect(lines).toContain('  Why and source: as above for claim-certainty');
  });
  it('says why again where it rests on something else', async () => {
    const other = { title: 'Other code', url: 'https://example.org/other', checked: '2026-11-23' };
    const lines = await shown(certain(1), certain(2, { source: other }));
    expect(lines.filter((line) => line.startsWith('  Source:'))).toHaveLength(2);
  });
  it('that is mere information takes one line', async () => {
    expect(await shown(certain(1, { severity: 'info' }))).toHaveLength(1);
  });
});

describe('the findings by rule', () => {
  const { terminal } = recorder();
  it('are counted once for all channels, the most frequent first', () => {
    const lines = byRule(
      [
        certain(1, { code: 'pom-brand', severity: 'error', channel: 'web' }),
        certain(1, { code: 'pom-brand', severity: 'error', channel: 'print' }),
        certain(2, { code: 'testimonial' }),
        ...[3, 4, 5].map((line) => certain(line)),
        certain(6, { code: 'passive', severity: 'info' }),
      ],
      terminal,
    );
    expect(lines).toEqual([
      'errors    pom-brand',
      'warnings  claim-certainty (3), testimonial',
      'notes     passive',
      'What a code means: npm run explain -- CODE',
    ]);
  });
  it('are not repeated where they are few', () => {
    expect(byRule([certain(1), certain(2)], terminal)).toEqual([]);
  });
});

test.each([
  ['nothing', '', ''],
  ['a line', 'one two', '  one two'],
  ['a long word whole', 'x'.repeat(120), `  ${'x'.repeat(120)}`],
  [
    'a long text at a space',
    `${'x'.repeat(60)} ${'y'.repeat(60)}`,
    `  ${'x'.repeat(60)}\n  ${'y'.repeat(60)}`,
  ],
  [
    'wide letters by their width',
    `${'字'.repeat(30)} ${'字'.repeat(30)}`,
    `  ${'字'.repeat(30)}\n  ${'字'.repeat(30)}`,
  ],
])('wraps %s', (_, text, lines) => {
  expect(wrapped(text, '  ')).toBe(lines);
});

describe('what `publish` says at its end', () => {
  const finding = (code: string, more: Partial<Diagnostic>): Diagnostic => ({
    code,
    severity: 'warning',
    message: 'Wrong',
    ...more,
  });
  const document = {
    id: 'skin',
    title: 'Skin',
    source: 'skin.md',
    publisher: undefined,
    status: 'published',
    artifacts: [],
  } as const;

  it('names notes by their rules, for it shows none', () => {
    const { terminal } = recorder();
    expect(notesByRule([finding('passive', { severity: 'info' })], terminal)).toEqual([
      'notes     passive',
      'The notes at their places: npm run check -- SOURCE',
    ]);
    expect(notesByRule([finding('passive', {})], terminal)).toEqual([]);
  });
  it('says channel by channel what would stop a draft', () => {
    const stops = (code: string, channel: 'web' | 'print' | 'social') =>
      finding(code, { channel, onApproval: 'error' });
    const diagnostics = [
      stops('pom-brand', 'web'),
      stops('pom-brand', 'print'),
      stops('pom-implied', 'print'),
      stops('pom-implied', 'print'),
      stops('pom-brand', 'social'),
      finding('passive', {}),
    ];
    expect(channelLines({ ...document, state: 'draft', diagnostics })).toEqual([
      'Made with a DRAFT mark: skin.md (draft). Once approved, it will not go out',
      '  on web, social: pom-brand',
      '  on print: pom-brand, pom-implied (2)',
    ]);
  });
  it('says what is held out, and who stands up for what', () => {
    const waived = { reason: 'A notice', by: 'Head of care', until: '2029-01-01' };
    expect(
      channelLines({
        ...document,
        state: 'approved',
        heldOut: [
          { channel: 'print', because: ['meta-required'] },
          { channel: 'web', question: 'm', because: ['channels'] },
        ],
        diagnostics: [finding('pom-brand', { severity: 'info', waived })],
      }),
    ).toEqual([
      'Held out: skin.md does not go out',
      '  on print: meta-required',
      'Waived in skin.md: pom-brand, by Head of care until 2029-01-01.',
    ]);
  });
});

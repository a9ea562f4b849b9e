import { fails } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';
import { reportJson } from '../publish/report.ts';
import type { BuildState, Verification } from '../verify/verification.ts';
import { printDiagnostics } from './diagnostics.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { amount, seconds } from './words.ts';

/** What `verify` loads when it really runs, and how it tells what it found. */
export { junit } from '../verify/junit.ts';
export { readEpoch } from './request.ts';
export { openTerminal } from './terminal.ts';

interface Wishes {
  readonly strict: boolean;
}

/** A number above nought, as typed. */
export function readAmount(option: string, typed: string): number {
  const value = Number(typed);
  if (typed.trim() !== '' && Number.isFinite(value) && value > 0 && value <= 600) return value;
  throw new UsageError(`Unexpected --${option} "${typed}", expected a number from 1 to 600.`);
}

export async function printVerifications(
  pages: readonly Verification[],
  terminal: Terminal,
  { strict, quiet }: Wishes & { readonly quiet: boolean },
): Promise<void> {
  const { say, colours } = terminal;
  for (const page of pages) {
    const shown = quiet ? page.diagnostics.filter(({ severity }) => severity !== 'info') : page.diagnostics;
    await printDiagnostics(shown, terminal, async () => undefined);
    if (quiet) continue;
    const isGood = !fails(page.diagnostics, { strict });
    const mark = isGood ? colours.green('✓ good   ') : colours.red('✗ trouble');
    say(`${mark}  ${visible(page.target)}: ${summary(page)}`);
  }
  if (quiet || pages.length < 2) return;
  const bad = pages.filter(({ diagnostics }) => fails(diagnostics, { strict })).length;
  say(`\n${amount(pages.length, 'page')}, ${bad === 0 ? 'all good' : `${bad} with trouble`}.`);
}

function summary({ questions, build, url, status, ms }: Verification): string {
  const parts = [
    amount(questions, 'question'),
    buildWords(build),
    ...(url === undefined || status === undefined ? [] : [`status ${status}`]),
    `${ms.network === 0 ? '' : `fetched in ${seconds(ms.network)}, `}checked in ${seconds(ms.own)}`,
  ];
  return `${parts.join(', ')}.`;
}

function buildWords({ state, live, document }: BuildState): string {
  const name = visible(document ?? '');
  const words: Readonly<Record<BuildState['state'], string>> = {
    current: `the same as the local build of "${name}"${live === undefined ? '' : ` (${visible(live)})`}`,
    other: `the words of the local build of "${name}"`,
    stale: `not the local build of "${name}"`,
    unknown: 'no local build of it',
  };
  return words[state];
}

/** The shape of `report.json`, with what only `verify` knows beside it. */
export function verifyJson(pages: readonly Verification[], version: string, ms: number): unknown {
  const documents = pages.map(({ target, diagnostics, build }) => ({
    id: build.document ?? target,
    title: target,
    source: target,
    state: build.state,
    publisher: undefined,
    status: 'checked' as const,
    artifacts: [],
    diagnostics,
  }));
  const report = reportJson({ version, documents, site: [], ms, browserStarts: 0 });
  return {
    ...report,
    documents: (report.documents as readonly object[]).map((document, index) => {
      const { url, status: httpStatus, questions, build, ms: took } = pages[index] as Verification;
      return { ...document, url, httpStatus, questions, build, ms: took };
    }),
  };
}

/** 3 when a page could not be had: then nobody knows how it is; 1 when something is wrong with one. */
export function verifyExitCode(pages: readonly Verification[], wishes: Wishes): 0 | 1 | 3 {
  const all = pages.flatMap(({ diagnostics }) => diagnostics);
  if (all.some(({ code }) => code === 'page-unreachable')) return 3;
  return fails(all, wishes) ? 1 : 0;
}

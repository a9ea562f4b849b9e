import { Command } from 'commander';
import type { Finish } from './options.ts';

interface PreflightOptions {
  readonly strict?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `preflight`: is a printed file what its edition promised? */
export function preflightCommand(finish: Finish): Command {
  return new Command('preflight')
    .summary('is a PDF ready for readers or the printer?')
    .description(
      'Holds finished PDFs to what their edition promised: text, fonts, sizes, colours, fold and page order, QR code, tags. Every publish does so by itself; this is for files that have been on a journey.',
    )
    .argument('<file...>', 'PDF files')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print a report for programs; the words for people go to standard error')
    .option('--quiet', 'say nothing but problems')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run preflight -- dist/pores/pores.pdf\n  npm run preflight -- dist/pores/print/*.pdf',
    )
    .action(async (files: readonly string[], options: PreflightOptions) =>
      finish(await runPreflight(files, options)),
    );
}

async function runPreflight(files: readonly string[], options: PreflightOptions): Promise<number> {
  const [
    { proofFile },
    { createNodeFiles },
    { programVersion },
    { reportJson },
    { fails },
    { printDiagnostics },
    { openTerminal },
  ] = await Promise.all([
    import('../publish/proof-file.ts'),
    import('../world/node-files.ts'),
    import('../world/program.ts'),
    import('../publish/report.ts'),
    import('../model/diagnostic.ts'),
    import('./diagnostics.ts'),
    import('./terminal.ts'),
  ]);
  const start = performance.now();
  const terminal = openTerminal({ forPrograms: options.json === true });
  const { say, colours } = terminal;
  const world = createNodeFiles();
  const proofs = await Promise.all(files.map((path) => proofFile(path, world)));
  const strict = options.strict === true;
  for (const { path, summary, diagnostics } of proofs) {
    await printDiagnostics(diagnostics, terminal, async () => undefined);
    if (options.quiet) continue;
    const { visible } = await import('./visible.ts');
    const isGood = !fails(diagnostics, { strict });
    const mark = isGood ? colours.green('✓ good   ') : colours.red('✗ trouble');
    say(`${mark}  ${visible(path)}: ${summary}`);
  }
  if (options.json) {
    const documents = proofs.map(({ document }) => document);
    const report = {
      version: await programVersion(),
      documents,
      site: [],
      ms: performance.now() - start,
      browserStarts: 0,
    };
    terminal.emit(reportJson(report));
  }
  return proofs.some(({ diagnostics }) => fails(diagnostics, { strict })) ? 1 : 0;
}

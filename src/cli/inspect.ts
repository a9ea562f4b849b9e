import { Command } from 'commander';
import type { Finish } from './options.ts';

interface InspectOptions {
  readonly brand?: string;
  readonly explain?: true;
}

/** `inspect`: the document as JSON. */
export function inspectCommand(finish: Finish): Command {
  return new Command('inspect')
    .summary('show how a source was understood, as JSON')
    .description(
      'Prints the questions and answers of one source as JSON: what was understood, and where it stands.',
    )
    .argument('<source>', 'a file with questions and answers')
    .option('--brand <file>', 'the clinic (default: brand.yaml beside the source, else source/brand.yaml)')
    .option('--explain', 'print a table instead: why each question was taken for one, and how sure that is')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run --silent inspect -- source/pores.md > pores.json\n  npm run inspect -- source/pores.md --explain',
    )
    .action(async (source: string, options: InspectOptions) => finish(await runInspect(source, options)));
}

async function runInspect(source: string, options: InspectOptions): Promise<number> {
  const [{ inspection, loadForInspection }, { createNodeFiles }, { hasErrors }, { openTerminal }] =
    await Promise.all([
      import('../publish/inspect.ts'),
      import('../world/node-files.ts'),
      import('../model/diagnostic.ts'),
      import('./terminal.ts'),
    ]);
  const loaded = await loadForInspection(source, options.brand, createNodeFiles());
  const terminal = openTerminal({ forPrograms: true });
  if (loaded.diagnostics.length > 0) {
    const { printDiagnostics } = await import('./diagnostics.ts');
    await printDiagnostics(loaded.diagnostics, terminal, async () => loaded.text || undefined);
  }
  if (options.explain === undefined) terminal.emit(inspection(loaded));
  else if (loaded.document !== undefined) {
    const { explanation } = await import('./explanation.ts');
    process.stdout.write(`${explanation(loaded.document)}\n`);
  }
  return hasErrors(loaded.diagnostics) ? 1 : 0;
}

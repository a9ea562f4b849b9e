import { Command } from 'commander';
import type { Files } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Finish } from './options.ts';

interface ImportOptions {
  readonly out?: string;
  readonly force?: true;
}

/** `import`: any source as Markdown of ours. */
export function importCommand(finish: Finish): Command {
  return new Command('import')
    .summary('turn any source into Markdown that you can go on with')
    .description(
      'Prints the questions and answers of one file as Markdown: front matter, ids that keep links alive, clean text.',
    )
    .argument('<file>', 'a file with questions and answers')
    .option('--out <file>', 'write to this file, and its pictures to a folder "assets" beside it')
    .option('--force', 'replace the file when there is one')
    .addHelpText('after', '\nExample:\n  npm run import -- faq.csv --out source/faq.md')
    .action(async (file: string, options: ImportOptions) => finish(await runImport(file, options)));
}

async function runImport(file: string, options: ImportOptions): Promise<number> {
  const [{ loadForInspection }, { createNodeFiles }, { hasErrors }, { openTerminal }] = await Promise.all([
    import('../publish/inspect.ts'),
    import('../world/node-files.ts'),
    import('../model/diagnostic.ts'),
    import('./terminal.ts'),
  ]);
  const files = createNodeFiles();
  refuseSwallowed(options, process.env);
  if ((await files.kind(file)) === 'folder')
    throw new UsageError(`"${file}" is a folder, expected one file.`, 'Import its files one by one.');
  await refuseOut(options, files);
  const { document, assets, diagnostics, text } = await loadForInspection(file, undefined, files);
  const terminal = openTerminal({ forPrograms: true });
  const { importDocument } = await import('../publish/import.ts');
  const { bringPictures } = await import('../publish/import-pictures.ts');
  const { out } = options;
  const moved =
    document === undefined || out === undefined
      ? { document, files: [] }
      : await bringPictures(document, assets, out, files);
  const made = moved.document === undefined ? undefined : await importDocument(moved.document, out);
  const found = [...diagnostics, ...(made?.diagnostics ?? [])];
  if (found.length > 0) {
    const { printDiagnostics } = await import('./diagnostics.ts');
    await printDiagnostics(found, terminal, async () => text || undefined);
  }
  if (made !== undefined && out === undefined) {
    process.stdout.write(made.markdown);
    if (assets.length > 0) terminal.say('Pictures come along only with --out <file>.');
  } else if (made !== undefined && out !== undefined) {
    // The pictures first: a reader of the new file finds all that it names.
    for (const { path, bytes } of moved.files) await files.write(path, bytes);
    await files.write(out, new TextEncoder().encode(made.markdown));
    terminal.say(written(out, moved.files.length));
  }
  return hasErrors(found) ? 1 : 0;
}

function written(out: string, pictures: number): string {
  if (pictures === 0) return `Written: ${out}`;
  return `Written: ${out}, and ${pictures === 1 ? '1 picture' : `${pictures} pictures`} in the folder "assets" beside it`;
}

async function refuseOut({ out, force }: ImportOptions, files: Files): Promise<void> {
  if (out === undefined) return;
  if (!/\.(?:md|markdown)$/i.test(out))
    throw new UsageError(`Unexpected --out "${out}", expected a file that ends in .md.`);
  const kind = await files.kind(out);
  if (kind === 'folder') throw new UsageError(`"${out}" is a folder, expected a file.`);
  if (kind === 'file' && !force)
    throw new UsageError(
      `The file "${out}" is there already.`,
      'Name another one, or add --force to replace it.',
    );
}

/** Without the two dashes npm keeps `--out` to itself. */
function refuseSwallowed({ out }: ImportOptions, environment: NodeJS.ProcessEnv): void {
  const { npm_lifecycle_event: command, npm_config_out: swallowed } = environment;
  if (command !== 'import' || out !== undefined || !swallowed) return;
  throw new UsageError(
    'Unexpected --out before the two dashes: npm keeps it to itself.',
    `Write: npm run import -- … --out ${swallowed}`,
  );
}

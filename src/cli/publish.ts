import type { Command } from 'commander';
import type { Finish, PressOptions } from './options.ts';
import { browserOption, pressCommand } from './options.ts';

/** `publish`: sources in, every format out. */
export function publishCommand(finish: Finish): Command {
  return pressCommand('publish')
    .summary('make every format of your questions and answers')
    .description(
      'Reads your questions and answers, checks them, and makes a web page, a PDF to print, an e-book, social cards and FAQ markup of each document. A document with errors in its structure is not published: its last good version stays. An error about the words of an approved one keeps it off the channel concerned; a draft is made all the same, and marked.',
    )
    .addOption(browserOption())
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], options: PressOptions) =>
      finish(await runPublish(sources, options)),
    );
}

const examples = `
Examples:
  npm run publish                                    everything in source/ into dist/
  npm run publish -- source/pores.md                 one document
  npm run publish -- --formats html,pdf              only the web page and the PDF
  npm run publish -- ~/leaflets --out ~/for-print    other folders

Then open dist/index.html: it shows everything that was made.`;

async function runPublish(sources: readonly string[], options: PressOptions): Promise<number> {
  const [{ createWorld }, { cacheFolder }, cli] = await Promise.all([
    import('../world/create-world.ts'),
    import('../world/program.ts'),
    import('./press.ts'),
  ]);
  cli.refuseSwallowed(options, process.env);
  const request = cli.readRequest(sources, options);
  const epoch = cli.readEpoch(process.env);
  const terminal = cli.openTerminal({ forPrograms: options.json === true });
  const progress = cli.startProgress(terminal, { quiet: options.quiet === true });
  const faults = cli.collectFaults(progress.tell);
  const report = await cli.untilStopped(async (signal) => {
    const world = await createWorld({
      cache: cacheFolder(options.cacheFolder),
      keeps: options.cache !== false,
      browser: options.browser,
      epoch,
      signal,
      tell: faults.tell,
    });
    // With no store to look in it is sure to be needed: it starts while all else is loaded.
    if (options.cache === false && request.formats.includes('pdf')) await world.tools.browser.warm();
    const { publish } = await import('../publish/publish.ts');
    try {
      // The default one does without; a wrong one that is named is a mistake.
      if (options.cacheFolder !== undefined) await world.files.ensureWritable(options.cacheFolder);
      return await publish(request, world);
    } finally {
      await progress.end();
      await world.close();
    }
  });
  await cli.printReport(report, request, terminal, { quiet: options.quiet === true, notes: false });
  faults.print(terminal);
  if (options.json) terminal.emit(cli.reportJson(report));
  return cli.exitCodeOf(report, request);
}

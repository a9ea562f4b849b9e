import type { Command } from 'commander';
import type { Finish } from './options.ts';
import { type PressOptions, pressCommand } from './options.ts';

/** `check`: everything that `publish` would complain about. */
export function checkCommand(finish: Finish): Command {
  return pressCommand('check')
    .summary('find mistakes; writes nothing')
    .description(
      'Reads and checks your questions and answers as "publish" would, but makes and changes nothing. Whether a text fits the tri-fold shows only when it is printed.',
    )
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], options: PressOptions) =>
      finish(await runCheck(sources, options)),
    );
}

const examples = `
Examples:
  npm run check                          everything in source/
  npm run check -- source/pores.md       one document
  npm run check -- --strict              fail on warnings, too`;

async function runCheck(sources: readonly string[], options: PressOptions): Promise<number> {
  const [{ check }, { createWorld }, { cacheFolder }, cli] = await Promise.all([
    import('../publish/publish.ts'),
    import('../world/create-world.ts'),
    import('../world/program.ts'),
    import('./press.ts'),
  ]);
  cli.refuseSwallowed(options, process.env);
  const request = cli.readRequest(sources, options);
  const terminal = cli.openTerminal({ forPrograms: options.json === true });
  const faults = cli.collectFaults();
  const world = await createWorld({
    cache: cacheFolder(options.cacheFolder),
    keeps: options.cache !== false,
    epoch: cli.readEpoch(process.env),
    tell: faults.tell,
  });
  const report = await check(request, world);
  await cli.printReport(report, request, terminal, { quiet: options.quiet === true, notes: true });
  faults.print(terminal);
  if (options.json) terminal.emit(cli.reportJson(report));
  return cli.exitCodeOf(report, request);
}

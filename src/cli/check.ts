import { type Command, Option } from 'commander';
import type { BaselineOptions } from './baseline.ts';
import type { Finish } from './options.ts';
import { type PressOptions, pressCommand } from './options.ts';

interface CheckOptions extends PressOptions, BaselineOptions {
  readonly sarif?: string;
  readonly github?: true;
  readonly links?: true;
  readonly allowPrivate?: true;
}

/** `check`: everything that `publish` would complain about. */
export function checkCommand(finish: Finish): Command {
  return pressCommand('check')
    .summary('find mistakes; writes nothing but what it is asked to')
    .description(
      'Reads and checks your questions and answers as "publish" would, but makes and changes nothing. Whether a text fits the tri-fold shows only when it is printed.',
    )
    .addOption(
      new Option(
        '--sarif <file>',
        'write the findings as SARIF 2.1.0 for code scanning; - for standard output',
      ),
    )
    .option('--github', 'print the errors and warnings as annotations of GitHub Actions, too')
    .option('--links', 'also try out every link to the web; nothing else here uses the network')
    .option('--allow-private', 'with --links: also links to this machine and private networks')
    .addOption(
      new Option(
        '--baseline <file>',
        'let pass the findings about words that this file knows (default: pamphleteer-baseline.json beside the sources, when it is there)',
      ),
    )
    .option('--no-baseline', 'show all findings')
    .addOption(
      new Option('--init-baseline', 'write that file, so that an old collection starts clean').conflicts(
        'pruneBaseline',
      ),
    )
    .option('--prune-baseline', 'take out of that file what is not found any more')
    .addHelpText('after', examples)
    .action(async (sources: readonly string[], options: CheckOptions) =>
      finish(await runCheck(sources, options)),
    );
}

const examples = `
Examples:
  npm run check                                 everything in source/
  npm run check -- source/pores.md              one document
  npm run check -- --strict                     fail on warnings, too
  npm run check -- --region uk --init-baseline  from now on tell only what is new
  npm run check -- --sarif check.sarif          for code scanning

What a finding means: npm run explain -- CODE`;

async function runCheck(sources: readonly string[], options: CheckOptions): Promise<number> {
  const [{ check }, { createWorld }, { cacheFolder }, cli, findings] = await Promise.all([
    import('../publish/publish.ts'),
    import('../world/create-world.ts'),
    import('../world/program.ts'),
    import('./press.ts'),
    import('./findings.ts'),
  ]);
  cli.refuseSwallowed(options, process.env);
  findings.refuseMisuse(options, process.env);
  const request = cli.readRequest(sources, options);
  const toPrograms = options.json === true || options.sarif === '-';
  const terminal = cli.openTerminal({ forPrograms: toPrograms });
  const faults = cli.collectFaults();
  const world = await createWorld({
    cache: cacheFolder(options.cacheFolder),
    keeps: options.cache !== false,
    epoch: cli.readEpoch(process.env),
    tell: faults.tell,
  });
  const web = options.links
    ? await (await import('./open-web.ts')).openWeb({ allowsPrivate: options.allowPrivate === true })
    : undefined;
  const found = await check(request, world, web).finally(() => web?.close());
  const { report, tell } = await findings.heldAgainstBaseline(found, sources, options, world.files);
  const quiet = options.quiet === true;
  await cli.printReport(report, request, terminal, { quiet, notes: true });
  tell(terminal, { quiet });
  faults.print(terminal);
  const root = findings.rootOfRepository(process.env);
  if (options.github) for (const line of findings.annotations(report, root)) terminal.say(line);
  if (options.sarif !== undefined)
    await findings.writeSarif(report, options.sarif, { request, root, terminal, world });
  if (options.json) terminal.emit(cli.reportJson(report));
  return cli.exitCodeOf(report, request);
}

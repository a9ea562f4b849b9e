import { Argument, Command, Option } from 'commander';
import type { Finish } from './options.ts';

interface VerifyOptions {
  readonly out: string;
  readonly sitemap?: true;
  readonly allowPrivate?: true;
  readonly timeout: string;
  readonly maxSize: string;
  readonly strict?: true;
  readonly json?: true;
  readonly junit?: true;
  readonly quiet?: true;
}

/** `verify`: is the FAQ markup live, valid and the same as the page? */
export function verifyCommand(finish: Finish): Command {
  return new Command('verify')
    .summary('is the FAQ markup of a page live, valid, and the same as the page?')
    .description(
      'Fetches a page as search engines do, without JavaScript, and holds its FAQ markup against what the page shows, against the rules for such markup, and against what was last published here. Needs no browser. (Google shows no FAQ results any more; the markup still tells other readers what clinic, reviewer and answers a page has.)',
    )
    .addArgument(new Argument('<url|file...>', 'addresses of pages, or HTML files'))
    .option('--out <dir>', 'the folder with the last publish, to hold the page against', 'dist')
    .option('--sitemap', 'the addresses are sitemaps: look at every page in them')
    .option('--allow-private', 'also fetch from this machine and private networks')
    .option('--timeout <seconds>', 'how long to wait for an address', '15')
    .option('--max-size <megabytes>', 'the largest answer that is read', '10')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print a report for programs; the words for people go to standard error')
    .addOption(new Option('--junit', 'print a report for CI servers (JUnit XML)').conflicts('json'))
    .option('--quiet', 'say nothing but problems')
    .addHelpText('after', examples)
    .action(async (targets: readonly string[], options: VerifyOptions) =>
      finish(await runVerify(targets, options)),
    );
}

const examples = `
Examples:
  npm run verify -- https://clinic.example.org/leaflets/pores/
  npm run verify -- dist/pores/index.html
  npm run verify -- --sitemap https://clinic.example.org/sitemap.xml --junit > verify.xml

Exit code: 0 all is well (warnings allowed), 1 something is wrong with a page, 2 wrong use, 3 a page cannot be had.`;

async function runVerify(targets: readonly string[], options: VerifyOptions): Promise<number> {
  const [{ verify }, { createWeb }, { createNodeFiles }, { programVersion }, cli] = await Promise.all([
    import('../verify/verify.ts'),
    import('../world/web.ts'),
    import('../world/node-files.ts'),
    import('../world/program.ts'),
    import('./verify-report.ts'),
  ]);
  const terminal = cli.openTerminal({ forPrograms: options.json === true || options.junit === true });
  const version = await programVersion();
  const web = createWeb({
    allowsPrivate: options.allowPrivate === true,
    timeout: 1000 * cli.readAmount('timeout', options.timeout),
    largest: 1e6 * cli.readAmount('max-size', options.maxSize),
    userAgent: `Pamphleteer/${version} (verify; looks at FAQ markup for the owner of the page)`,
  });
  const start = performance.now();
  try {
    const pages = await verify(
      { targets, isSitemap: options.sitemap === true, builds: options.out },
      {
        files: createNodeFiles(),
        web,
        today: cli.readEpoch(process.env) ?? new Date(),
        clock: () => performance.now(),
      },
    );
    const wishes = { strict: options.strict === true };
    await cli.printVerifications(pages, terminal, { ...wishes, quiet: options.quiet === true });
    if (options.json) terminal.emit(cli.verifyJson(pages, version, performance.now() - start));
    if (options.junit) terminal.print(cli.junit(pages, wishes));
    return cli.verifyExitCode(pages, wishes);
  } finally {
    await web.close();
  }
}

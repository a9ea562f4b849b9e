import { Command } from 'commander';
import type { Finish } from './options.ts';
import { browserOption, cacheOption } from './options.ts';

interface DoctorOptions {
  readonly out: string;
  readonly cacheFolder?: string;
  readonly browser?: string;
  readonly json?: true;
}

/** `doctor`: is everything there that publishing needs? */
export function doctorCommand(finish: Finish): Command {
  return new Command('doctor')
    .summary('is everything there that publishing needs?')
    .description(
      'Looks for what publishing needs (Node, a browser, fonts, the right to write) and says what to do about what is missing.',
    )
    .option('--out <dir>', 'the folder for the results', 'dist')
    .addOption(cacheOption())
    .addOption(browserOption())
    .option('--json', 'print a report for programs')
    .addHelpText('after', '\nExample:\n  npm run doctor')
    .action(async (options: DoctorOptions) => finish(await runDoctor(options)));
}

async function runDoctor(options: DoctorOptions): Promise<number> {
  const [{ examine }, { cacheFolder }, { openTerminal }] = await Promise.all([
    import('./examine.ts'),
    import('../world/program.ts'),
    import('./terminal.ts'),
  ]);
  const findings = await examine({ ...options, cache: cacheFolder(options.cacheFolder) });
  const { say, emit, colours } = openTerminal({ forPrograms: options.json === true });
  const ok = findings.every((finding) => finding.ok);
  if (options.json) emit({ ok, findings });
  else {
    for (const finding of findings) {
      const mark = finding.ok ? colours.green('✓ good   ') : colours.red('✗ trouble');
      say(`${mark}  ${finding.what.padEnd(13)} ${finding.summary}`);
      for (const line of finding.details) say(colours.dim(`${' '.repeat(25)} ${line}`));
      if (finding.hint !== undefined) say(`${' '.repeat(25)} ${finding.hint}`);
    }
    say(
      ok
        ? '\nEverything is there. Run: npm run publish'
        : '\nSomething is missing; the lines marked "trouble" say what to do.',
    );
  }
  return ok ? 0 : 3;
}

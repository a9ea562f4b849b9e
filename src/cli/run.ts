import { Command } from 'commander';
import { programVersion } from '../world/program.ts';
import { checkCommand } from './check.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { importCommand } from './import.ts';
import { inspectCommand } from './inspect.ts';
import { preflightCommand } from './preflight.ts';
import { publishCommand } from './publish.ts';
import { verifyCommand } from './verify.ts';

/** One per command, in the order in which `--help` names them. */
const commands = [
  publishCommand,
  checkCommand,
  explainCommand,
  inspectCommand,
  importCommand,
  preflightCommand,
  verifyCommand,
  doctorCommand,
];

/**
 * Runs the command that the arguments name; loads nothing that it does not need.
 *
 * @returns the exit code
 * @throws CommanderError for wrong arguments (already explained on standard error) and for `--help`; UsageError
 */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('pamphleteer')
    .description(
      'Write patient questions and answers once; publish them as a web page, PDF, e-book, cards and FAQ markup.',
    )
    .version(await programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command')
    .helpCommand(false)
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  npm run publish                                 everything in source/ into dist/
  npm run publish -- source/pores.md              one document
  npm run check                                   is everything in order? writes nothing
  npm run publish -- --help                       more about one command

In this project's folder write "npm run <command> -- …"; the two dashes hand what follows on to Pamphleteer.`,
    );
  for (const make of commands) {
    const command = make((code) => {
      exitCode = code;
    });
    // Settings are inherited by commands that the program makes itself; these are made elsewhere.
    program.addCommand(command.copyInheritedSettings(program));
  }
  await program.parseAsync(argv, { from: 'user' });
  return exitCode;
}

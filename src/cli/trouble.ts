import { CommanderError } from 'commander';
import { UsageError } from '../model/usage-error.ts';
import { Stopped } from './stop.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** Tells people why the run ended, and sets the exit code: 2 wrong use, 3 the environment or we failed. */
export async function reportTrouble(error: unknown): Promise<void> {
  const terminal = openTerminal({ forPrograms: true });
  if (error instanceof Stopped) {
    if (process.stdout.isTTY) process.stdout.write(showCursor);
    terminal.say('Stopped. Documents that were not finished are as they were.');
    // What still runs has been told to write nothing more, and nobody waits for it.
    process.exit(error.exitCode);
  }
  process.exitCode = await explain(error, terminal);
}

const showCursor = '\u001b[?25h';

async function explain(error: unknown, terminal: Terminal): Promise<number> {
  // Commander has explained it already, or it was `--help`.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    await explainUse(error, terminal);
    return 2;
  }
  const { BrowserError } = await import('../world/chromium/browser-error.ts');
  if (error instanceof BrowserError) {
    tell(error.message, error.hint, terminal);
    return error.cause === 'setting' ? 2 : 3;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell(`Pamphleteer failed. This is a fault of the program:\n${stack}`, undefined, terminal);
  return 3;
}

async function explainUse(error: UsageError, terminal: Terminal): Promise<void> {
  tell(error.message, error.hint, terminal);
  const [{ BrandError }, { RulePackError }, { printDiagnostics }] = await Promise.all([
    import('../publish/brand.ts'),
    import('../publish/standards.ts'),
    import('./diagnostics.ts'),
  ]);
  if (error instanceof BrandError) {
    terminal.say('');
    await printDiagnostics(error.diagnostics, terminal, async () => error.text);
  } else if (error instanceof RulePackError) {
    terminal.say('');
    const textOf = async (path: string) => error.texts.find((one) => one.path === path)?.text;
    await printDiagnostics(error.diagnostics, terminal, textOf);
  }
}

function tell(message: string, hint: string | undefined, { say, colours }: Terminal): void {
  say(`${colours.bold(colours.red('error'))}: ${visible(message)}`);
  if (hint !== undefined) say(`  Hint: ${visible(hint)}`);
}

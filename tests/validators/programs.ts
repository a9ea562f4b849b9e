import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { describe, test } from 'vitest';

export interface Ran {
  /** The exit code, or the name of the error or signal that there is instead of one. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end. Never throws: a program that is not there has the code `ENOENT`. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const limits = { maxBuffer: 256 * 1024 * 1024, timeout: 240_000 };
  return new Promise((resolve) => {
    execFile(command, args, { ...limits, ...options }, (error, stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? error.signal ?? error.message);
      resolve({ code, stdout, stderr });
    });
  });
}

/** Why a command cannot be used, in words; `undefined` when it can. */
export async function lackingCommand(
  command: string,
  versionFlag: string,
  debianPackage: string,
): Promise<string | undefined> {
  const { code } = await run(command, [versionFlag]);
  return code === 'ENOENT' ? `there is no ${command} (Debian package ${debianPackage})` : undefined;
}

export async function lackingFile(path: string, how: string): Promise<string | undefined> {
  return access(path).then(
    () => undefined,
    () => `there is no ${path} (${how})`,
  );
}

export const lackingJava = () => lackingCommand('java', '-version', 'default-jre-headless');

/**
 * A group of tests that need programs which not every machine has. Where one is lacking the group is skipped and says
 * so by name; in CI (`CI=true`) that is a failure, because there nobody would notice that nothing was checked.
 *
 * @param lacking What is not there, if anything.
 */
export function suite(name: string, lacking: readonly (string | undefined)[], tests: () => void): void {
  const reasons = lacking.filter((reason) => reason !== undefined);
  if (reasons.length === 0) {
    describe(name, tests);
    return;
  }
  const message = `${name} was not run: ${reasons.join(', ')}`;
  describe(name, () => {
    test(message, (context) => {
      if (isCi()) throw new Error(message);
      console.warn(message);
      context.skip(message);
    });
  });
}

function isCi(): boolean {
  return !['', '0', 'false', undefined].includes(process.env.CI);
}

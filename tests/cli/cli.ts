import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../bin/pamphleteer.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** Fulfilled when standard output holds the words. */
  says(words: string): Promise<void>;
}

/** Starts the real program in a folder, with a cache folder of its own there. */
export function start(folder: string, argv: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const { npm_lifecycle_event: _, FORCE_COLOR: __, NO_COLOR: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: folder,
    env: { ...inherited, NODE_COMPILE_CACHE: join(tmpdir(), 'pamphleteer-tests-code'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    says: (words) =>
      new Promise((done) => {
        const look = () => {
          if (stdout.includes(words)) done();
        };
        child.stdout.on('data', look);
        child.on('close', () => done());
        look();
      }),
  };
}

export function run(
  folder: string,
  argv: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<Ended> {
  const cached = ['publish', 'check', 'doctor'].includes(argv[0] ?? '') && !argv.includes('--cache');
  return start(folder, cached ? [...argv, '--cache', join(folder, '.cache')] : argv, environment).ended;
}

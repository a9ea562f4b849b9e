import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

type Colors = ReturnType<typeof pc.createColors>;

/** Where a command writes. */
export interface Terminal {
  /** One line for people. */
  say(line: string): void;
  /** Data for programs: JSON, and nothing else on that stream. */
  emit(value: unknown): void;
  /** Text for programs, as it stands. */
  print(text: string): void;
  readonly colours: Colors;
  /** Whether people watch: then progress may redraw. */
  readonly isLive: boolean;
}

/** @param forPrograms `--json`: standard output belongs to the data, the words for people go to standard error. */
export function openTerminal({ forPrograms }: { readonly forPrograms: boolean }): Terminal {
  const people = forPrograms ? process.stderr : process.stdout;
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that has seen enough (`| head`) is no fault.
    if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosedPipe);
  }
  const { TERM, CI } = process.env;
  return {
    say: (line) => void people.write(`${line}\n`),
    emit: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    print: (text) => void process.stdout.write(text),
    colours: pc.createColors(wantsColours(people, process.env)),
    isLive: people.isTTY === true && TERM !== 'dumb' && !CI && !forPrograms,
  };
}

function wantsColours(stream: WriteStream, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

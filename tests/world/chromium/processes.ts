import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** The processes, alive, whose command line holds `text`: their ids and command lines. */
export function processesWith(text: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const state = /\) (\w)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        return command.includes(text) && state !== 'Z' ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });
}

/** Waits until something holds; false after `milliseconds`. */
export async function eventually(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) return false;
    await setTimeout(20);
  }
  return true;
}

import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface Running {
  readonly pid: number;
  readonly group: number;
  readonly command: string;
}

/** All processes that are alive: those dead but not yet buried by init do not count. */
function running(): readonly Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const [, state, group] = /\) (\w) \d+ (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return state === 'Z' || state === 'X' ? [] : [{ pid: Number(name), group: Number(group), command }];
      } catch {
        return [];
      }
    });
}

/** The process groups of the browsers and watchdogs that work in `cache`. */
export function groupsIn(cache: string): readonly number[] {
  const marked = running().filter(
    ({ pid, group, command }) => pid === group && command.includes(`${cache}/browser`),
  );
  return marked.map(({ group }) => group);
}

/** The processes in these groups. */
export function membersOf(groups: readonly number[]): readonly Running[] {
  return running().filter(({ group }) => groups.includes(group));
}

/** Waits until none of these groups has a member; false after `milliseconds`. */
export async function gone(groups: readonly number[], milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (membersOf(groups).length > 0) {
    if (Date.now() > end) return false;
    await setTimeout(20);
  }
  return true;
}

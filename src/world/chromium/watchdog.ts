import { spawn } from 'node:child_process';

/**
 * Waits for the end of its standard input, which comes when we die, however we die: then kills the group of the
 * browser and removes its folder. `done` in its second line sends it home.
 */
const script = `
read -r group || group=
read -r done && exit 0
[ -n "$group" ] && kill -s KILL -- "-$group"
rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
`;

export interface Watchdog {
  /** Names the process group to kill. */
  guard(group: number): void;
  /** All is cleared up already. */
  dismiss(): void;
}

/**
 * Starts a watchdog: a small shell in its own process group, because a browser left to itself can survive us (a
 * page that hangs) and always leaves its profile behind. None on Windows, which has neither `sh` nor groups.
 *
 * @param folder what to remove
 */
export function startWatchdog(folder: string): Watchdog {
  if (process.platform === 'win32') return { guard() {}, dismiss() {} };
  const child = spawn('/bin/sh', ['-c', script, 'pamphleteer-watchdog', folder], {
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  return {
    guard(group) {
      child.stdin.write(`${group}\n`);
    },
    dismiss() {
      child.stdin.end('done\n');
    },
  };
}

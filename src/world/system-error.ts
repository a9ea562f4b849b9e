import { UsageError } from '../model/usage-error.ts';

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission denied', 'Ask for the right to use it, or name another one.'],
  EPERM: ['the system does not allow it', 'Close the programs that have it open, or name another one.'],
  EBUSY: ['another program is using it', 'Close the programs that have it open and run the command again.'],
  EROFS: ['the disk is read-only', 'Name a folder on another disk.'],
  ENOSPC: ['the disk is full', 'Make room on the disk and run the command again.'],
  EDQUOT: ['your share of the disk is full', 'Make room and run the command again.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Name another one.'],
  EEXIST: ['it is a file, not a folder', 'Name another one.'],
  EISDIR: ['it is a folder, not a file', 'Name another one.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  // Where the system makes the files, such as /proc.
  ENOENT: ['the system does not allow it', 'Name another one.'],
  ELOOP: ['its links lead in a circle', 'Name another one.'],
};

/** What the person at the keyboard can do something about, in words; any other error stays as it is. */
export function asUsageError(error: unknown, what: string): unknown {
  const known = reasons[codeOf(error) ?? ''];
  return known === undefined ? error : new UsageError(`${what}: ${known[0]}.`, known[1]);
}

/** Nothing is there under this name. */
export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { makeFolder } from './world/make-folder.ts';
import { cacheFolder } from './world/program.ts';

// Before anything else is loaded: with compiled code from the last run, all that follows loads in half the time.
const codeCache = join(cacheFolder(cacheArgument(process.argv)), 'code');
try {
  makeFolder(codeCache);
  enableCompileCache(codeCache);
} catch {
  // Without the right to write there it goes slower. Node itself would try for ever in some places.
}

try {
  const { run } = await import('./cli/run.ts');
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { reportTrouble } = await import('./cli/trouble.ts');
  await reportTrouble(error);
}

/** `--cache DIR` has to be known before there is an argument parser. */
function cacheArgument(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((argument) => argument === '--cache' || argument.startsWith('--cache='));
  const found = argv[index];
  return found?.startsWith('--cache=') ? found.slice('--cache='.length) : argv[index + 1 || argv.length];
}

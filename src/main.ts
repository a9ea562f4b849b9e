/**
 * The program: arguments in, exit code out. `bin/pamphleteer.js` starts it. All that goes wrong and is nobody's
 * diagnostic arrives here.
 */
process.on('uncaughtException', (error) => void fail(error).then(() => process.exit()));

try {
  const { run } = await import('./cli/run.ts');
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  await fail(error);
}

async function fail(error: unknown): Promise<void> {
  const { reportTrouble } = await import('./cli/trouble.ts');
  await reportTrouble(error);
}

export {};

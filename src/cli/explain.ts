import { Command } from 'commander';
import leven from 'leven';
import { UsageError } from '../model/usage-error.ts';
import type { Finish } from './options.ts';

interface ExplainOptions {
  readonly brand?: string;
}

/** `explain`: what a code means. */
export function explainCommand(finish: Finish): Command {
  return new Command('explain')
    .summary('what a finding means, and what to do about it')
    .description(
      'Prints the page of a rule: what it finds and why, how grave that is by region and channel, what to do, the law or guideline behind it with the day on which it was last read, and how to let one pass. Without a code, lists all of them.',
    )
    .argument('[code]', 'the code at the end of a finding, such as pom-brand')
    .option('--brand <file>', 'the clinic, with its own rule packs (default: source/brand.yaml)')
    .addHelpText('after', '\nExamples:\n  npm run explain -- pom-brand\n  npm run explain')
    .action(async (code: string | undefined, options: ExplainOptions) =>
      finish(await runExplain(code, options)),
    );
}

async function runExplain(code: string | undefined, options: ExplainOptions): Promise<number> {
  const [
    { loadBrand },
    { catalogue },
    { readPacks },
    { createNodeFiles },
    { readRulePacks },
    program,
    page,
    cli,
  ] = await Promise.all([
    import('../publish/brand.ts'),
    import('../publish/findings/catalogue.ts'),
    import('../publish/standards.ts'),
    import('../world/node-files.ts'),
    import('../world/rule-packs.ts'),
    import('../world/program.ts'),
    import('./rule-page.ts'),
    import('./terminal.ts'),
  ]);
  const files = createNodeFiles();
  const brand = await loadBrand(options.brand, 'source/brand.yaml', [], files);
  const packs = await readPacks(brand, {
    files,
    rulePacks: () => readRulePacks(`${program.programFolder()}/rules`),
  });
  const entries = catalogue(packs);
  const { say, colours } = cli.openTerminal({ forPrograms: false });
  if (code === undefined) {
    say(page.rulesList(entries, { colours }));
    say('\nMore on one of them: npm run explain -- CODE');
    return 0;
  }
  const entry = entries.find((one) => one.code === code.toLowerCase());
  if (entry === undefined)
    throw unknownCode(
      code,
      entries.map((one) => one.code),
    );
  say(page.rulePage(entry, { level: brand.checks?.severity?.[entry.code], colours }));
  return 0;
}

/** With the names that may have been meant: near ones, and those that hold what was typed. */
function unknownCode(typed: string, known: readonly string[]): UsageError {
  const word = typed.toLowerCase();
  const near = known
    .map((code) => ({ code, distance: leven(code, word), holds: word.length > 2 && code.includes(word) }))
    .filter(({ distance, holds }) => holds || distance <= Math.max(2, word.length / 3))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ code }) => code);
  const guess = near.length === 0 ? '' : `Did you mean ${near.join(', ')}? `;
  return new UsageError(`Unexpected code "${typed}".`, `${guess}All codes: npm run explain`);
}

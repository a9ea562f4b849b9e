import { UsageError } from '../model/usage-error.ts';
import { loadBrand } from '../publish/brand.ts';
import { catalogue } from '../publish/findings/catalogue.ts';
import { sarif } from '../publish/findings/sarif.ts';
import type { Report } from '../publish/report.ts';
import type { Request } from '../publish/request.ts';
import { packsOf } from '../publish/standards.ts';
import type { World } from '../publish/world.ts';
import type { Terminal } from './terminal.ts';

/** What `check` loads to hand its findings on. */
export { annotations } from '../publish/findings/annotations.ts';
export { heldAgainstBaseline } from './baseline.ts';

/** The root that paths for programs begin at: on GitHub its copy of the repository, else the working folder. */
export function rootOfRepository({ GITHUB_WORKSPACE: workspace }: NodeJS.ProcessEnv): string {
  return workspace === undefined || workspace === '' ? process.cwd() : workspace;
}

interface Surroundings {
  readonly request: Request;
  readonly root: string;
  readonly terminal: Terminal;
  readonly world: World;
}

/** @param to A file, or `-` for standard output. */
export async function writeSarif(report: Report, to: string, around: Surroundings): Promise<void> {
  const { request, root, terminal, world } = around;
  const [first = '.'] = request.sources;
  const brand = await loadBrand(request.brand, first, request.sources, world.files);
  const log = sarif(report, catalogue(await packsOf(brand, world)), root);
  if (to === '-') terminal.emit(log);
  else await world.files.write(to, new TextEncoder().encode(`${JSON.stringify(log, null, 2)}\n`));
}

interface Wishes {
  readonly json?: true;
  readonly sarif?: string;
  readonly github?: true;
  readonly baseline?: string | false;
  readonly initBaseline?: true;
  readonly pruneBaseline?: true;
}

/** Two reports on one stream, options that contradict each other, and what npm keeps to itself. */
export function refuseMisuse(wishes: Wishes, environment: NodeJS.ProcessEnv): void {
  if (wishes.json && wishes.sarif === '-')
    throw new UsageError(
      'Unexpected --sarif - beside --json, expected one report on standard output.',
      'Write one of them to a file: --sarif check.sarif',
    );
  if (wishes.baseline === false && (wishes.initBaseline || wishes.pruneBaseline))
    throw new UsageError('Unexpected --no-baseline beside an option that writes one.');
  const swallowed = (['sarif', 'github', 'baseline', 'init-baseline', 'prune-baseline'] as const).find(
    (name) => {
      const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Wishes;
      return environment[`npm_config_${name.replace('-', '_')}`] && wishes[key] === undefined;
    },
  );
  if (environment.npm_lifecycle_event === undefined || swallowed === undefined) return;
  throw new UsageError(
    `Unexpected --${swallowed} before the two dashes: npm keeps it to itself.`,
    `Write: npm run check -- --${swallowed}`,
  );
}

import leven from 'leven';
import { editionNames, type FormatName, formatNames } from '../model/artifact.ts';
import { regions } from '../model/front-matter.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Request } from '../publish/request.ts';
import type { PressOptions } from './options.ts';

/** What the user asks for, from the options as typed. Throws a UsageError for a value that is none. */
export function readRequest(sources: readonly string[], options: PressOptions): Request {
  const formats =
    options.formats === undefined ? formatNames : readList('format', options.formats, formatNames);
  const editions =
    options.editions === undefined ? undefined : readList('edition', options.editions, editionNames);
  const asked = options.region === undefined ? undefined : readList('region', options.region, regions);
  return {
    sources,
    out: options.out,
    formats: formats as readonly FormatName[],
    ...(editions === undefined ? {} : { editions }),
    ...(options.brand === undefined ? {} : { brand: options.brand }),
    ...(asked === undefined ? {} : { regions: asked }),
    strict: options.strict === true,
    jobs: readJobs(options.jobs),
  };
}

/**
 * Without the two dashes, `npm run publish --strict` keeps `--strict` to itself: better say so than go without it.
 * Names that npm has a use for itself cannot be told apart and are left out.
 */
export function refuseSwallowed(options: PressOptions, environment: NodeJS.ProcessEnv): void {
  const command = environment.npm_lifecycle_event;
  if (command === undefined) return;
  const names = ['out', 'formats', 'editions', 'brand', 'region', 'strict'] as const;
  const swallowed = names.find((name) => {
    const value = environment[`npm_config_${name}`];
    return value !== undefined && value !== '' && (options[name] === undefined || options[name] === 'dist');
  });
  if (swallowed === undefined) return;
  const value = swallowed === 'strict' ? '' : ` ${environment[`npm_config_${swallowed}`]}`;
  throw new UsageError(
    `Unexpected --${swallowed} before the two dashes: npm keeps it to itself.`,
    `Write: npm run ${command} -- --${swallowed}${value}`,
  );
}

/** `SOURCE_DATE_EPOCH`, in seconds since 1970: the moment that all outputs carry. */
export function readEpoch({ SOURCE_DATE_EPOCH: value }: NodeJS.ProcessEnv): Date | undefined {
  if (value === undefined || value === '') return undefined;
  const date = new Date(Number(value) * 1000);
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return date;
  throw new UsageError(
    `Unexpected SOURCE_DATE_EPOCH "${value}", expected whole seconds since 1 January 1970.`,
    'Correct the variable, or take it out to let the documents give the date.',
  );
}

function readList<Name extends string>(what: string, typed: string, names: readonly Name[]): readonly Name[] {
  const values = typed
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length === 0)
    throw new UsageError(`Unexpected empty list of ${what}s.`, `There are: ${names.join(', ')}.`);
  for (const value of values) {
    if (!names.some((name) => name === value)) throw unknown(what, value, names);
  }
  return names.filter((name) => values.includes(name));
}

function unknown(what: string, value: string, names: readonly string[]): UsageError {
  const distance = (name: string) => leven(name, value.toLowerCase());
  const [nearest = ''] = [...names].sort((a, b) => distance(a) - distance(b));
  const guess = distance(nearest) <= Math.max(2, nearest.length / 2) ? `Did you mean "${nearest}"? ` : '';
  return new UsageError(`Unexpected ${what} "${value}".`, `${guess}There are: ${names.join(', ')}.`);
}

function readJobs(typed: string): number {
  const jobs = Number(typed);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new UsageError(`Unexpected --jobs "${typed}", expected a number from 1 to 64.`);
}

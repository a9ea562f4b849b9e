import { Argument, Command, Option } from 'commander';

/** How a command gives back its exit code. */
export type Finish = (exitCode: number) => void;

/** The options of `publish` and `check`, as typed. */
export interface PressOptions {
  readonly out: string;
  readonly formats?: string;
  readonly editions?: string;
  readonly brand?: string;
  readonly region?: string;
  readonly strict?: true;
  readonly jobs: string;
  /** `--no-cache` makes it false. */
  readonly cache?: false;
  readonly cacheFolder?: string;
  readonly browser?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** A command with the sources and options that `publish` and `check` share. */
export function pressCommand(name: string): Command {
  const sources = new Argument('[source...]', 'files or folders with questions and answers');
  sources.default(['source/'], 'source/');
  return new Command(name)
    .addArgument(sources)
    .option('--out <dir>', 'the folder for the results', 'dist')
    .option(
      '--formats <list>',
      'only these: html, pdf, epub, jsonld, cards (with commas between; default: all)',
    )
    .option(
      '--editions <list>',
      'of the printed leaflet, only these: a4, booklet, trifold, large-print, press (default: those that the leaflet or the brand names, else all)',
    )
    .option(
      '--brand <file>',
      'the clinic: name, address, colours, logo (default: the nearest brand.yaml, else source/brand.yaml)',
    )
    .option(
      '--region <list>',
      'whose rules apply: uk, ie, eu, us, au (default: those that the leaflet names, else the region of the brand)',
    )
    .option('--strict', 'treat warnings as errors')
    .option('--jobs <number>', 'how many documents to work on at once', '2')
    .option('--no-cache', 'make everything anew')
    .addOption(cacheOption())
    .option('--json', 'print a report for programs; the words for people go to standard error')
    .option('--quiet', 'say nothing but problems');
}

/** `--cache DIR` and `--no-cache` go together: so the folder is stored under a name of its own. */
export function cacheOption(): Option {
  const option = new Option('--cache <dir>', 'the folder for what speeds up the next run');
  return Object.assign(option, { attributeName: () => 'cacheFolder' });
}

export function browserOption(): Option {
  return new Option(
    '--browser <file>',
    'the Chrome, Chromium or Edge that prints PDFs (default: looks for one)',
  );
}

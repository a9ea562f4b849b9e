import type { Diagnostic } from '../model/diagnostic.ts';
import type { Region } from '../model/front-matter.ts';
import type { Found } from './pack-rule.ts';
import { adjusted, type Gravity, gravities, type Level } from './severity.ts';

const names: Readonly<Record<Region, string>> = {
  uk: 'the UK',
  ie: 'Ireland',
  eu: 'the EU',
  us: 'the US',
  au: 'Australia',
};

/** Around a finding. */
interface Telling {
  readonly path: string;
  readonly regions: readonly Region[];
  /** What a clinic wants some rules to be. */
  readonly levels: Readonly<Record<string, Level>>;
}

/**
 * What is said of some words: once where it is the same advice everywhere; once a channel where the channels differ, and
 * where it is an error, for an error stops its channel alone.
 */
export function tell(found: Found, { path, regions, levels }: Telling): readonly Diagnostic[] {
  const { rule, reading } = found;
  const { subject } = reading;
  const level = levels[rule.id];
  const table = level === undefined ? rule.severity : adjusted(rule.severity, level);
  const all = gravities(table, regions, subject.channels);
  const [first] = all;
  if (first === undefined) return [];
  const place = subject.place(found.from, found.to);
  const say = ({ severity, region }: Gravity): Diagnostic => {
    const source = (region === undefined ? undefined : rule.sources?.[region]) ?? rule.source;
    const words = (text: string) => fill(text, found, region);
    return {
      code: rule.id,
      severity,
      message: words(rule.message),
      path,
      ...(place === undefined ? {} : { place }),
      ...(rule.help === undefined ? {} : { hint: words(rule.help) }),
      ...(subject.question === undefined ? {} : { question: subject.question }),
      quote: found.words,
      ...(region === undefined ? {} : { region }),
      ...(rule.why === undefined ? {} : { why: words(rule.why) }),
      ...(source === undefined ? {} : { source }),
    };
  };
  const isSame =
    all.length === subject.channels.length && all.every(({ severity }) => severity === first.severity);
  return isSame && first.severity !== 'error'
    ? [say(first)]
    : all.map((gravity) => ({ ...say(gravity), channel: gravity.channel }));
}

/** Fills the gaps of a message: {match}, {matches}, {region}, {suggestion}. */
function fill(text: string, { words, all = [words], suggestion }: Found, region: Region | undefined): string {
  const values: Readonly<Record<string, string>> = {
    match: words,
    matches: all.slice(0, 8).join(', '),
    region: region === undefined ? 'many countries' : names[region],
    suggestion: suggestion ?? '',
  };
  return text.trim().replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

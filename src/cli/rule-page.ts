import { markdownTable } from 'markdown-table';
import { gravities } from '../check/severity.ts';
import { channels } from '../model/document.ts';
import { regions } from '../model/front-matter.ts';
import type { PackTerm, RulePack } from '../model/rule-pack.ts';
import {
  type Entry,
  inGeneral,
  isAboutWords,
  type PackEntry,
  sourcesOf,
} from '../publish/findings/catalogue.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

interface Wishes {
  /** What the clinic's brand file makes of the rule. */
  readonly level: string | undefined;
  readonly colours: Terminal['colours'];
}

/** All that is known of a code, for people. */
export function rulePage(entry: Entry, { level, colours }: Wishes): string {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ...(entry.kind === 'pack' ? packParts(entry) : []),
    [
      'In brand.yaml',
      level === undefined
        ? undefined
        : indented(`What is no error is told as "${level}", as your brand file asks.`),
    ],
    ['To let one pass', waysOut(entry)],
  ];
  const shown = parts.flatMap(([head, text]) =>
    text === undefined || text === '' ? [] : [`${colours.bold(head)}\n${visible(text)}`],
  );
  const first = `${colours.bold(entry.code)}  ${visible(entry.title)}`;
  return [first, colours.dim(visible(origin(entry))), '', shown.join('\n\n')].join('\n');
}

/** All codes by their groups. */
export function rulesList(entries: readonly Entry[], { colours }: Pick<Wishes, 'colours'>): string {
  const widest = Math.max(...entries.map(({ code }) => code.length));
  const groups = Map.groupBy(entries, ({ group }) => group);
  const blocks = [...groups].map(([group, members]) => {
    const lines = members.map(({ code, severity, title }) => {
      const head = `  ${code.padEnd(widest)}  ${severity.padEnd(7)}  `;
      return `${head}${wrapped(visible(title), ' '.repeat(head.length)).trimStart()}`;
    });
    return [colours.bold(visible(group)), ...lines].join('\n');
  });
  return blocks.join('\n\n');
}

function origin(entry: Entry): string {
  if (entry.kind === 'own') return `${entry.group}. ${ownSeverity(entry)}`;
  const { pack, rule } = entry;
  const lang = rule.lang ?? pack.lang;
  const languages = lang === undefined ? 'any language' : `documents in ${lang.join(', ')}`;
  return `A rule about words for ${languages}, of the pack "${pack.title}" (${pack.pack}, version ${pack.version}).`;
}

function ownSeverity({ code, severity }: Entry): string {
  const name = { error: 'An error', warning: 'A warning', info: 'Information' }[severity];
  const isEased = isAboutWords(code) && severity === 'warning';
  return `${name}, in all regions and on all channels${isEased ? '; of a draft, information' : ''}.`;
}

function packParts({ rule, pack }: PackEntry): readonly (readonly [string, string | undefined])[] {
  const general = (text: string | undefined) => (text === undefined ? undefined : indented(inGeneral(text)));
  const sources = sourcesOf(rule).map(({ region, title, url, checked }) =>
    wrapped(`${region === undefined ? '' : `${region}: `}${title}, ${url} (checked ${checked})`, '  '),
  );
  return [
    ['It says', general(rule.message)],
    ['Why', general(rule.why)],
    ['What to do', general(rule.help)],
    ['How grave it is', severityTable(rule.severity)],
    ['It looks for', looksFor({ rule, pack })],
    ['It rests on', sources.join('\n')],
  ];
}

/** A row a region, and one for leaflets that name none. */
function severityTable(table: PackEntry['rule']['severity']): string {
  const row = (name: string, asked: Parameters<typeof gravities>[1]) => {
    const found = gravities(table, asked, channels);
    return [
      name,
      ...channels.map((channel) => found.find((one) => one.channel === channel)?.severity ?? 'off'),
    ];
  };
  const rows = [...regions.map((region) => row(region, [region])), row('no region named', [])];
  return markdownTable([['', ...channels], ...rows])
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

const examples = 6;

function looksFor({ rule, pack }: Pick<PackEntry, 'rule' | 'pack'>): string {
  const { match, swaps, except } = rule;
  const lists = (match.lists ?? []).map((name) => {
    const terms = termsOf(name, pack);
    return terms.length === 0 ? `${name} (a list of another pack)` : `${name}: ${some(terms)}`;
  });
  const pairs = Object.entries(swaps ?? {}).map(([term, better]) => `“${term}” → “${better}”`);
  const count = (match.patterns ?? []).length;
  const lines = [
    ...lists,
    ...(match.terms === undefined ? [] : [some(match.terms.map(written))]),
    ...(pairs.length === 0 ? [] : [some(pairs)]),
    ...(count === 0 ? [] : [count === 1 ? 'one pattern' : `${count} patterns`]),
    ...(match.near === undefined
      ? []
      : [`only in one ${match.near.within} with: ${match.near.lists.join(', ')}`]),
    ...(match.absent === undefined
      ? []
      : [`only where the ${match.absent.within} has nothing of: ${match.absent.lists.join(', ')}`]),
    ...(rule.scope === undefined ? [] : [`in: ${rule.scope.join(', ')}`]),
    ...(except === undefined ? [] : ['with exceptions, which the pack explains']),
  ];
  return lines.map((line) => `  - ${wrapped(line, '    ').trimStart()}`).join('\n');
}

function termsOf(name: string, { terms }: RulePack): readonly string[] {
  return (terms?.[name] ?? []).map(written);
}

function written(term: PackTerm): string {
  return typeof term === 'string' ? term : term.term;
}

function some(values: readonly string[]): string {
  const more = values.length - examples;
  return `${values.slice(0, examples).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function waysOut(entry: Entry): string {
  const { code, severity } = entry;
  if (!isAboutWords(code)) {
    const ours =
      code === 'publish-failed'
        ? 'Nothing lets it pass.'
        : 'Nothing lets it pass: what it is about has to change.';
    return indented(severity === 'error' ? ours : 'It stops nothing, unless --strict is asked for.');
  }
  const waiver = `  Where somebody answers for it, in the front matter of the leaflet:\n\n    waivers:\n      - { rule: ${code}, question: ID-OF-THE-QUESTION, reason: …, by: …, until: YYYY-MM-DD }`;
  const isFixed = entry.kind === 'pack' ? entry.isFixed : severity === 'error';
  const brand = isFixed
    ? '  Its severity cannot be changed.'
    : `  For all leaflets, in brand.yaml (off, info or warning; errors stay errors):\n\n    checks:\n      severity: { ${code}: ${severity === 'info' ? 'off' : 'info'} }`;
  return `${waiver}\n\n${brand}`;
}

function indented(text: string): string {
  return wrapped(text, '  ');
}

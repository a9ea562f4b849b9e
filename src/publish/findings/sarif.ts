import type { Severity } from '../../model/codes.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { sha256 } from '../cache-key.ts';
import { type Gathered, gathered } from '../gathered.ts';
import type { Report } from '../report.ts';
import { type Entry, inGeneral, sourcesOf } from './catalogue.ts';
import { addressInRepository, placeInFile } from './place-in-repository.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * The findings as SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one result for all channels. What
 * a waiver or a baseline lets pass is there, as suppressed. Columns count UTF-16 code units, ends are exclusive, as
 * ours are.
 *
 * @param known All rules there are; codes that are not among them are described by their findings.
 * @param root The root of the repository: paths are relative to it.
 */
export function sarif(report: Report, known: readonly Entry[], root: string): Record<string, unknown> {
  const found = report.documents.flatMap((document) => [
    ...gathered(document.diagnostics).map((finding) => ({ finding, isKnown: false })),
    ...gathered(document.known ?? []).map((finding) => ({ finding, isKnown: true })),
  ]);
  const others = found.filter(({ finding }) => known.every(({ code }) => code !== finding.code));
  const strangers = Map.groupBy(others, ({ finding }) => finding.code as string);
  const rules = [
    ...known.map(ruleOf),
    ...[...strangers].flatMap(([code, [one]]) => (one === undefined ? [] : [strangeRule(code, one.finding)])),
  ];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const seen = new Map<string, number>();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Pamphleteer', semanticVersion: report.version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: !found.some(({ finding }) => finding.code === 'publish-failed') },
        ],
        results: found.map(({ finding, isKnown }) => ({
          ruleId: finding.code,
          ruleIndex: indexes.get(finding.code),
          level: levels[finding.severity],
          message: { text: withHint(finding) },
          ...locations(finding, root),
          partialFingerprints: { 'pamphleteer/v1': fingerprint(finding, seen, root) },
          ...suppressions(finding, isKnown),
          properties: properties(finding),
        })),
      },
    ],
  };
}

function ruleOf(entry: Entry) {
  const { code, title, severity, group } = entry;
  const base = {
    id: code,
    shortDescription: { text: title },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
  if (entry.kind === 'own') return base;
  const { why, help } = entry.rule;
  const sources = sourcesOf(entry.rule);
  const [first] = sources;
  const basis = sources.map(
    ({ region, title: name, url, checked }) =>
      `Source${region === undefined ? '' : ` (${region})`}: ${name}, ${url} (checked ${checked})`,
  );
  const text = [...(help === undefined ? [] : [inGeneral(help)]), ...basis].join('\n');
  return {
    ...base,
    ...(why === undefined ? {} : { fullDescription: { text: inGeneral(why) } }),
    ...(text === '' ? {} : { help: { text } }),
    ...(first === undefined ? {} : { helpUri: first.url }),
  };
}

/** A rule of a pack that nobody named to us. */
function strangeRule(code: string, { message, why, source, severity }: Diagnostic) {
  return {
    id: code,
    shortDescription: { text: message },
    defaultConfiguration: { level: levels[severity] },
    ...(why === undefined ? {} : { fullDescription: { text: why } }),
    ...(source === undefined ? {} : { helpUri: source.url }),
  };
}

function withHint({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message}\n${hint}`;
}

function locations({ path, place }: Diagnostic, root: string) {
  if (path === undefined) return {};
  const region = placeInFile(path, place);
  const physicalLocation = {
    artifactLocation: { uri: addressInRepository(path, root) },
    ...(region === undefined
      ? {}
      : {
          region: {
            startLine: region.line,
            startColumn: region.column,
            endLine: region.endLine,
            endColumn: region.endColumn,
          },
        }),
  };
  return { locations: [{ physicalLocation }] };
}

/**
 * The same as long as the same words of the same question of the same file are at fault, wherever they move; a second
 * time in one question counts on.
 */
function fingerprint(finding: Diagnostic, seen: Map<string, number>, root: string): string {
  const { code, path = '', question, quote, message } = finding;
  const key = JSON.stringify([code, addressInRepository(path, root), question ?? '', quote ?? message]);
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return sha256(JSON.stringify([key, count]));
}

function suppressions({ waived }: Diagnostic, isKnown: boolean) {
  const by =
    waived === undefined
      ? []
      : [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: `${waived.reason} (${waived.by}, until ${waived.until})`,
          },
        ];
  const old = isKnown
    ? [{ kind: 'external', status: 'accepted', justification: 'Known before: it stands in the baseline.' }]
    : [];
  return by.length + old.length === 0 ? {} : { suppressions: [...by, ...old] };
}

function properties({ question, quote, region, on, source }: Gathered) {
  const channels = Object.fromEntries(
    Object.entries(on).flatMap(([level, names]) => names.map((name) => [name, level] as const)),
  );
  return {
    ...(question === undefined ? {} : { question }),
    ...(quote === undefined ? {} : { quote }),
    ...(region === undefined ? {} : { region }),
    ...(Object.keys(channels).length === 0 ? {} : { channels }),
    ...(source === undefined ? {} : { source }),
  };
}

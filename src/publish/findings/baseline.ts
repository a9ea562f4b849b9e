import { dirname, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Files } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { Report, ReportedDocument } from '../report.ts';
import { isAboutWords } from './catalogue.ts';

/** Beside the sources; no reader takes it for one. */
export const baselineName = 'pamphleteer-baseline.json';

/** Findings that are known: the same words of the same question, on whatever line they stand. */
const finding = z.strictObject({
  code: z.string(),
  question: z.string().optional(),
  quote: z.string().optional(),
  /** Where there are no words to quote. */
  message: z.string().optional(),
  /** How grave it was: what has become graver is new. */
  severity: z.enum(['error', 'warning', 'info']),
  count: z.int().positive(),
});

const schema = z.strictObject({
  tool: z.literal('pamphleteer'),
  baseline: z.literal(1),
  documents: z.array(z.strictObject({ source: z.string(), findings: z.array(finding) })),
});

export type Baseline = z.infer<typeof schema>;
type KnownFinding = z.infer<typeof finding>;

const order = ['info', 'warning', 'error'] as const;

/** @throws UsageError when the file is none of ours */
export async function readBaseline(path: string, files: Files): Promise<Baseline | undefined> {
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  const result = schema.safeParse(parsed(new TextDecoder().decode(bytes)));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new UsageError(
    `"${path}" is no baseline${where}, expected what "check --init-baseline" writes.`,
    'Take the file back from your version control, or delete it and make another one.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All that a report says about words, as a baseline that is written to a path. */
export function baselineOf(report: Report, path: string): Baseline {
  const documents = report.documents.map((document) => ({
    source: keyOf(document, path),
    findings: [...groupsOf(document).values()].map(({ known }) => known),
  }));
  return tidied(documents);
}

export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/** A report without what a baseline knows, and what the baseline knows in vain. */
export interface Sifted {
  readonly report: Report;
  /** What is not found any more, by source. */
  readonly gone: Baseline['documents'];
  /** The baseline without it. */
  readonly rest: Baseline;
}

/**
 * Lets pass what a baseline knows: findings about words alone, as often as it knows them and no graver. Where there are
 * more of a kind, all of them are told, for nobody can say which is the new one. Of a document that cannot be judged (its
 * structure is wrong, it is withdrawn) nothing is said to be gone.
 *
 * @param path Of the baseline: its sources are named from there.
 */
export function sift(report: Report, baseline: Baseline, path: string): Sifted {
  const sifted = report.documents.map((document) => {
    const before = baseline.documents.find(({ source }) => source === keyOf(document, path))?.findings ?? [];
    const groups = groupsOf(document);
    const passes = new Set<Diagnostic>();
    for (const [key, { known, members }] of groups) {
      const old = before.find((one) => nameOf(one) === key);
      if (old === undefined || old.count < known.count) continue;
      if (order.indexOf(old.severity) < order.indexOf(known.severity)) continue;
      for (const member of members) passes.add(member);
    }
    const { diagnostics } = document;
    const gone = isJudged(document)
      ? before.flatMap((old) => goneOf(old, groups.get(nameOf(old))?.known))
      : [];
    const left = before.flatMap((old) =>
      restOf(
        old,
        gone.find((one) => nameOf(one) === nameOf(old)),
      ),
    );
    const known = diagnostics.filter((one) => passes.has(one));
    return {
      document: {
        ...document,
        diagnostics: diagnostics.filter((one) => !passes.has(one)),
        ...(known.length === 0 ? {} : { known }),
      },
      source: keyOf(document, path),
      gone,
      left,
    };
  });
  const others = baseline.documents.filter(({ source }) => sifted.every((one) => one.source !== source));
  return {
    report: { ...report, documents: sifted.map(({ document }) => document) },
    gone: sifted
      .filter(({ gone }) => gone.length > 0)
      .map(({ source, gone }) => ({ source, findings: gone })),
    rest: tidied([...others, ...sifted.map(({ source, left }) => ({ source, findings: left }))]),
  };
}

interface Group {
  readonly known: KnownFinding;
  readonly members: readonly Diagnostic[];
}

/** What counts as the same finding, for all its channels. What a person stands up for is not the baseline's. */
function groupsOf({ diagnostics }: ReportedDocument): ReadonlyMap<string, Group> {
  const about = diagnostics.filter(({ code, waived }) => waived === undefined && isAboutWords(code));
  const groups = Map.groupBy(about, nameOf);
  return new Map(
    [...groups].map(([key, members]) => {
      const [first] = members as [Diagnostic];
      const { code, question, quote, message } = first;
      const count = new Set(members.map((one) => JSON.stringify([one.place, one.message]))).size;
      const severity = order.findLast((one) => members.some((member) => member.severity === one)) ?? 'info';
      const words = quote === undefined ? { message } : { quote };
      const known = { code, ...(question === undefined ? {} : { question }), ...words, severity, count };
      return [key, { known, members }];
    }),
  );
}

function nameOf({ code, question, quote, message }: Diagnostic | KnownFinding): string {
  return JSON.stringify([
    code,
    question ?? null,
    quote ?? null,
    quote === undefined ? (message ?? null) : null,
  ]);
}

function goneOf(old: KnownFinding, now: KnownFinding | undefined): readonly KnownFinding[] {
  const count = old.count - (now?.count ?? 0);
  return count > 0 ? [{ ...old, count }] : [];
}

function restOf(old: KnownFinding, gone: KnownFinding | undefined): readonly KnownFinding[] {
  const count = old.count - (gone?.count ?? 0);
  return count > 0 ? [{ ...old, count }] : [];
}

function isJudged({ state, diagnostics }: ReportedDocument): boolean {
  return (
    state !== 'withdrawn' &&
    !diagnostics.some(({ code, severity }) => severity === 'error' && !isAboutWords(code))
  );
}

/** From the folder of the baseline, so that it fits wherever the collection lies. */
function keyOf({ source }: ReportedDocument, path: string): string {
  return relative(resolve(dirname(path)), resolve(source))
    .split(sep)
    .join('/');
}

/** In an order that does not depend on the run. */
function tidied(documents: Baseline['documents']): Baseline {
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    tool: 'pamphleteer',
    baseline: 1,
    documents: documents
      .filter(({ findings }) => findings.length > 0)
      .toSorted((a, b) => byName(a.source, b.source))
      .map(({ source, findings }) => ({
        source,
        findings: findings.toSorted((a, b) => byName(nameOf(a), nameOf(b))),
      })),
  };
}

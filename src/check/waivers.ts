import type { Severity } from '../model/codes.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { questionsOf } from '../model/document.ts';
import type { Waiver } from '../model/front-matter.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../schema/validate.ts';

/** In months: no review holds longer (NHS standard for creating health content, planned review cycle). */
const longest = 36;

interface Waiving {
  readonly document: Document;
  readonly today: Date;
  /** The codes of all rules. */
  readonly known: readonly string[];
  /** Where a value of the front matter stands. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place | undefined;
}

/**
 * Lets pass what somebody stands up for, until the last day that they have named. It is still told, as information with
 * their name. A waiver that is over, or that lets nothing pass, is told as well.
 */
export function waive(findings: readonly Diagnostic[], waiving: Waiving): readonly Diagnostic[] {
  const { document, today } = waiving;
  const waivers = document.meta.waivers ?? [];
  if (waivers.length === 0) return findings;
  const used = new Map<Waiver, Diagnostic[]>();
  const told = findings.map((finding): Diagnostic => {
    const fitting = waivers.filter((waiver) => fits(waiver, finding));
    for (const waiver of fitting) used.set(waiver, [...(used.get(waiver) ?? []), finding]);
    const waiver = fitting.find((one) => !isOver(one, today));
    if (waiver === undefined) return finding;
    const { reason, by, until } = waiver;
    const severity: Severity = 'info';
    return { ...finding, severity, waived: { reason, by, until } };
  });
  const about = waivers.flatMap((waiver, index) =>
    aboutWaiver(waiver, index, used.get(waiver) ?? [], waiving),
  );
  return [...told, ...about];
}

function fits({ rule, question }: Waiver, finding: Diagnostic): boolean {
  return rule === finding.code && (question === undefined || question === finding.question);
}

/** From the day after its last one on, in UTC. */
function isOver({ until }: Waiver, today: Date): boolean {
  return new Date(`${until}T23:59:59Z`) < today;
}

function aboutWaiver(
  waiver: Waiver,
  index: number,
  passed: readonly Diagnostic[],
  waiving: Waiving,
): readonly Diagnostic[] {
  const { document, today, placeOf } = waiving;
  const { rule, question, until, by } = waiver;
  const place = placeOf(['waivers', index]);
  const where = { path: document.path, ...(place === undefined ? {} : { place }) };
  const what = `of "${rule}"${question === undefined ? '' : ` for the question "${question}"`}`;
  if (isOver(waiver, today)) {
    const hint =
      passed.length > 0
        ? `Ask ${by}, or whoever answers for it now, to look again and to name a new day; or change the text.`
        : 'Take it out: no rule finds such words.';
    return [
      diagnose('waiver-expired', `The waiver ${what} ended on ${until}, expected a later day`, {
        ...where,
        hint,
      }),
    ];
  }
  if (passed.length > 0) return broad(waiver, what, where, passed, today);
  return [
    diagnose('waiver-unused', `Unexpected waiver ${what}: there is nothing that it lets pass`, {
      ...where,
      hint: hintFor(waiver, waiving),
    }),
  ];
}

/** Somebody can stand up for words that they have seen, not for those to come. */
function broad(
  { question, until }: Waiver,
  what: string,
  where: Pick<Diagnostic, 'path' | 'place'>,
  passed: readonly Diagnostic[],
  today: Date,
): readonly Diagnostic[] {
  const tell = (message: string, hint: string) => diagnose('waiver-broad', message, { ...where, hint });
  const limit = new Date(today);
  limit.setUTCMonth(limit.getUTCMonth() + longest);
  const questions = [...new Set(passed.flatMap((one) => one.question ?? []))];
  const isForAll =
    question === undefined && questions.length > 0 && passed.some(({ severity }) => severity === 'error');
  return [
    ...(isForAll
      ? [
          tell(
            `The waiver ${what} lets an error pass in every question, those to come as well`,
            `Name the question: ${questions.map((id) => `"question: ${id}"`).join(', ')}.`,
          ),
        ]
      : []),
    ...(new Date(`${until}T00:00:00Z`) > limit
      ? [
          tell(
            `The waiver ${what} holds until ${until}, expected a day within ${longest} months`,
            'Name the day on which the leaflet is reviewed next, or an earlier one.',
          ),
        ]
      : []),
  ];
}

function hintFor({ rule, question }: Waiver, { document, known }: Waiving): string {
  if (!known.includes(rule)) {
    const near = nearest(rule, known);
    return near === undefined ? 'There is no rule of this name.' : `Did you mean "${near}"?`;
  }
  const ids = questionsOf(document).map(({ id }) => id);
  if (question === undefined || ids.includes(question))
    return 'Take it out: no rule finds such words there, or it lets them pass as a warning that patients need.';
  const near = nearest(question, ids);
  return near === undefined ? 'There is no question with this id.' : `Did you mean the question "${near}"?`;
}

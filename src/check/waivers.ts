import type { Severity } from '../model/codes.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { questionsOf } from '../model/document.ts';
import type { Waiver } from '../model/front-matter.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../schema/validate.ts';

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
  const used = new Set<Waiver>();
  const told = findings.map((finding): Diagnostic => {
    const fitting = waivers.filter((waiver) => fits(waiver, finding));
    for (const waiver of fitting) used.add(waiver);
    const waiver = fitting.find((one) => !isOver(one, today));
    if (waiver === undefined) return finding;
    const { reason, by, until } = waiver;
    const severity: Severity = 'info';
    return { ...finding, severity, waived: { reason, by, until } };
  });
  const about = waivers.flatMap((waiver, index) => aboutWaiver(waiver, index, used.has(waiver), waiving));
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
  isUsed: boolean,
  waiving: Waiving,
): readonly Diagnostic[] {
  const { document, today, placeOf } = waiving;
  const { rule, question, until, by } = waiver;
  const place = placeOf(['waivers', index]);
  const where = { path: document.path, ...(place === undefined ? {} : { place }) };
  const what = `of "${rule}"${question === undefined ? '' : ` for the question "${question}"`}`;
  if (isOver(waiver, today)) {
    const hint = isUsed
      ? `Ask ${by}, or whoever answers for it now, to look again and to name a new day; or change the text.`
      : 'Take it out.';
    return [
      diagnose('waiver-expired', `The waiver ${what} ended on ${until}, expected a later day`, {
        ...where,
        hint,
      }),
    ];
  }
  if (isUsed) return [];
  return [
    diagnose('waiver-unused', `Unexpected waiver ${what}: there is nothing that it lets pass`, {
      ...where,
      hint: hintFor(waiver, waiving),
    }),
  ];
}

function hintFor({ rule, question }: Waiver, { document, known }: Waiving): string {
  if (!known.includes(rule)) {
    const near = nearest(rule, known);
    return near === undefined ? 'There is no rule of this name.' : `Did you mean "${near}"?`;
  }
  const ids = questionsOf(document).map(({ id }) => id);
  if (question === undefined || ids.includes(question)) return 'Take it out.';
  const near = nearest(question, ids);
  return near === undefined ? 'There is no question with this id.' : `Did you mean the question "${near}"?`;
}

import { type Code, codes, type Severity } from './codes.ts';
import type { Channel } from './document.ts';
import type { Region, Waiver } from './front-matter.ts';
import type { Place } from './place.ts';
import type { Basis } from './rule-pack.ts';

/** The code of a rule of a pack: packs may bring their own. */
type RuleCode = string & Record<never, never>;

/** A problem as data. Plain JSON: it travels into reports and through caches unchanged. */
export interface Diagnostic {
  readonly code: Code | RuleCode;
  readonly severity: Severity;
  /** One sentence: what was found and what was expected. */
  readonly message: string;
  /** The source file, as the user named it. */
  readonly path?: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly hint?: string;
  /** The id of the question concerned. */
  readonly question?: string;
  /** The words at fault. */
  readonly quote?: string;
  /** Where it matters; everywhere when left out. */
  readonly channel?: Channel;
  /** Whose rules say so: the strictest of the regions that the leaflet is for. */
  readonly region?: Region;
  /** Why it is a problem, for people who wonder. */
  readonly why?: string;
  /** The law, code or standard behind it, and the day on which somebody last read it. */
  readonly source?: Basis;
  /** Somebody stands up for it. */
  readonly waived?: Pick<Waiver, 'reason' | 'by' | 'until'>;
  /** How grave it will be once the leaflet is approved, where a draft is let off. */
  readonly onApproval?: 'error';
}

/** A value as far as it could be made, and everything that was wrong with it. Never thrown. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a diagnostic with the severity that the catalogue gives its code. */
export function diagnose(
  code: Code,
  message: string,
  details: Omit<Diagnostic, 'code' | 'severity' | 'message'> = {},
): Diagnostic {
  return { code, severity: codes[code].severity, message, ...details };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/**
 * Whether what was found stops a document.
 *
 * @param wishes `strict`: warnings do, too.
 */
export function fails(diagnostics: readonly Diagnostic[], wishes: { readonly strict: boolean }): boolean {
  return diagnostics.some(
    ({ severity }) => severity === 'error' || (wishes.strict && severity === 'warning'),
  );
}

import { type Code, codes, type Severity } from './codes.ts';
import type { Channel } from './document.ts';
import type { Place } from './place.ts';

/** A problem as data. Plain JSON: it travels into reports and through caches unchanged. */
export interface Diagnostic {
  readonly code: Code;
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
  readonly channel?: Channel;
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

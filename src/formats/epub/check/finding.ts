/** What a check is about: valid files, the author's words, or what readers with disabilities need. */
export type FindingKind = 'validity' | 'words' | 'accessibility';

/** Something in a finished book that should not be so. Plain data: it comes from another thread. */
export interface Finding {
  /** The name of the rule. */
  readonly rule: string;
  readonly kind: FindingKind;
  /** A path in the zip. */
  readonly file: string;
  /** In that file, from 1, where there is a place. */
  readonly line?: number;
  readonly column?: number;
  /** "Unexpected X, expected Y". */
  readonly message: string;
  /** The id of the question that the place belongs to. */
  readonly question?: string;
  /** Whether the author hears of it already, from the stage that read the source. */
  readonly isTold?: boolean;
}

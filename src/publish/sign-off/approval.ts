import type { ReadingEase } from '../../check/reading-ease.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Region } from '../../model/front-matter.ts';
import type { HeldOut } from '../held-out.ts';

/** All that whoever approves a leaflet has to know. */
export interface Approval {
  readonly document: Document;
  /** The clinic's name, where a brand says it. */
  readonly publisher: string | undefined;
  /** What rules say of the source. */
  readonly findings: readonly Diagnostic[];
  readonly heldOut: readonly HeldOut[];
  readonly regions: readonly Region[];
  readonly ease: ReadingEase;
  /** SHA-256 of the words, in hexadecimal digits. */
  readonly hash: string;
  readonly generator: string;
}

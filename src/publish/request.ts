import type { EditionName, FormatName } from '../model/artifact.ts';
import type { Region } from '../model/front-matter.ts';

/** What the user asks for. */
export interface Request {
  readonly sources: readonly string[];
  readonly out: string;
  readonly formats: readonly FormatName[];
  /** Of the printed leaflet; without it, those of the document or the brand. */
  readonly editions?: readonly EditionName[];
  readonly brand?: string;
  /** Whose rules apply; without it, those of the document or the brand. */
  readonly regions?: readonly Region[];
  /** Warnings fail a document, as errors do. */
  readonly strict: boolean;
  /** How many documents are worked on at once. */
  readonly jobs: number;
}

import type { FormatName } from '../model/artifact.ts';

/** What the user asks for. */
export interface Request {
  readonly sources: readonly string[];
  readonly out: string;
  readonly formats: readonly FormatName[];
  readonly brand?: string;
  /** Warnings fail a document, as errors do. */
  readonly strict: boolean;
  /** How many documents are worked on at once. */
  readonly jobs: number;
}

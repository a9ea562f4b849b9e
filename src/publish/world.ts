import type { PackFile } from '../check/packs.ts';
import type { FormatName } from '../model/artifact.ts';
import type { Files, Store, Strings, Tools } from '../model/context.ts';
import type { Status } from './report.ts';

/** The one door to the outside, handed to `publish` and `check` only. Stages get values, formats get `tools`. */
export interface World {
  readonly files: Files;
  readonly tools: Tools;
  readonly store: Store;
  /** The interface words for a language, in English where there are none. */
  strings(lang: string): Strings;
  /** The rule packs that come with the program, as text. */
  rulePacks(): Promise<readonly PackFile[]>;
  /** `SOURCE_DATE_EPOCH`: the moment that all outputs carry, instead of the document's. */
  readonly epoch: Date | undefined;
  /** Now, or `SOURCE_DATE_EPOCH`: whether a review is overdue. */
  readonly today: Date;
  /** Changes whenever the program or its templates do: what an older one made is not reused. */
  readonly fingerprint: string;
  readonly version: string;
  /** Milliseconds that only grow, for timing. */
  clock(): number;
  /** How often a browser was started so far. */
  browserStarts(): number;
  tell(event: PublishEvent): void;
}

/** What happens while publishing, for whoever shows progress. */
export type PublishEvent =
  /** Something failed that should not have; the report has its words, this has its stack. */
  | { readonly type: 'fault'; readonly error: unknown }
  /** Files of a source folder that no reader can read yet. */
  | { readonly type: 'skipped'; readonly paths: readonly string[] }
  /** Leaflets in the output folder that this run has no sources of. */
  | { readonly type: 'left-behind'; readonly folders: readonly string[] }
  | {
      readonly type: 'planned';
      readonly documents: readonly { readonly id: string; readonly title: string }[];
      readonly formats: readonly FormatName[];
    }
  | { readonly type: 'format-started'; readonly document: string; readonly format: FormatName }
  | {
      readonly type: 'format-finished';
      readonly document: string;
      readonly format: FormatName;
      readonly ms: number;
      readonly cached: boolean;
      readonly failed: boolean;
    }
  | { readonly type: 'document-finished'; readonly document: string; readonly status: Status };

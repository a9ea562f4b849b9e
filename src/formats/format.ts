import type { Artifact, FormatName } from '../model/artifact.ts';
import type { Settings, Tools } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Channel, Document } from '../model/document.ts';
import type { PrintedText } from '../model/printed-text.ts';

export interface Emitted {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of a format that prints: where the pages of the a4 edition begin, if it is among the artifacts. */
  readonly printed?: PrintedText;
}

/** What the formats of one document tell one another while they are made. */
export interface Print {
  /** Said by the format that prints, as soon as it is known; only the first word counts. */
  tell(printed: PrintedText | undefined): void;
  /** For a format that follows the print; nothing where this run makes no a4 edition. Never rejected. */
  readonly text: Promise<PrintedText | undefined>;
}

/**
 * Makes the artifacts of a document. Touches no disk, no network, no clock; may throw for a fault of ours.
 *
 * @param document What the format's channel may show of the document.
 */
export type Emit = (document: Document, settings: Settings, tools: Tools, print?: Print) => Promise<Emitted>;

/**
 * Finds all that making the artifacts would have to say of a document, and makes none. Serves a whole run: what it has seen
 * in one document it need not look for in the next.
 */
export type Examine = (
  document: Document,
  settings: Settings,
  tools: Tools,
) => Promise<readonly Diagnostic[]>;

/** A kind of output, known before its code is loaded. One folder and one entry in `formats.ts` make a new one. */
export interface Format {
  readonly name: FormatName;
  /** Where its output is read: it is given only the questions that this channel may show. */
  readonly channel: Channel;
  /** Whether it prints through the browser, whose fingerprint is then part of its cache key. */
  readonly prints: boolean;
  /**
   * Whether it is about the page, not a reading of its own: it is told what the page shows and what the last one said,
   * which are then part of its cache key.
   */
  readonly followsPage: boolean;
  /** Whether it names the pages of the print: where they begin is then part of its cache key. */
  readonly followsPrint: boolean;
  /** Loads its code. A page needs no PDF library, a check no zip, an unchanged output nothing at all. */
  load(): Promise<Emit>;
  /** Loads a quicker way to its diagnostics, where making the artifacts takes long. */
  loadExaminer?(): Promise<Examine>;
}

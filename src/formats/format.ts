import type { Artifact, FormatName } from '../model/artifact.ts';
import type { Settings, Tools } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Channel, Document } from '../model/document.ts';

export interface Emitted {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the artifacts of a document. Touches no disk, no network, no clock; may throw for a fault of ours.
 *
 * @param document What the format's channel may show of the document.
 */
export type Emit = (document: Document, settings: Settings, tools: Tools) => Promise<Emitted>;

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
  /** Loads its code. A page needs no PDF library, a check no zip, an unchanged output nothing at all. */
  load(): Promise<Emit>;
}

import type { Artifact, FormatName } from '../model/artifact.ts';
import type { Settings, Tools } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Channel, Document } from '../model/document.ts';

export interface Emitted {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A kind of output. One file and one line in `formats.ts` make a new one. */
export interface Format {
  readonly name: FormatName;
  /** Where its output is read: it is given only the questions that this channel may show. */
  readonly channel: Channel;
  /** Whether it prints through the browser: then the browser's fingerprint is part of its cache key. */
  readonly prints: boolean;
  /** Makes the artifacts. Touches no disk, no network, no clock; may throw for a fault of ours. */
  emit(document: Document, settings: Settings, tools: Tools): Promise<Emitted>;
}

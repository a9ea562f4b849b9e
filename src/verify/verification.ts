import type { Diagnostic } from '../model/diagnostic.ts';

/** What was found about one page. */
export interface Verification {
  /** As it was asked for: an address or a file. */
  readonly target: string;
  /** Where it was found in the end; nothing when it was not. */
  readonly url: string | undefined;
  /** Of HTTP; nothing for a file. */
  readonly status: number | undefined;
  /** In the markup. */
  readonly questions: number;
  readonly build: BuildState;
  readonly diagnostics: readonly Diagnostic[];
  /** In milliseconds: waiting for the network, and our own work. */
  readonly ms: { readonly network: number; readonly own: number };
}

/**
 * How what is live stands to the local build. `current`: the same; `stale`: another version of the same leaflet;
 * `other`: another build with the same words; `unknown`: there is no local build of it.
 */
export interface BuildState {
  readonly state: 'current' | 'stale' | 'other' | 'unknown';
  /** The hashes that the two carry, where they do. */
  readonly live: string | undefined;
  readonly local: string | undefined;
  /** The name of the local document. */
  readonly document: string | undefined;
}

import type { Settings, Tools } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';

/** One document on its way to paper. */
export interface Job {
  /** What print may show of it. */
  readonly document: Document;
  readonly settings: Settings;
  readonly tools: Tools;
}

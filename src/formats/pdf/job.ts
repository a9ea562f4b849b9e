import type { Settings, Tools } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';

/** One document on its way to paper, as plain data. */
export interface JobData {
  /** What print may show of it. */
  readonly document: Document;
  readonly settings: Settings;
}

/** The same, with what it is made with. */
export interface Job extends JobData {
  readonly tools: Tools;
}

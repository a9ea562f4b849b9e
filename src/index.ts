/** The library's public names: what a script may rely on that publishes without the command line. */
export {
  type Artifact,
  type EditionName,
  editionNames,
  type FormatName,
  formatNames,
} from './model/artifact.ts';
export type { Code, Severity } from './model/codes.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Channel, Document, Question, RichText, Section, Signal } from './model/document.ts';
export type { Place } from './model/place.ts';
export { UsageError } from './model/usage-error.ts';
export { BrandError } from './publish/brand.ts';
export { type Imported, importDocument } from './publish/import.ts';
export { bringPictures, type WithPictures } from './publish/import-pictures.ts';
export { inspection, loadForInspection } from './publish/inspect.ts';
export type { Loaded } from './publish/load.ts';
export { type ProofedFile, proofFile } from './publish/proof-file.ts';
export { check, publish } from './publish/publish.ts';
export { type Report, type ReportedArtifact, type ReportedDocument, reportJson } from './publish/report.ts';
export type { Request } from './publish/request.ts';
export type { PublishEvent, World } from './publish/world.ts';
export { BrowserError } from './world/chromium/browser-error.ts';
export { createWorld, type OpenWorld, type WorldOptions } from './world/create-world.ts';

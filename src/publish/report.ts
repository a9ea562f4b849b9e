import type { EditionName, FormatName } from '../model/artifact.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HeldOut } from './held-out.ts';

export type Status = 'published' | 'failed' | 'unchanged' | 'checked';

export interface ReportedArtifact {
  /** Relative to the output folder. */
  readonly path: string;
  readonly format: FormatName;
  readonly edition?: EditionName;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** How long its format took, in milliseconds. */
  readonly ms: number;
  readonly cached: boolean;
}

export interface ReportedDocument {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** `draft`, `approved` … as the front matter says. */
  readonly state: string;
  /** Under whose name, and where that stands; nothing without a brand. */
  readonly publisher: { readonly name: string; readonly path: string } | undefined;
  readonly status: Status;
  readonly artifacts: readonly ReportedArtifact[];
  /** What goes out on fewer channels than it could. */
  readonly heldOut?: readonly HeldOut[];
  /** What a clinic files with the leaflet; nothing where nothing was published. */
  readonly signOff?: ReportedFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings about words that the baseline lets pass; they are not among the diagnostics. */
  readonly known?: readonly Diagnostic[];
}

/** A file of no format: above the leaflets the list of them and what programs are told; in each, the sign-off sheet. */
export type ReportedFile = Pick<ReportedArtifact, 'path' | 'mediaType' | 'bytes' | 'sha256'>;

/** `report.json`, with diagnostics still nested; `reportJson` gives the public shape. */
export interface Report {
  readonly version: string;
  readonly documents: readonly ReportedDocument[];
  /** Empty where this run wrote none. */
  readonly site: readonly ReportedFile[];
  readonly ms: number;
  readonly browserStarts: number;
}

/** The public shape of a diagnostic: the place as four plain numbers. */
export function diagnosticJson({ place, ...rest }: Diagnostic): Record<string, unknown> {
  return { ...rest, ...place };
}

export function reportJson(report: Report): Record<string, unknown> {
  return {
    tool: 'pamphleteer',
    version: report.version,
    documents: report.documents.map((document) => ({
      ...document,
      diagnostics: document.diagnostics.map(diagnosticJson),
      ...(document.known === undefined ? {} : { known: document.known.map(diagnosticJson) }),
    })),
    site: report.site,
    totals: {
      documents: report.documents.length,
      artifacts: report.documents.reduce((sum, document) => sum + document.artifacts.length, 0),
      ms: Math.round(report.ms),
      browserStarts: report.browserStarts,
    },
  };
}

export const formatNames = ['html', 'pdf', 'epub', 'jsonld', 'cards'] as const;
export type FormatName = (typeof formatNames)[number];

export const editionNames = ['a4', 'booklet', 'trifold', 'large-print', 'press'] as const;
export type EditionName = (typeof editionNames)[number];

/** One output file, not yet written. */
export interface Artifact {
  /** Relative to the document's folder, with forward slashes. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly edition?: EditionName;
}

import { sha256 } from './cache-key.ts';
import type { FormatResult } from './emit.ts';
import type { Loaded } from './load.ts';
import type { ReportedArtifact, ReportedDocument, ReportedFile } from './report.ts';

/** How the report names things. */

/** What is known of a source, whatever becomes of it. */
export function nameOf({
  document,
  path,
  brand,
}: Loaded): Pick<ReportedDocument, 'id' | 'title' | 'source' | 'state' | 'publisher'> {
  const name =
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? path;
  return {
    id: document?.id ?? name,
    title: document?.title || name,
    source: path,
    state: document?.meta.status ?? 'draft',
    publisher:
      brand.brand.name === undefined ? undefined : { name: brand.brand.name, path: brand.path ?? '' },
  };
}

export function reported(result: FormatResult, id: string): ReportedArtifact[] {
  return result.artifacts.map((artifact) => ({
    path: `${id}/${artifact.path}`,
    format: result.format,
    ...(artifact.edition === undefined ? {} : { edition: artifact.edition }),
    mediaType: artifact.mediaType,
    bytes: artifact.bytes.length,
    sha256: sha256(artifact.bytes),
    ms: Math.round(result.ms),
    cached: result.cached,
  }));
}

export function fileOf(path: string, mediaType: string, bytes: Uint8Array): ReportedFile {
  return { path, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
}

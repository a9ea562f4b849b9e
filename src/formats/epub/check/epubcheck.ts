import type { Finding } from './finding.ts';

/**
 * What EPUBCheck says, as it was written anew without Java. Errors and warnings count alike, for readers of shops and
 * libraries are shown both; its notes on usage are no faults.
 *
 * Two things are left to our own rules. Its reading of the EPUB 2 contents takes `%D9%87` for the name of a place, where
 * the page, Java's EPUBCheck and RFC 3986 mean the letter (RSC-012; 0.7.0): `address` looks into every address. And it
 * knows no more than we where a page is not well-formed XML.
 */
export async function runEpubcheck(bytes: Uint8Array): Promise<readonly Finding[]> {
  const { EpubCheck } = await loadEpubcheck();
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .filter(({ id, location }) => !(id === 'RSC-012' && location?.path.endsWith('.ncx') === true))
    .map(({ id, message, location }) => ({
      rule: id,
      kind: 'validity',
      file: location?.path ?? '',
      ...(location?.line === undefined ? {} : { line: location.line }),
      ...(location?.column === undefined ? {} : { column: location.column }),
      message: `Unexpected fault, found by EPUBCheck: ${message.trim()} (${id})`,
    }));
}

/** It takes long to load, so it is loaded here. */
export function loadEpubcheck(): Promise<typeof import('@likecoin/epubcheck-ts')> {
  return import('@likecoin/epubcheck-ts');
}

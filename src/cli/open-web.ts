import { programVersion } from '../world/program.ts';
import { createWeb, type OpenWeb } from '../world/web.ts';

/** For `check --links`: a page is asked for, not read; one that is larger than this is there. */
export async function openWeb({ allowsPrivate }: { readonly allowsPrivate: boolean }): Promise<OpenWeb> {
  const userAgent = `Pamphleteer/${await programVersion()} (check; tries the links of a leaflet)`;
  return createWeb({ allowsPrivate, timeout: 15_000, largest: 2e6, userAgent });
}

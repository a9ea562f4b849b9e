import type { SiteFile } from './site.ts';

/** A file of XML that says who made it, so that a later run knows it for one of ours. */
export function xmlFile(path: string, mediaType: string, xml: string, generator: string): SiteFile {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${generator} -->\n${xml}\n`;
  return { path, mediaType, bytes: new TextEncoder().encode(text) };
}

/** How far a declaration is looked for, in bytes: browsers stop after 1024, old editors write more before it. */
const sampled = 4096;

const inMeta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const inXml = /^\W*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;

/** The encoding that a page names for itself (`<meta charset>`, an XML declaration), as it is written. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sampled));
  return inMeta.exec(head)?.[1] ?? inXml.exec(head)?.[1];
}

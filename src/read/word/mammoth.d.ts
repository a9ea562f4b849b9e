/** What mammoth parses XML with. It is not in its types, but the parts are read twice and must be understood alike. */
declare module 'mammoth/lib/xml/reader.js' {
  export function readString(
    text: string,
    prefixes: Readonly<Record<string, string>>,
  ): Promise<import('./xml.ts').XmlElement>;
}

/** Its own types name a default export; what it exports is the function itself. */
declare module 'robots-parser' {
  // biome-ignore lint/style/noDefaultExport: prescribed by the package
  export default function robotsParser(
    url: string,
    text: string,
  ): { isAllowed(url: string, userAgent: string): boolean | undefined };
}

// jsonld brings no types of its own.
declare module 'jsonld' {
  export interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }

  interface Options {
    /** Whether whatever would be lost on the way is an error. */
    readonly safe: boolean;
    readonly documentLoader: (
      url: string,
    ) => Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: unknown }>;
  }

  const jsonld: { toRDF(document: unknown, options: Options): Promise<readonly Quad[]> };
  // biome-ignore lint/style/noDefaultExport: so it is in the package
  export default jsonld;
}

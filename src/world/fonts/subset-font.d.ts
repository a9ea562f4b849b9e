// subset-font brings no types of its own.
declare module 'subset-font' {
  /** Cuts a font down to the glyphs that the characters of `text` need, with HarfBuzz; all layout features stay. */
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
      /** Names to keep beside 0 to 6, by their number in the OpenType `name` table. */
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Buffer>;
  export = subsetFont;
}

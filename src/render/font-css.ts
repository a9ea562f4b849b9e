import type { FontFace } from '../model/context.ts';

/**
 * The `@font-face` rules for some faces.
 *
 * @param address Where the style sheet finds a face: a `data:` address, or a path in an e-book.
 */
export function fontFaceCss(faces: readonly FontFace[], address: (face: FontFace) => string): string {
  return faces
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:normal;font-display:swap;` +
        `src:url("${address(face)}") format("woff2");unicode-range:${face.unicodeRange}}`,
    )
    .join('\n');
}

/** The families of some faces as a CSS font stack, in their order, with the system's own as the last resort. */
export function fontStack(faces: readonly FontFace[]): string {
  const families = [...new Set(faces.map((face) => `"${face.family}"`))];
  return [...families, 'system-ui', 'sans-serif'].join(', ');
}

import { asksForLight } from './colour-space.ts';
import { isName, operandsOf } from './content-stream.ts';
import { PDFName, type PdfDict } from './pdf-lib.ts';
import { entryOf } from './resources.ts';

/**
 * Whether a picture inside a content stream has its colours in RGB (ISO 32000-1, 8.9.7).
 *
 * @param operation From behind `BI` to behind `EI`.
 */
export function inlineAsksForLight(operation: string, resources: PdfDict | undefined): boolean {
  const [, written = ''] = /\/(?:CS|ColorSpace)\s*(\/[^\s/[\]<>()]+|\[[^\]]*\])/.exec(operation) ?? [];
  const [space] = operandsOf(written);
  // A palette stands in the picture itself.
  if (Array.isArray(space)) return space.some((part) => isName(part) && /RGB$/.test(part.name));
  if (!isName(space)) return false;
  return asksForLight(entryOf(resources, 'ColorSpace', space.name) ?? PDFName.of(space.name));
}

import type { Region } from '../model/front-matter.ts';
import type { Loaded } from './load.ts';
import type { Request } from './request.ts';

/** Whose rules a leaflet is held to: the user's wish, else the document's, else the brand's. */
export function regionsOf(
  { document, brand }: Pick<Loaded, 'document' | 'brand'>,
  { regions: asked }: Pick<Request, 'regions'>,
): readonly Region[] {
  const ofBrand = brand.brand.region === undefined ? [] : [brand.brand.region];
  return asked ?? document?.meta.regions ?? ofBrand;
}

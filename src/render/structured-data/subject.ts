import type {
  AnatomicalStructureLeaf,
  CreativeWorkLeaf,
  MedicalConditionLeaf,
  MedicalProcedureLeaf,
  MedicalTherapyLeaf,
  OrganizationLeaf,
  ThingLeaf,
} from 'schema-dts';
import type { Citation, FrontMatter } from '../../model/front-matter.ts';
import { node } from './node.ts';

/** What a leaflet is about, and what it rests on. */

type Topic =
  | ThingLeaf
  | MedicalConditionLeaf
  | MedicalTherapyLeaf
  | MedicalProcedureLeaf
  | AnatomicalStructureLeaf;

export function topics(about: FrontMatter['about']): readonly Topic[] | undefined {
  return about?.map((topic) => {
    const { name, alternateName, type = 'Thing' } = typeof topic === 'string' ? { name: topic } : topic;
    return node<Topic>({ '@type': type, name, alternateName });
  });
}

export function citations(works: readonly Citation[] | undefined): readonly CreativeWorkLeaf[] | undefined {
  return works?.map((work) =>
    node<CreativeWorkLeaf>({
      '@type': 'CreativeWork',
      name: work.title,
      author: work.author,
      publisher:
        work.publisher === undefined
          ? undefined
          : node<OrganizationLeaf>({ '@type': 'Organization', name: work.publisher }),
      url: work.url,
      sameAs: doiAddress(work.doi),
      datePublished: work.year === undefined ? undefined : String(work.year),
    }),
  );
}

/** The address that a DOI leads to, however it is written: `10.1000/182`, `doi:10.1000/182`, `https://doi.org/10…`. */
function doiAddress(doi: string | undefined): string | undefined {
  const name = /\b10\.\d{4,9}\/\S+$/.exec(doi ?? '')?.[0];
  return name === undefined ? undefined : `https://doi.org/${encodeURI(name)}`;
}

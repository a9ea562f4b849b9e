import type { Brand } from '../../model/brand.ts';
import type { Document } from '../../model/document.ts';
import type { Person } from '../../model/front-matter.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
/** A node of the graph; members without a value are taken out before it is written. */
export type Node = { readonly [key: string]: Json | undefined };

export const context = 'https://schema.org';

export function clinic(brand: Brand): Node | undefined {
  if (brand.name === undefined) return undefined;
  const home = brand.url;
  return {
    '@type': 'MedicalClinic',
    '@id': clinicId(brand),
    name: brand.name,
    legalName: brand.legalName,
    url: home,
    telephone: brand.telephone,
    email: brand.email,
    address: brand.address && { '@type': 'PostalAddress', ...brand.address },
    medicalSpecialty: brand.specialty === undefined ? undefined : `${context}/${brand.specialty}`,
    sameAs: brand.sameAs,
  };
}

export function site(document: Document, brand: Brand): Node | undefined {
  if (brand.url === undefined || brand.name === undefined) return undefined;
  return {
    '@type': 'WebSite',
    '@id': siteId(brand),
    url: brand.url,
    name: brand.name,
    publisher: publisher(brand),
    inLanguage: document.lang,
  };
}

export function people(persons: readonly Person[] | undefined): readonly Node[] | undefined {
  return persons?.map((person) => ({
    '@type': person.type === 'organization' ? 'Organization' : 'Person',
    name: person.name,
    honorificPrefix: person.honorificPrefix,
    honorificSuffix: person.honorificSuffix,
    jobTitle: person.jobTitle,
    url: person.url,
    affiliation:
      person.affiliation === undefined ? undefined : { '@type': 'Organization', name: person.affiliation },
    hasCredential:
      person.registration === undefined
        ? undefined
        : {
            '@type': 'EducationalOccupationalCredential',
            credentialCategory: 'Professional registration',
            name: `${person.registration.body} ${person.registration.number}`,
            url: person.registration.url,
          },
  }));
}

export function publisher(brand: Brand): Node | undefined {
  if (brand.name === undefined) return undefined;
  return reference(clinicId(brand)) ?? { '@type': 'MedicalClinic', name: brand.name };
}

export function reference(id: string | undefined): Node | undefined {
  return id === undefined ? undefined : { '@id': id };
}

export function pageId(document: Document, fragment: string): string | undefined {
  const base = document.meta.canonicalUrl;
  return base === undefined ? undefined : `${base}#${fragment}`;
}

/** The address of a file in the page's folder; `…/pores` and `…/pores/` name the same folder. */
export function beside(canonicalUrl: string, path: string): string {
  const base = new URL(canonicalUrl);
  const last = base.pathname.split('/').at(-1) ?? '';
  if (!last.includes('.') && last !== '') base.pathname += '/';
  return new URL(path, base).href;
}

function clinicId(brand: Brand): string | undefined {
  return brand.url === undefined ? undefined : new URL('#clinic', brand.url).href;
}

export function siteId(brand: Brand): string | undefined {
  return brand.url === undefined ? undefined : new URL('#website', brand.url).href;
}

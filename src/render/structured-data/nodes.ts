import type {
  IdReference,
  ImageObjectLeaf,
  MedicalClinicLeaf,
  PostalAddressLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import type { Brand } from '../../model/brand.ts';
import { type Document, questionsOf } from '../../model/document.ts';
import { node } from './node.ts';
import { specialty } from './specialty.ts';

/** The nodes that all leaflets of a site share, and how nodes and files are addressed. */

/** The publisher as a node of its own; `undefined` where it has no address to be known by. */
export function clinic(brand: Brand): MedicalClinicLeaf | undefined {
  return clinicId(brand) === undefined ? undefined : wholeClinic(brand);
}

/** The publisher where another node names it: by its address, else whole, since nothing could lead to it. */
export function publisher(brand: Brand): MedicalClinicLeaf | IdReference | undefined {
  return reference(clinicId(brand)) ?? wholeClinic(brand);
}

function wholeClinic(brand: Brand): MedicalClinicLeaf | undefined {
  if (brand.name === undefined) return undefined;
  const { address } = brand;
  return node<MedicalClinicLeaf>({
    '@type': 'MedicalClinic',
    '@id': clinicId(brand),
    name: brand.name,
    legalName: brand.legalName,
    url: brand.url,
    logo: logo(brand),
    telephone: brand.telephone,
    email: brand.email,
    address:
      address &&
      node<PostalAddressLeaf>({
        '@type': 'PostalAddress',
        streetAddress: address.streetAddress,
        addressLocality: address.addressLocality,
        addressRegion: address.addressRegion,
        postalCode: address.postalCode,
        addressCountry: address.addressCountry,
      }),
    medicalSpecialty: specialty(brand.specialty),
    sameAs: brand.sameAs,
  });
}

/** Our pages carry the logo inside, so it has an address only where the brand file gives one. */
function logo(brand: Brand): ImageObjectLeaf | undefined {
  const url = brand.markup?.logo;
  if (url === undefined) return undefined;
  return node<ImageObjectLeaf>({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    caption: brand.name,
    ...credit(brand),
  });
}

/** Whose a picture of ours is. */
export function credit(brand: Brand) {
  const { name } = brand;
  if (name === undefined) return {};
  return { creditText: name, creator: reference(clinicId(brand)), copyrightNotice: `© ${name}` };
}

export function site(document: Document, brand: Brand): WebSiteLeaf | undefined {
  if (brand.url === undefined || brand.name === undefined) return undefined;
  return node<WebSiteLeaf>({
    '@type': 'WebSite',
    '@id': siteId(brand),
    url: brand.url,
    name: brand.name,
    publisher: publisher(brand),
    inLanguage: document.lang,
  });
}

export function reference(id: string | undefined): IdReference | undefined {
  return id === undefined ? undefined : { '@id': id };
}

/** The canonical address as far as its page goes, for links and ids that end with a place of their own. */
export function pageAddress(document: Document): string | undefined {
  return document.meta.canonicalUrl?.replace(/#.*$/s, '');
}

/** What the page shows under an id: `…/pores/#what-are-pores`. */
export function fragment(document: Document, id: string): string | undefined {
  const base = pageAddress(document);
  return base === undefined ? undefined : `${base}#${id}`;
}

/** The id of a node that is no question: a question that the author calls `webpage` keeps that name for itself. */
export function pageId(document: Document, name: string): string | undefined {
  const isTaken = questionsOf(document).some(({ id, channels }) => id === name && channels.includes('web'));
  return fragment(document, isTaken ? `_${name}` : name);
}

/** The address of a file in the page's folder; `…/pores` and `…/pores/` name the same folder. */
export function beside(canonicalUrl: string, path: string): string {
  const base = new URL(canonicalUrl);
  const last = base.pathname.split('/').at(-1) ?? '';
  if (!last.includes('.') && last !== '') base.pathname += '/';
  return new URL(path, base).href;
}

/**
 * Where a file of a leaflet will be found: in the leaflet's folder below the one that the brand names for files, else beside
 * its page. A content management system has no place beside its pages.
 *
 * @param path In the leaflet's folder.
 */
export function fileAddress({ id, meta }: Document, brand: Brand, path: string): string | undefined {
  if (meta.canonicalUrl === undefined) return undefined;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (brand.filesUrl === undefined) return beside(meta.canonicalUrl, encoded);
  const folder = new URL(brand.filesUrl.replace(/\/?$/, '/'));
  return new URL(`${encodeURIComponent(id)}/${encoded}`, folder).href;
}

export function clinicId(brand: Brand): string | undefined {
  if (brand.name === undefined) return undefined;
  return brand.markup?.clinicId ?? at(brand.url, '#clinic');
}

export function siteId(brand: Brand): string | undefined {
  if (brand.url === undefined || brand.name === undefined) return undefined;
  return brand.markup?.siteId ?? at(brand.url, '#website');
}

function at(home: string | undefined, place: string): string | undefined {
  return home === undefined ? undefined : new URL(place, home).href;
}

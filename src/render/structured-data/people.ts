import type {
  EducationalOccupationalCredentialLeaf,
  IdReference,
  MedicalClinicLeaf,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts';
import type { Brand } from '../../model/brand.ts';
import type { FrontMatter, Person } from '../../model/front-matter.ts';
import { node } from './node.ts';
import { clinicId, publisher, reference, siteId } from './nodes.ts';

/** Those who wrote and reviewed a leaflet: nodes of their own where a page about them gives them an address. */

type PersonNode = PersonLeaf | OrganizationLeaf;
type Mention = PersonNode | MedicalClinicLeaf | IdReference;

export function peopleNodes(meta: FrontMatter, brand: Brand): readonly PersonNode[] {
  const nodes = everyone(meta).map((person) => [ownId(person, meta, brand), person] as const);
  return [...Map.groupBy(nodes, ([id]) => id)].flatMap(([id, named]) => {
    // Named twice, as author and as reviewer, a person is one: what either says holds.
    const all: Person = Object.assign({}, ...named.map(([, person]) => person).reverse());
    return id === undefined ? [] : [whole(all, id, brand)];
  });
}

export function mentions(
  persons: readonly Person[] | undefined,
  meta: FrontMatter,
  brand: Brand,
): readonly Mention[] | undefined {
  return persons?.map((person) => {
    const known = isClinic(person, brand) ? publisher(brand) : reference(ownId(person, meta, brand));
    return known ?? whole(person, undefined, brand);
  });
}

function everyone(meta: FrontMatter): readonly Person[] {
  return [...(meta.author ?? []), ...(meta.reviewedBy ?? [])];
}

/**
 * The id of a person by the page about them. A page that stands for several people, or for the clinic, names none of
 * them.
 */
function ownId(person: Person, meta: FrontMatter, brand: Brand): string | undefined {
  const id = idFrom(person);
  if (id === undefined || id === clinicId(brand) || id === siteId(brand) || isClinic(person, brand)) {
    return undefined;
  }
  return everyone(meta).every((other) => idFrom(other) !== id || other.name === person.name) ? id : undefined;
}

function idFrom({ url, type }: Person): string | undefined {
  if (url === undefined) return undefined;
  return url.includes('#') ? url : `${url}#${type ?? 'person'}`;
}

/** Whether the publisher itself is named, and nothing is said of it that the brand does not say. */
function isClinic({ name, type, url }: Person, brand: Brand): boolean {
  return type === 'organization' && name === brand.name && (url === undefined || url === brand.url);
}

function whole(person: Person, id: string | undefined, brand: Brand): PersonNode {
  const { name, url } = person;
  const hasCredential = credential(person.registration);
  const atClinic = person.affiliation === brand.name && person.affiliation !== undefined;
  const other =
    person.affiliation === undefined || atClinic
      ? undefined
      : node<OrganizationLeaf>({ '@type': 'Organization', name: person.affiliation });
  const employer = atClinic ? publisher(brand) : undefined;
  // Only people have titles, posts and employers; a team is part of something larger.
  if (person.type === 'organization') {
    const parentOrganization = employer ?? other;
    return node<OrganizationLeaf>({
      '@type': 'Organization',
      '@id': id,
      name,
      url,
      parentOrganization,
      hasCredential,
    });
  }
  return node<PersonLeaf>({
    '@type': 'Person',
    '@id': id,
    name,
    honorificPrefix: person.honorificPrefix,
    honorificSuffix: person.honorificSuffix,
    jobTitle: person.jobTitle,
    url,
    worksFor: employer,
    affiliation: other,
    hasCredential,
  });
}

function credential(registration: Person['registration']): EducationalOccupationalCredentialLeaf | undefined {
  if (registration === undefined) return undefined;
  return node<EducationalOccupationalCredentialLeaf>({
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: 'Professional registration',
    name: `${registration.body} ${registration.number}`,
    identifier: registration.number,
    recognizedBy: node<OrganizationLeaf>({ '@type': 'Organization', name: registration.body }),
    url: registration.url,
  });
}

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Brand } from '../../../src/model/brand.ts';
import type { Settings } from '../../../src/model/context.ts';

/** What the markup is told beside the document, in tests that print nothing and open no world. */

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

export const clinicBrand: Brand = {
  name: 'Example Skin Clinic',
  legalName: 'Example Skin Clinic Limited',
  url: 'https://clinic.example.org/',
  telephone: '+44 20 7946 0000',
  email: 'info@clinic.example.org',
  address: { streetAddress: '1 Example Street', addressLocality: 'London', addressCountry: 'GB' },
  specialty: 'Dermatology',
  sameAs: ['https://social.example.org/clinic'],
};

export function settingsWith(changes: Partial<Settings> = {}): Settings {
  return {
    brand: clinicBrand,
    assets: [],
    formats: ['html', 'pdf', 'epub', 'jsonld', 'cards'],
    editions: ['a4'],
    date: new Date(0),
    isOverdue: false,
    translations: [],
    trail: [],
    before: undefined,
    strings: {} as Settings['strings'],
    generator: 'Pamphleteer',
    ...changes,
  };
}

/** Every value of a key, wherever it stands. */
export function all(node: unknown, key: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((item) => all(item, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...all(value, key),
  ]);
}

/** Every node of a graph, nested ones too. */
export function nodesIn(graph: unknown): Record<string, unknown>[] {
  if (Array.isArray(graph)) return graph.flatMap(nodesIn);
  if (typeof graph !== 'object' || graph === null) return [];
  const own = graph as Record<string, unknown>;
  return [...('@type' in own ? [own] : []), ...Object.values(own).flatMap(nodesIn)];
}

/** The nodes of a graph that have a type, among others perhaps. */
export function ofType(graph: unknown, type: string): Record<string, unknown>[] {
  return nodesIn(graph).filter((node) => [node['@type']].flat().includes(type));
}

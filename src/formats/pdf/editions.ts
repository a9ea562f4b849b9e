import type { Edition } from './edition.ts';

/** Every edition, in the order in which the browser prints them. */
export const editions: readonly Edition[] = [
  { name: 'a4', load: async () => (await import('./editions/a4.ts')).makeA4 },
  { name: 'booklet', load: async () => (await import('./editions/booklet.ts')).makeBooklet },
  { name: 'trifold', load: async () => (await import('./editions/trifold.ts')).makeTrifold },
  { name: 'large-print', load: async () => (await import('./editions/large-print.ts')).makeLargePrint },
  { name: 'press', load: async () => (await import('./editions/press.ts')).makePress },
];

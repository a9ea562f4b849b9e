import type { Layout } from './layout.ts';

/** Every way to lay out a document; several editions may come from one. */
export const layouts: readonly Layout[] = [
  { name: 'a4', load: async () => (await import('./layouts/a4.ts')).layOutA4 },
  { name: 'booklet', load: async () => (await import('./layouts/booklet.ts')).layOutBooklet },
  { name: 'large-print', load: async () => (await import('./layouts/large-print.ts')).layOutLargePrint },
  { name: 'trifold', load: async () => (await import('./layouts/trifold.ts')).layOutTrifold },
];

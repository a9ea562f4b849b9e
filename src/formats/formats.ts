import type { Format } from './format.ts';

/** Every kind of output; the slowest first, as that is the order in which they are begun. */
export const formats: readonly Format[] = [
  {
    name: 'pdf',
    channel: 'print',
    prints: true,
    followsPage: false,
    followsPrint: false,
    load: async () => (await import('./pdf/pdf.ts')).emitPdf,
  },
  {
    name: 'epub',
    channel: 'epub',
    prints: false,
    followsPage: false,
    followsPrint: true,
    load: async () => (await import('./epub/epub.ts')).emitEpub,
    loadExaminer: async () => (await import('./epub/examine.ts')).createEpubExaminer(),
  },
  {
    name: 'cards',
    channel: 'social',
    prints: false,
    followsPage: false,
    followsPrint: false,
    load: async () => (await import('./cards/cards.ts')).emitCards,
    loadExaminer: async () => (await import('./cards/examine.ts')).createCardsExaminer(),
  },
  {
    name: 'html',
    channel: 'web',
    prints: false,
    followsPage: false,
    followsPrint: false,
    load: async () => (await import('./html/html.ts')).emitHtml,
  },
  {
    name: 'jsonld',
    channel: 'schema',
    prints: false,
    followsPage: true,
    followsPrint: false,
    load: async () => (await import('./jsonld/jsonld.ts')).emitJsonld,
  },
];

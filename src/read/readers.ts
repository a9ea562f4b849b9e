import type { Reader } from './reader.ts';

/** Every shape of source that Pamphleteer reads. */
export const readers: readonly Reader[] = [
  {
    name: 'Markdown',
    endings: ['.md', '.markdown'],
    load: async () => (await import('./markdown.ts')).readMarkdown,
  },
  {
    name: 'plain text',
    endings: ['.txt', '.text'],
    load: async () => (await import('./plain-text/plain-text.ts')).readPlainText,
  },
  {
    name: 'HTML',
    endings: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./html/html.ts')).readHtml,
  },
  {
    name: 'YAML or JSON',
    endings: ['.yaml', '.yml', '.json'],
    load: async () => (await import('./data/yaml.ts')).readYaml,
  },
  {
    name: 'table of questions',
    endings: ['.csv', '.tsv'],
    load: async () => (await import('./data/csv.ts')).readCsv,
  },
  {
    name: 'Word',
    endings: ['.docx'],
    load: async () => (await import('./word/word.ts')).readWord,
  },
];

/** The reader for a file, by its ending. */
export function readerFor(path: string): Reader | undefined {
  const ending = /\.[^./\\]+$/.exec(path.toLowerCase())?.[0];
  return readers.find((reader) => ending !== undefined && reader.endings.includes(ending));
}

import { readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { cardDesignNames } from '../../../src/model/card.ts';
import { type Settings, type Strings, stringNames, type Tools } from '../../../src/model/context.ts';
import type { Document, Question } from '../../../src/model/document.ts';
import { createFonts } from '../../../src/world/fonts.ts';
import { createTakumi } from '../../../src/world/takumi.ts';

/** An answer of paragraphs. */
export function answerOf(...paragraphs: readonly string[]): Question['answer'] {
  const children = paragraphs.map((text) => h('p', text));
  return { tree: { type: 'root', children }, text: paragraphs.join('\n') };
}

export function question(text: string, more: Partial<Question> = {}): Question {
  return {
    id: 'a-question',
    question: text,
    answer: answerOf('It is an answer in a sentence.'),
    short: null,
    place: { line: 7, column: 1, endLine: 9, endColumn: 5 },
    signal: 'heading',
    confidence: 1,
    channels: ['social'],
    ...more,
  };
}

export function leaflet(questions: readonly Question[], more: Partial<Document> = {}): Document {
  return {
    id: 'skin',
    path: 'source/skin.md',
    title: 'All about skin',
    subtitle: 'And how to look after it',
    lang: 'en-GB',
    dir: 'ltr',
    meta: { status: 'approved' },
    intro: null,
    sections: [{ id: 'all', title: null, intro: null, questions }],
    ...more,
  };
}

export const settings: Settings = {
  brand: { name: 'Example Skin Clinic' },
  assets: [],
  formats: ['cards'],
  editions: [],
  isOverdue: false,
  translations: [],
  trail: [],
  before: undefined,
  date: new Date(0),
  strings: Object.fromEntries(stringNames.map((name) => [name, name])) as Strings,
  generator: 'Pamphleteer',
};

const files = [
  'theme.css',
  'deploy/copy.js',
  'deploy/deploy.css',
  'contact-sheet/shell.html',
  'contact-sheet/contact-sheet.css',
  'card/card.css',
  ...cardDesignNames.flatMap((name) => [`card/${name}/card.css`, `card/${name}/shell.html`]),
];

export function tools(): Tools {
  const folder = new URL('../../../templates/', import.meta.url);
  return {
    templates: Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')])),
    fonts: createFonts(),
    cards: createTakumi(),
    threads: { run: () => Promise.reject(new Error('Cards need no threads.')) },
    profiles: { press: () => Promise.reject(new Error('Cards need no press.')) },
    browser: {
      warm: () => Promise.resolve(),
      fingerprint: () => Promise.reject(new Error('Cards need no browser.')),
      withPage: () => Promise.reject(new Error('Cards need no browser.')),
    },
  };
}

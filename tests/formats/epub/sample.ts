import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Settings, Tools } from '../../../src/model/context.ts';
import type { Document, Question, RichText, Section } from '../../../src/model/document.ts';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import { plainText } from '../../../src/structure/plain-text.ts';
import { createFonts } from '../../../src/world/fonts.ts';
import { createTakumi } from '../../../src/world/takumi.ts';
import { readTemplates } from '../../../src/world/templates.ts';

/** Small hand-made documents: these tests stand on the model alone. */

const folder = await readTemplates(join(import.meta.dirname, '../../../templates'));
const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export function rich(html: string): RichText {
  const tree: Root = fromHtml(html, { fragment: true });
  return { tree, text: plainText(tree) };
}

export function question(id: string, text: string, answer: string): Question {
  const channels = ['web', 'print', 'epub', 'social', 'schema'] as const;
  return {
    id,
    question: text,
    answer: rich(answer),
    short: null,
    place,
    confidence: 1,
    signal: 'heading',
    channels,
  };
}

export function section(title: string | null, questions: readonly Question[], intro?: string): Section {
  const id = title === null ? 'questions' : title.toLowerCase().replaceAll(' ', '-');
  return { id, title, intro: intro === undefined ? null : rich(intro), questions };
}

export function leaflet(sections: readonly Section[], changes: Partial<Document> = {}): Document {
  return {
    id: 'skin',
    path: 'skin.md',
    title: 'All about skin',
    subtitle: 'And how to look after it',
    lang: 'en-GB',
    dir: 'ltr',
    meta: { status: 'approved' },
    intro: null,
    sections,
    ...changes,
  };
}

export function settings(changes: Partial<Settings> = {}, lang = 'en'): Settings {
  return {
    brand: {},
    assets: [],
    formats: ['epub'],
    editions: [],
    isOverdue: false,
    translations: [],
    trail: [],
    before: undefined,
    date: new Date('2026-11-20T00:00:00Z'),
    strings: folder.strings(lang),
    generator: 'Pamphleteer 0.1.0',
    ...changes,
  };
}

function absent(): never {
  throw new Error('An e-book needs no browser.');
}

export const tools: Tools = {
  templates: folder.templates,
  fonts: createFonts(),
  browser: { warm: absent, fingerprint: absent, withPage: absent },
  profiles: { press: absent },
  threads: { run: absent },
  cards: createTakumi(),
};

/** Everything that a leaflet can have. */
export const fullMeta: FrontMatter = {
  status: 'draft',
  description: 'What skin is & how to look after it.',
  author: [{ name: 'Sample Author', honorificPrefix: 'Dr', jobTitle: 'Dermatologist' }],
  reviewedBy: [{ name: 'Sample Reviewer' }],
  datePublished: '2026-01-02',
  lastReviewed: '2026-10-01',
  keywords: ['skin', 'pores'],
  keyPoints: ['Skin is an organ.', 'Protect it from the sun.'],
  urgentHelp: 'Call 999 if you cannot breathe.',
  callToAction: { text: 'Book a visit.', telephone: '+44 20 7946 0000', url: 'https://example.org/book' },
  citation: [{ title: 'Skin', publisher: 'Example Press', year: 2025, url: 'https://example.org/skin' }],
  canonicalUrl: 'https://example.org/skin/',
  identifier: 'SK-014',
  license: '© Example Clinic',
};

export const brand: Settings['brand'] = {
  name: 'Example Clinic',
  url: 'https://example.org',
  telephone: '+44 20 7946 0000',
  email: 'hello@example.org',
  logo: {
    bytes: new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>',
    ),
    mediaType: 'image/svg+xml',
  },
};

export const sections: readonly Section[] = [
  section(
    'Understanding skin',
    [
      question(
        'what-is-skin',
        'What is skin?',
        '<p>An organ. See <a href="#5-tips">the tips</a>,<br>the <a href="https://example.org/a?b=1&amp;c=2">site</a> and <a href="#gone">the other leaflet</a>.</p><h2>Layers</h2><ol start="2"><li>Dermis</li></ol><table><thead><tr><th scope="col">Layer</th><th scope="col" class="align-end">mm</th></tr></thead><tbody><tr><td>Epidermis</td><td class="align-end">0.1</td></tr></tbody></table>',
      ),
      question(
        '5-tips',
        'What are the 5 tips?',
        '<p>Look: <img src="pictures/layers.png" alt="The three layers of skin"></p><blockquote><p>Back to <a href="#what-is-skin">the start</a>.</p></blockquote>',
      ),
    ],
    '<p>What skin is, in short.</p>',
  ),
  section('Care', [question('how-to-clean', 'How do I clean it?', '<p>With <em>mild</em> soap.</p>')]),
];

export const assets: Settings['assets'] = [
  { src: 'pictures/layers.png', mediaType: 'image/png', bytes: png },
  { src: 'pictures/other-leaflet.png', mediaType: 'image/png', bytes: png },
];

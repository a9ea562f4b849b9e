import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatNames } from '../model/artifact.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { toHtml } from '../render/serialize.ts';
import { fillShell } from '../render/shell.ts';
import { template } from '../render/template.ts';
import { joinCss } from '../render/theme.ts';
import type { Report, ReportedArtifact, ReportedDocument } from './report.ts';
import type { World } from './world.ts';

/** How the outputs are grouped and in which order they are shown; of the PDFs, the A4 edition is to read. */
const groups: readonly { readonly title: string; shows(artifact: ReportedArtifact): boolean }[] = [
  {
    title: 'To read: page, print, e-book',
    shows: ({ format, edition }) => format === 'html' || format === 'epub' || edition === 'a4',
  },
  {
    title: 'To print: booklet, tri-fold, large print, files for the printer',
    shows: ({ format, edition }) => format === 'pdf' && edition !== 'a4',
  },
  { title: 'To share: social cards', shows: ({ format }) => format === 'cards' },
  { title: 'For the web team: how to publish, FAQ markup', shows: ({ format }) => format === 'jsonld' },
];

const statusWords = {
  published: 'Published',
  unchanged: 'Unchanged since the last time',
  failed: 'Not published: see what was found. Earlier outputs, if any, are as they were',
  checked: 'Checked',
} as const;

/** The page to open after publishing: every document, every artifact, shown and linked, and what was found. */
export function proofPage(report: Report, { tools, version }: Pick<World, 'tools' | 'version'>): string {
  const count = report.documents.reduce((sum, document) => sum + document.artifacts.length, 0);
  const tree = fillShell(
    template(tools.templates, 'proof/shell.html'),
    {
      'head-title': 'Proofs – Pamphleteer',
      generator: `Pamphleteer ${version}`,
      style: joinCss(template(tools.templates, 'theme.css'), template(tools.templates, 'proof/proof.css')),
      summary: `${amount(report.documents.length, 'document')}, ${amount(count, 'file')}.`,
      documents: [...siteBlock(report), ...report.documents.map(documentBlock)],
    },
    { lang: 'en', dir: 'ltr' },
  );
  return `${toHtml(tree)}\n`;
}

const siteWords: Readonly<Record<string, string>> = {
  'leaflets.html': 'All leaflets on one page',
  'sitemap.xml': 'For search engines: the approved leaflets and their languages',
  'feed.xml': 'For feed readers: what is new or has changed',
};

/** The files above the leaflets. */
function siteBlock({ site }: Report): Element[] {
  if (site.length === 0) return [];
  const links = site.map(({ path, bytes }) =>
    h('li', [
      h('a', { className: ['name'], href: path }, path),
      h('span', { className: ['size'] }, `${siteWords[path] ?? path} · ${kilobytes(bytes)}`),
    ]),
  );
  return [
    h('section', { className: ['document'] }, [
      h('h2', 'All leaflets'),
      h('ul', { className: ['proofs'] }, links),
    ]),
  ];
}

function statusOf({ status, state, artifacts }: ReportedDocument): string {
  if (status === 'failed') return statusWords.failed;
  if (state === 'withdrawn') return 'Withdrawn: its outputs were taken away';
  if (state !== 'approved' && artifacts.length > 0) return `${statusWords[status]}, as a draft to review`;
  return statusWords[status];
}

function documentBlock(document: ReportedDocument): Element {
  return h('section', { className: ['document', document.status] }, [
    h('h2', { dir: 'auto' }, document.title),
    h('p', { className: ['state'] }, [h('strong', statusOf(document)), ` · ${document.source}`]),
    ...findings(document.diagnostics),
    ...groups.flatMap(({ title, shows }) => groupBlock(title, document, document.artifacts.filter(shows))),
  ]);
}

function groupBlock(
  title: string,
  document: ReportedDocument,
  unsorted: readonly ReportedArtifact[],
): ElementContent[] {
  const artifacts = unsorted.toSorted(
    (one, other) => formatNames.indexOf(one.format) - formatNames.indexOf(other.format),
  );
  if (artifacts.length === 0) return [];
  return [
    h('h3', { className: ['kind'] }, title),
    h(
      'ul',
      { className: ['proofs'] },
      artifacts.map((artifact) => proof(artifact, document)),
    ),
  ];
}

function proof(artifact: ReportedArtifact, document: ReportedDocument): Element {
  const href = artifact.path.split('/').map(encodeURIComponent).join('/');
  const name = artifact.path.split('/').at(-1) ?? artifact.path;
  return h('li', [
    frame(artifact, href, document),
    h('a', { className: ['name'], href }, name),
    h('span', { className: ['size'] }, `${artifact.path} · ${kilobytes(artifact.bytes)}`),
  ]);
}

function frame({ mediaType, path }: ReportedArtifact, href: string, document: ReportedDocument): Element {
  const label = `${document.title}: ${path}`;
  switch (mediaType) {
    case 'image/png':
      return h('div', { className: ['frame', 'wide'] }, h('img', { src: href, alt: label, loading: 'lazy' }));
    case 'application/pdf':
      return h('div', { className: ['frame', 'native'] }, [
        h(
          'object',
          { data: `${href}#toolbar=0&navpanes=0&view=Fit`, type: mediaType, ariaLabel: label, tabIndex: -1 },
          [h('p', { className: ['note'] }, 'This browser shows no PDF here: open the file below.')],
        ),
      ]);
    case 'application/epub+zip':
      return h('div', { className: ['frame', 'tall', 'book'], dir: 'auto' }, h('p', document.title));
    default:
      return path.endsWith('/index.html')
        ? h('div', { className: ['frame', 'tall'] }, [
            h('iframe', { src: href, title: label, loading: 'lazy', sandbox: [], tabIndex: -1 }),
          ])
        : h('div', { className: ['frame', 'wide'] }, h('p', { className: ['note'] }, noteOn(path)));
  }
}

/** What is for programs is told, not shown: code the size of a thumb says nothing. */
const notes: Readonly<Record<string, string>> = {
  'seo/deploy.html': 'Start here: what to do on which platform, with everything to copy and what changed.',
  'seo/text.html': 'The text as HTML, each question with its anchor, for any system.',
  'seo/faq.html': 'The markup as a script element for the head of a page.',
  'seo/faq-only.html': 'The questions and answers alone as a script element, for short fields.',
  'seo/faq.jsonld': 'The whole graph: clinic, page, questions and answers.',
  'seo/faq-only.jsonld': 'The questions and answers alone, for sites whose plugin describes page and clinic.',
  'seo/faq-text.jsonld':
    'The questions and answers alone, answers as plain text: for fields that take no tags.',
  'seo/head.html': 'Title, description, languages and link preview, as tags for the head of a page.',
  'seo/wordpress-blocks.html': 'WordPress: the text as blocks for the code editor.',
  'seo/wordpress-yoast-faq.html': 'WordPress with Yoast SEO: the text with its FAQ block.',
  'seo/wordpress-mu-plugin.php': 'WordPress: a plugin of one file that prints the markup on the one page.',
  'seo/shopify.liquid': 'Shopify: lines for the theme.',
  'seo/nextjs.tsx': 'Next.js and React: a component and the metadata.',
  'seo/astro.astro': 'Astro: a component.',
  'seo/gtm.html': 'Tag Manager, the last resort: many crawlers do not see what it adds.',
  'seo/sitemap-fragment.xml': 'The entry of the page for a sitemap.',
  'seo/_headers': 'HTTP headers for Netlify, Cloudflare Pages and their like.',
  'seo/nginx.conf': 'The same headers for nginx.',
  'seo/robots-note.txt': 'Lines for a robots.txt that would keep link previews from their pictures.',
  'seo/changes.json':
    'The questions of this version and the last: the next publish compares with them. Leave it here.',
  'cards/cards.json': 'For each card its size, its text for people who cannot see it, and a caption.',
};

function noteOn(path: string): string {
  return notes[path.split('/').slice(1).join('/')] ?? '';
}

function findings(diagnostics: readonly Diagnostic[]): ElementContent[] {
  if (diagnostics.length === 0) return [];
  const open = diagnostics.some((diagnostic) => diagnostic.severity !== 'info');
  return [
    h('details', { open }, [
      h('summary', `${amount(diagnostics.length, 'finding')} on the source`),
      h(
        'ul',
        { className: ['findings'] },
        diagnostics.map((diagnostic) => h('li', { className: [diagnostic.severity] }, finding(diagnostic))),
      ),
    ]),
  ];
}

function finding({ severity, place, message, hint, code }: Diagnostic): ElementContent[] {
  const where = place === undefined ? '' : `, line ${place.line}`;
  return h('p', [
    h('span', { className: ['severity'] }, `${severity}${where}: `),
    message,
    ' ',
    h('code', code),
    ...(hint === undefined ? [] : [h('span', { className: ['hint'] }, hint)]),
  ]).children;
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

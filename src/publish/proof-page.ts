import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatNames } from '../model/artifact.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { toHtml } from '../render/serialize.ts';
import { fillShell } from '../render/shell.ts';
import { template } from '../render/template.ts';
import { joinCss } from '../render/theme.ts';
import { channelWords, type Gathered, gathered } from './gathered.ts';
import { noteOn } from './proof-notes.ts';
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
    ...signOffLink(document),
    ...findings(document.diagnostics),
    ...groups.flatMap(({ title, shows }) => groupBlock(title, document, document.artifacts.filter(shows))),
  ]);
}

function signOffLink({ signOff }: ReportedDocument): Element[] {
  if (signOff === undefined) return [];
  return [
    h('p', { className: ['sign-off'] }, [
      h('a', { href: hrefOf(signOff.path) }, 'Sign-off sheet'),
      ': findings, waivers and open questions, to print, sign and file.',
    ]),
  ];
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
  const shown = artifacts.filter(isSeen);
  const counted = artifacts.filter((artifact) => isCard(artifact) && !isFront(artifact));
  const told = artifacts.filter((artifact) => !shown.includes(artifact) && !counted.includes(artifact));
  return [
    h('h3', { className: ['kind'] }, title),
    ...list(
      'proofs',
      shown.map((artifact) => proof(artifact, document)),
    ),
    ...list('files', told.map(file)),
    ...folded(counted),
  ];
}

/** What is for programs is told instead: code the size of a thumb says nothing. */
function isSeen(artifact: ReportedArtifact): boolean {
  const { mediaType, path } = artifact;
  if (artifact.format === 'cards') return isFront(artifact);
  return /^image\/|pdf$|epub/.test(mediaType) || /\/(?:index|deploy)\.html$/.test(path);
}

function isCard({ format, mediaType }: ReportedArtifact): boolean {
  return format === 'cards' && mediaType === 'image/png';
}

/** Of a deck of cards the first stands for all: there may be hundreds, and the contact sheet shows them. */
function isFront(artifact: ReportedArtifact): boolean {
  return isCard(artifact) && /\/cards\/(?:og|[^/]+\/0+-cover)\.png$/.test(artifact.path);
}

/** The other cards, by their names. */
function folded(cards: readonly ReportedArtifact[]): ElementContent[] {
  if (cards.length === 0) return [];
  return [
    h('details', { className: ['more-cards'] }, [
      h('summary', `${amount(cards.length, 'more card')}: the contact sheet shows them`),
      ...list('files', cards.map(file)),
    ]),
  ];
}

function list(name: string, items: readonly Element[]): ElementContent[] {
  return items.length === 0 ? [] : [h('ul', { className: [name] }, [...items])];
}

function file({ path, bytes }: ReportedArtifact): Element {
  return h('li', [
    h('a', { className: ['name'], href: hrefOf(path) }, path.split('/').slice(1).join('/')),
    h('span', { className: ['size'] }, ` ${kilobytes(bytes)} `),
    h('span', { className: ['note'] }, noteOn(path)),
  ]);
}

function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function proof(artifact: ReportedArtifact, document: ReportedDocument): Element {
  const href = hrefOf(artifact.path);
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
      return h(
        'div',
        { className: ['frame', ...(/\/og\.png$/.test(path) ? ['wide'] : ['whole'])] },
        h('img', { src: href, alt: label, loading: 'lazy' }),
      );
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
      return h('div', { className: ['frame', 'tall'] }, [
        h('iframe', { src: href, title: label, loading: 'lazy', sandbox: [], tabIndex: -1 }),
      ]);
  }
}

function findings(all: readonly Diagnostic[]): ElementContent[] {
  // The gravest first: on a draft nobody shall look for a forbidden word among sixty notes.
  const diagnostics = gathered(all).toSorted((one, other) => gravity(other) - gravity(one));
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

function gravity({ severity, onApproval }: Diagnostic): number {
  return onApproval === 'error' ? 3 : { error: 3, warning: 2, info: 1 }[severity];
}

function finding(one: Gathered): ElementContent[] {
  const { severity, place, message, hint, code } = one;
  const channels = channelWords(one);
  const where = place === undefined ? '' : `, line ${place.line}`;
  return h('p', [
    h('span', { className: ['severity'] }, `${severity}${where}: `),
    message,
    ' ',
    h('code', code),
    ...(channels === '' ? [] : [` (${channels})`]),
    ...(hint === undefined ? [] : [h('span', { className: ['hint'] }, hint)]),
  ]).children;
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

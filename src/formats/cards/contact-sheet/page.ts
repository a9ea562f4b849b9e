import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Artifact } from '../../../model/artifact.ts';
import type { Settings, Templates } from '../../../model/context.ts';
import { type Document, isDraft } from '../../../model/document.ts';
import { copyPagePolicyWithPictures, copyScript } from '../../../render/copy-page.ts';
import { toHtml } from '../../../render/serialize.ts';
import { fillShell } from '../../../render/shell.ts';
import { template } from '../../../render/template.ts';
import { joinCss } from '../../../render/theme.ts';
import type { Deck } from '../deck.ts';
import { addressOf } from '../leaflet-address.ts';
import type { Post } from '../post.ts';
import { deckBlock, sizeTitles } from './decks.ts';
import { limitsTable } from './limits.ts';
import { wordsBlocks } from './words.ts';

/** What a contact sheet shows. */
export interface Shown {
  readonly document: Document;
  readonly settings: Settings;
  readonly decks: readonly Deck[];
  readonly posts: readonly Post[];
  /** What lies beside the pictures. */
  readonly files: readonly Artifact[];
}

/** `cards/index.html`: all cards to look at, and their words to copy; in English. */
export function contactSheet(shown: Shown, templates: Templates): string {
  const { document, settings, decks, posts, files } = shown;
  const sheets = ['theme.css', 'deploy/deploy.css', 'contact-sheet/contact-sheet.css'];
  const style = joinCss(...sheets.map((path) => template(templates, path)));
  const script = copyScript(templates);
  const tree = fillShell(
    template(templates, 'contact-sheet/shell.html'),
    {
      'head-title': `Social cards of “${document.title}”`,
      policy: copyPagePolicyWithPictures(style, script),
      generator: settings.generator,
      style,
      title: [h('bdi', { lang: document.lang }, document.title)],
      facts: facts(shown),
      notices: notices(shown),
      contents: decks.map(({ size }) => h('li', h('a', { href: `#${size.name}` }, sizeTitles[size.name]))),
      decks: decks.map((deck) => deckBlock(deck, posts, document)),
      words: wordsBlocks(posts, document),
      limits: limitsTable(),
      files: files.map(fileLine),
      script,
    },
    { lang: 'en', dir: 'ltr' },
  );
  return `${toHtml(tree)}\n`;
}

function facts({ document, decks, posts }: Shown): ElementContent[] {
  const rows: [string, string | undefined][] = [
    ['Cards', String(posts.length)],
    ['Sizes', String(decks.length)],
    ['Language', document.lang],
    ['Address', addressOf(document)],
    ['Reviewed', document.meta.lastReviewed],
  ];
  return rows.flatMap(([term, value]) =>
    value === undefined ? [] : [h('div', [h('dt', term), h('dd', h('bdi', value))])],
  );
}

function notices({ document, settings, decks, posts }: Shown): ElementContent[] {
  const missing = decks.reduce((sum, { cards }) => sum + cards.length, 0) - posts.length;
  const said = [
    ...(isDraft(document)
      ? ['A draft: do not post this. Nobody has approved the text yet, and every card says so.']
      : []),
    ...(settings.isOverdue
      ? ['The date of the next review has passed: have the text checked before you post it.']
      : []),
    ...(missing > 0
      ? [
          `${missing === 1 ? '1 card' : `${missing} cards`} could not be made: see what was found when the leaflet was published.`,
        ]
      : []),
  ];
  return said.map((words) => h('p', { className: ['notice'] }, h('strong', words)));
}

const about: Readonly<Record<string, string>> = {
  'cards/cards.json': 'every card with its size, its text alternative and its captions, for programs',
  'cards/cards.csv': 'a row for each card and network, for tools that schedule posts and for spreadsheets',
  'cards/carousel.pdf': 'the portrait cards, one a page: upload it to LinkedIn as a document',
};

function fileLine({ path, bytes }: Artifact): ElementContent {
  const name = path.replace(/^cards\//, '');
  const size = `${Math.max(1, Math.round(bytes.length / 1000)).toLocaleString('en-GB')}\u00a0kB`;
  return h('li', [h('a', { href: name }, name), `: ${about[path] ?? ''}; ${size}.`]);
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document } from '../../../model/document.ts';
import { wordsOf } from '../../../render/pictures/picture.ts';
import type { PictureSize } from '../../../render/pictures/sizes.ts';
import { networks } from '../captions/networks.ts';
import type { Deck } from '../deck.ts';
import { mostTogether, partsOf } from '../parts.ts';
import type { Post } from '../post.ts';

export const sizeTitles: Readonly<Record<PictureSize['name'], string>> = {
  og: 'Link preview',
  square: 'Square',
  portrait: 'Portrait',
  story: 'Story',
  pin: 'Pin',
  book: 'Book',
};

const about: Readonly<Record<PictureSize['name'], string>> = {
  og: 'What messengers and networks show of a link. og.png is that of the page; the others are for posts about one question.',
  square: 'A row to swipe through, or single posts.',
  portrait:
    'A row to swipe through, taller in the feed. carousel.pdf holds these cards as a document for LinkedIn.',
  story:
    'Full screen. Networks lay their name and buttons over the upper and lower part, which hold no words.',
  pin: 'Each pin stands by itself and carries the address.',
  book: 'The cover of the e-book.',
};

/** The cards of one size as thumbnails, in the order in which they are posted. */
export function deckBlock(deck: Deck, posts: readonly Post[], document: Document): Element {
  const { name, width, height } = deck.size;
  const own = posts.filter(({ card }) => card.picture.size === deck.size);
  const parts = partsOf(deck);
  const places = networks
    .filter(({ sizes }) => sizes.some((size) => size === name))
    .map(({ title }) => title);
  return h('section', { className: ['deck', name], id: name, ariaLabelledBy: `${name}-title` }, [
    h('h2', { id: `${name}-title` }, `${sizeTitles[name]}, ${width} × ${height}`),
    h('p', `${about[name]} For ${new Intl.ListFormat('en-GB').format(places)}.`),
    ...(parts.length > 1
      ? [
          h(
            'p',
            `Networks take ${mostTogether} pictures in one post, X, Bluesky and Mastodon fewer: these are ${parts.length} posts.`,
          ),
        ]
      : []),
    ...parts.flatMap((_, index) => {
      const shown = own.filter(({ post }) => post === index + 1);
      return [
        ...(parts.length > 1 ? [h('h3', `Post ${index + 1} of ${parts.length}: ${shown.length} cards`)] : []),
        strip(shown, document),
      ];
    }),
  ]);
}

/** In the direction of the leaflet, which is that of swiping. */
function strip(posts: readonly Post[], { lang, dir }: Document): Element {
  return h(
    'ol',
    { className: ['strip'], dir },
    posts.map(({ card }) => {
      const href = hrefOf(card.file);
      const { size, words } = card.picture;
      return h('li', [
        h('a', { href }, [
          h('img', {
            src: href,
            alt: wordsOf(words),
            lang,
            width: size.width,
            height: size.height,
            loading: 'lazy',
          }),
        ]),
        h('p', { className: ['name'], dir: 'ltr' }, card.file.split('/').at(-1) ?? card.file),
      ] as ElementContent[]);
    }),
  );
}

function hrefOf(file: string): string {
  return file
    .replace(/^cards\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

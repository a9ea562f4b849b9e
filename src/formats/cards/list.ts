import { wordsOf } from '../../render/pictures/picture.ts';
import { type NetworkName, networks } from './captions/networks.ts';
import type { Post } from './post.ts';

/**
 * `cards.json`: every card in the order of its deck.
 *
 * - `file`: in the document's folder; `width`, `height`: in pixels; `size`, `kind` (`cover`, `question`, `closing`)
 * - `position`: in its deck, from 1; `post`: which of the posts of a long carousel, from 1
 * - `question`: its id, `null` on covers and closing cards
 * - `alt`: all words of the card; `altTooLong`: the networks that take fewer
 * - `caption`: what to post, with nothing left out; `captions`: the same for each network within its limit, `null` where
 *   not even the question fits
 * - `limits`: of each network the longest caption and text alternative; `null` where none is told
 */
export function listOf(posts: readonly Post[]): string {
  const entries = posts.map(({ card, position, post, captions }) => {
    const { file, kind, question, picture } = card;
    const alt = wordsOf(picture.words);
    return {
      file,
      width: picture.size.width,
      height: picture.size.height,
      alt,
      caption: captions.whole,
      question: question?.id ?? null,
      size: picture.size.name,
      kind,
      position,
      post,
      captions: captions.by,
      limits,
      altTooLong: networks
        .filter((network) => network.alt !== null && alt.length > network.alt)
        .map(({ name }) => name),
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

const limits = Object.fromEntries(
  networks.map(({ name, caption, alt }) => [name, { caption, alt }]),
) as Readonly<Record<NetworkName, { readonly caption: number; readonly alt: number | null }>>;

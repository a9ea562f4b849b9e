import { stringify } from 'csv-stringify/sync';
import type { CardSizeName } from '../../model/card.ts';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { wordsOf } from '../../render/pictures/picture.ts';
import { fileAddress } from '../../render/structured-data/nodes.ts';
import { networks } from './captions/networks.ts';
import { addressOf } from './leaflet-address.ts';
import type { Post } from './post.ts';

const columns = [
  'network',
  'size',
  'position',
  'post',
  'file',
  'image',
  'text',
  'alt',
  'link',
  'title',
  'question',
] as const;

/**
 * `cards.csv` for tools that schedule posts: a row for each card and network that shows its size whole. `image` is the
 * address that the picture will have, where one is known. RFC 4180, UTF-8 with a byte order mark: without it Excel takes the
 * file for Windows-1252 and breaks every accent; the tools pass it over.
 */
export function scheduleOf(posts: readonly Post[], document: Document, { brand }: Settings): string {
  const rows = posts.flatMap(({ card, position, post, captions }) =>
    networks
      .filter(({ sizes }) => sizes.includes(card.picture.size.name as CardSizeName))
      .flatMap(({ name }) => {
        const text = captions.by[name];
        if (text === null) return [];
        return [
          {
            network: name,
            size: card.picture.size.name,
            position: String(position),
            post: String(post),
            file: card.file,
            image: fileAddress(document, brand, card.file) ?? '',
            text: harmless(text),
            alt: harmless(wordsOf(card.picture.words)),
            link: addressOf(document) ?? '',
            title: harmless(document.title),
            question: card.question?.id ?? '',
          },
        ];
      }),
  );
  return stringify(rows, {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: '\r\n',
    // By itself it quotes only the delimiter of its own: a line feed in a caption would begin a row wherever one does.
    quoted_match: /[\r\n]/,
  });
}

/**
 * Spreadsheets run a cell that begins with one of these signs as a formula. A space of no width before it keeps the words
 * as they are; the usual apostrophe would be posted with them.
 */
function harmless(text: string): string {
  return /^[=+\-@＝＋－＠\t\r]/u.test(text) ? `\u200b${text}` : text;
}

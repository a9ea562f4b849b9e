import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Asset } from '../../model/document.ts';
import type { Finding } from './findings.ts';
import type { WordDocument, WordNode, WordPicture } from './model.ts';

/** The pictures of a Word file, under names that it does not give them. */
export interface Pictures {
  readonly assets: readonly Asset[];
  /** The picture as an element; a finding where it cannot be shown. */
  readonly show: (picture: WordPicture, paragraph: number) => ElementContent | Finding;
}

/** Reads every picture; one that stands in several places is held once. */
export async function readPictures(document: WordDocument): Promise<Pictures> {
  const assets: Asset[] = [];
  const byPicture = new Map<WordPicture, Asset>();
  for (const picture of picturesIn(document)) {
    const bytes = await picture.readAsBuffer();
    const mediaType = mediaTypeOf(bytes);
    if (mediaType === undefined) continue;
    const same = assets.find((asset) => Buffer.compare(asset.bytes, bytes) === 0);
    const src = `picture-${assets.length + 1}.${mediaType === 'image/jpeg' ? 'jpg' : mediaType.slice(6)}`;
    const asset = same ?? { src, mediaType, bytes: new Uint8Array(bytes) };
    if (same === undefined) assets.push(asset);
    byPicture.set(picture, asset);
  }
  return {
    assets,
    show: (picture, paragraph) => {
      const asset = byPicture.get(picture);
      const alt = picture.altText ?? '';
      return asset === undefined ? unreadable(alt, paragraph) : h('img', { src: asset.src, alt });
    },
  };
}

function unreadable(alt: string, paragraph: number): Finding {
  return {
    code: 'image-type',
    message: 'Unexpected kind of picture in the Word file, expected PNG, JPEG or GIF',
    hint: 'In Word, right-click the picture, save it as a picture of the type PNG, and insert that in its place.',
    paragraph,
    ...(alt === '' ? {} : { quote: alt }),
  };
}

/** Those in the text, and in the notes that it refers to. */
function picturesIn(document: WordDocument): WordPicture[] {
  const pictures: WordPicture[] = [];
  const bodies = new Set<readonly WordNode[]>([document.children]);
  const visit = (node: WordNode) => {
    if (node.type === 'image') pictures.push(node);
    const body = node.type === 'noteReference' ? document.notes.resolve(node)?.body : undefined;
    if (body !== undefined) bodies.add(body);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  // A set grows while it is read, and holds each body once.
  for (const body of bodies) for (const node of body) visit(node);
  return pictures;
}

/** By its first bytes, as the names in the file may be wrong. */
function mediaTypeOf(bytes: Uint8Array): Asset['mediaType'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return head.startsWith('GIF8') ? 'image/gif' : undefined;
}

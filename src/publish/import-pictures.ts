import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Files } from '../model/context.ts';
import type { Asset, Document, RichText } from '../model/document.ts';
import { slug } from '../structure/ids.ts';

/** A document whose pictures lie in a folder `assets` beside its Markdown, and the files to write there. */
export interface WithPictures {
  readonly document: Document;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

const endings: Readonly<Record<Asset['mediaType'], string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
};

/**
 * Gives each picture of a document a place beside the Markdown. A file of that name that holds something else stays as
 * it is: the picture gets the next free name.
 *
 * @param out Where the Markdown will lie.
 */
export async function bringPictures(
  document: Document,
  assets: readonly Asset[],
  out: string,
  files: Files,
): Promise<WithPictures> {
  const written = new Map<string, Uint8Array>();
  const moved = new Map<string, string>();
  for (const asset of assets) {
    const name = await freeName(asset, document.id, async (candidate) => {
      const path = join(dirname(out), 'assets', candidate);
      return written.get(path) ?? (await files.read(path));
    });
    written.set(join(dirname(out), 'assets', name), asset.bytes);
    moved.set(asset.src, `assets/${encodeURIComponent(name)}`);
  }
  return {
    document: moved.size === 0 ? document : withSources(document, moved),
    files: [...written].map(([path, bytes]) => ({ path, bytes })),
  };
}

/** @param there What a file in the folder holds. */
async function freeName(
  { src, mediaType, bytes }: Asset,
  id: string,
  there: (name: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  const ending = endings[mediaType];
  for (let count = 1; ; count += 1) {
    const name = `${nameOf(src, id)}${count === 1 ? '' : `-${count}`}${ending}`;
    const found = await there(name);
    if (found === undefined || Buffer.compare(found, bytes) === 0) return name;
  }
}

/** The file's own name; one that says nothing (`image1`) gets the document's before it. */
function nameOf(src: string, id: string): string {
  const file = decoded(src).split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? '';
  const own = /^data:/i.test(src) ? '' : slug(file.replace(/\.[^.]*$/, ''));
  if (own === '') return `${id}-picture`;
  return /^(?:image|img|picture|bild|photo|foto)?-?\d*$/.test(own) ? `${id}-${own}` : own;
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function withSources(document: Document, moved: ReadonlyMap<string, string>): Document {
  const move = <T extends RichText | null>(text: T): T =>
    text === null ? text : { ...text, tree: moveIn(text.tree, moved) };
  return {
    ...document,
    intro: move(document.intro),
    sections: document.sections.map((section) => ({
      ...section,
      intro: move(section.intro),
      questions: section.questions.map((question) => ({ ...question, answer: move(question.answer) })),
    })),
  };
}

function moveIn(tree: Root, moved: ReadonlyMap<string, string>): Root {
  const copy = structuredClone(tree);
  visit(copy, 'element', ({ tagName, properties }) => {
    const to = tagName === 'img' ? moved.get(String(properties.src)) : undefined;
    if (to !== undefined) properties.src = to;
  });
  return copy;
}

import { dirname, isAbsolute, join, relative } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Files, Translation } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Asset, type Document, questionsOf, type RichText } from '../model/document.ts';
import { UsageError } from '../model/usage-error.ts';
import { readerFor } from '../read/readers.ts';
import { placeOf } from '../structure/place-of.ts';
import { structure } from '../structure/structure.ts';
import type { FoundBrand } from './brand.ts';

/** A source as far as it could be understood, with its pictures. */
export interface Loaded {
  readonly path: string;
  /** Under whose name it goes out. */
  readonly brand: FoundBrand;
  readonly text: string;
  readonly document: Document | undefined;
  readonly assets: readonly Asset[];
  /** The same leaflet in other languages; a source by itself knows of none. */
  readonly translations: readonly Translation[];
  /** What is wrong with its structure or its pictures. */
  readonly diagnostics: readonly Diagnostic[];
  /** What rules say of its words: on an approved leaflet an error among them stops its channel alone. */
  readonly words: readonly Diagnostic[];
}

/** Reads and understands one source. */
export async function load(path: string, brand: FoundBrand, files: Files): Promise<Loaded> {
  const bytes = await files.read(path);
  const reader = readerFor(path);
  if (bytes === undefined || reader === undefined) throw new UsageError(`"${path}" cannot be read.`);
  const read = await reader.load();
  const source = await read(bytes, path);
  if (source.value === undefined) {
    const { diagnostics } = source;
    return {
      path,
      brand,
      text: '',
      document: undefined,
      assets: [],
      translations: [],
      diagnostics,
      words: [],
    };
  }
  const { value: document, diagnostics } = await structure(source.value, {
    lang: brand.brand.inLanguage ?? 'en-GB',
  });
  const pictures =
    document === undefined
      ? { assets: [], diagnostics: [] }
      : await readPictures(document, source.value.pictures ?? [], files);
  return {
    path,
    brand,
    text: source.value.text,
    document,
    assets: pictures.assets,
    translations: [],
    diagnostics: [...source.diagnostics, ...diagnostics, ...pictures.diagnostics],
    words: [],
  };
}

interface Picture {
  readonly src: string;
  readonly where: Pick<Diagnostic, 'place' | 'question'>;
}

/**
 * Reads every picture once: from the source itself, its own folder or below, never from elsewhere, never over the
 * network.
 *
 * @param held Those that the source brings along.
 */
async function readPictures(
  document: Document,
  held: readonly Asset[],
  files: Files,
): Promise<{ readonly assets: readonly Asset[]; readonly diagnostics: readonly Diagnostic[] }> {
  const assets = new Map<string, Asset>();
  const diagnostics: Diagnostic[] = [];
  for (const { src, where } of picturesOf(document)) {
    if (assets.has(src)) continue;
    const found = held.find((asset) => asset.src === src) ?? (await readPicture(src, document.path, files));
    if ('bytes' in found) assets.set(src, found);
    else diagnostics.push({ ...found, ...where, path: document.path });
  }
  return { assets: [...assets.values()], diagnostics };
}

function picturesOf(document: Document): Picture[] {
  const found: Picture[] = [];
  const collect = (text: RichText | null, question?: string) => {
    if (text === null) return;
    visit(text.tree, 'element', (element) => {
      if (element.tagName !== 'img') return;
      const where = { ...placeOf(element), ...(question === undefined ? {} : { question }) };
      found.push({ src: String(element.properties.src ?? ''), where });
    });
  };
  collect(document.intro);
  for (const section of document.sections) collect(section.intro);
  for (const question of questionsOf(document)) collect(question.answer, question.id);
  return found;
}

async function readPicture(src: string, sourcePath: string, files: Files): Promise<Asset | Diagnostic> {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(src)) {
    return diagnose(
      'image-remote',
      `Unexpected picture from elsewhere: "${src}", expected a file beside the source`,
      {
        hint: 'Save the picture in the folder of the source and name it there.',
      },
    );
  }
  const folder = await files.real(dirname(sourcePath));
  const named = decodePath(src);
  const real = await files.real(isAbsolute(named) ? named : join(dirname(sourcePath), named));
  if (isAbsolute(named) || isOutside(folder ?? '', real ?? join(folder ?? '', named))) {
    return diagnose('image-outside', `Unexpected picture outside the folder of the source: "${src}"`, {
      hint: 'Copy the picture into the folder of the source.',
    });
  }
  const bytes = real === undefined ? undefined : await files.read(real);
  if (bytes === undefined) {
    return diagnose('image-missing', `Unexpected picture "${src}": there is no such file`, {
      hint: 'Check the spelling; the path begins at the folder of the source.',
    });
  }
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) {
    return diagnose('image-type', `Unexpected kind of picture: "${src}", expected PNG, JPEG or GIF`, {
      hint: 'Open the picture and save it as PNG or JPEG.',
    });
  }
  return { src, mediaType, bytes };
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.startsWith('..') || isAbsolute(way);
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** By its first bytes, not by its name. */
function mediaTypeOf(bytes: Uint8Array): Asset['mediaType'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF8')) return 'image/gif';
  return undefined;
}

import type { Options } from 'epub-gen-memory';
import type { Book, BookFile } from './book.ts';
import { contentsFile } from './contents-file.ts';

/** The start of zip time: the bytes must not tell when a book was packed. */
const zipDate = new Date('1980-01-01T00:00:00Z');

/** Files that are compressed in themselves, and the `mimetype`, which must be plain (OCF 3.3, 4.3.3). */
const stored = /^mimetype$|\.(woff2|png|jpg|gif)$/;

/**
 * Packs a book with epub-gen-memory. The library is the packager and no more: its templates print our finished
 * files, it parses none of them, fetches nothing, invents nothing.
 */
export async function packBook(book: Book): Promise<Uint8Array> {
  const { EPub } = await loadPackager();
  const texts = new Map(book.files.map((file) => [file.path, file]));
  const text = (path: string) => new TextDecoder().decode(fileAt(texts, path).bytes);

  class Packager extends EPub {
    async pack(): Promise<Uint8Array> {
      await this.render();
      const made = { ...this.zip.files };
      for (const path of Object.keys(made)) delete this.zip.files[path];
      for (const { path, bytes } of book.files) {
        const rendered = isRendered(path) ? await made[path]?.async('uint8array') : undefined;
        this.zip.file(path, rendered ?? bytes, {
          date: zipDate,
          compression: stored.test(path) ? 'STORE' : 'DEFLATE',
          createFolders: false,
        });
      }
      const compressionOptions = { level: 9 };
      return this.zip.generateAsync({ type: 'uint8array', platform: 'DOS', compressionOptions });
    }
  }

  const options = {
    title: book.title,
    date: zipDate.toISOString(),
    css: text('OEBPS/style.css'),
    contentOPF: '<%- finished.opf %>',
    tocNCX: '<%- finished.ncx %>',
    tocXHTML: '<%- finished.contents %>',
    chapterXHTML: '<%- finished %>',
    finished: {
      opf: text('OEBPS/content.opf'),
      ncx: text('OEBPS/toc.ncx'),
      contents: text(`OEBPS/${contentsFile}`),
    },
  } satisfies Options & { finished: object };
  const chapters = book.files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.xhtml') && !path.endsWith(`/${contentsFile}`))
    .map((path) => ({ title: '', filename: path.slice('OEBPS/'.length), content: '', finished: text(path) }));
  return new Packager(options, chapters).pack();
}

/** It takes long to load, so it is loaded here. */
export function loadPackager(): Promise<Pick<typeof import('epub-gen-memory'), 'EPub'>> {
  return import('epub-gen-memory');
}

/** Whether the library makes the file through our templates; the others go in as they are. */
function isRendered(path: string): boolean {
  return /^OEBPS\/[^/]+\.(xhtml|opf|ncx|css)$/.test(path);
}

function fileAt(files: ReadonlyMap<string, BookFile>, path: string): BookFile {
  const file = files.get(path);
  if (file === undefined) throw new Error(`The book has no ${path}.`);
  return file;
}

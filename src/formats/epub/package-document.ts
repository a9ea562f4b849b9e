import { x } from 'xastscript';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { toXmlText } from '../../render/serialize.ts';
import type { BookFacts } from './facts.ts';
import { metadata } from './metadata.ts';

/** What the package document lists, at its path beside it. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
  /** Whether it is a page to read, in this place of the reading order. */
  readonly inSpine: boolean;
}

/** The package document: what the book is, what it holds, in which order it is read. */
export function packageDocument(
  document: Document,
  settings: Settings,
  manifest: readonly ManifestItem[],
  facts: BookFacts,
): string {
  const spine = manifest.filter(({ inSpine }) => inSpine);
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book-id',
      'xml:lang': document.lang,
      dir: document.dir,
      prefix: 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/',
    },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        '\n',
        ...metadata(document, settings, facts).flatMap((element) => [element, '\n']),
      ]),
      '\n',
      x('manifest', [
        '\n',
        ...manifest.flatMap(({ id, href, mediaType, properties }) => [
          x('item', {
            id,
            href,
            'media-type': mediaType,
            properties: properties.length === 0 ? undefined : properties.join(' '),
          }),
          '\n',
        ]),
      ]),
      '\n',
      x('spine', { toc: 'ncx', 'page-progression-direction': document.dir }, [
        '\n',
        ...spine.flatMap(({ id }) => [x('itemref', { idref: id }), '\n']),
      ]),
      '\n',
    ],
  );
  return toXmlText(x(null, [root]));
}

import { h } from 'hastscript';
import type { Strings, Templates } from '../../model/context.ts';
import { fillShell } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { type Page, shells } from './pages.ts';
import type { Picture } from './pictures.ts';

/** The front of the book, as a picture. */
export interface Cover {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Its words, for those who do not see it. */
  readonly alt: string;
}

export function coverPicture({ bytes, mediaType }: Cover): Picture {
  const href = `images/cover.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
  return { id: 'cover-image', href, mediaType, bytes, telling: true, described: true, isCover: true };
}

export function coverPage(cover: Cover, strings: Strings, templates: Templates): Page {
  const tree = fillShell(template(templates, shells.cover), {
    'head-title': strings.cover,
    style: 'style.css',
    cover: [h('img', { role: 'doc-cover', src: coverPicture(cover).href, alt: cover.alt })],
  });
  return { id: 'cover', file: 'cover.xhtml', role: 'cover', title: strings.cover, tree };
}

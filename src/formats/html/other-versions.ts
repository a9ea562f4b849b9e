import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings, Translation } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { addressOf } from '../../render/address.ts';
import { languageName } from '../../render/language-name.ts';

/** The same leaflet to print, as an e-book and in other languages; nothing when there is only the page. */
export function otherVersions(document: Document, settings: Settings): ElementContent[] {
  const { strings, formats, translations } = settings;
  const shown = [document.lang, ...translations.map(({ lang }) => lang)];
  const links = [
    formats.includes('pdf') ? [h('a', { href: `${document.id}.pdf` }, strings.pdfToPrint)] : [],
    formats.includes('epub') ? [h('a', { href: `${document.id}.epub` }, strings.ebook)] : [],
    translations.map((translation) => languageLink(translation, document, shown)),
  ].flat();
  if (links.length === 0) return [];
  return [
    h('div', { className: ['downloads'] }, [
      h('h2', strings.otherFormats),
      h(
        'ul',
        links.map((link) => h('li', link)),
      ),
    ]),
  ];
}

/** In the other language and its direction: who reads it finds it, and screen readers say it right. */
function languageLink(
  { id, lang, dir, title, canonicalUrl }: Translation,
  document: Document,
  shown: readonly string[],
): Element {
  const local = `../${encodeURIComponent(id)}/index.html`;
  const href = addressOf(local, document.meta.canonicalUrl, canonicalUrl);
  return h('a', { href, hrefLang: lang, lang, dir }, `${languageName(lang, shown)}: ${title}`);
}

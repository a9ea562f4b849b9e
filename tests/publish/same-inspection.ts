import type { Document } from '../../src/model/document.ts';
import { inspection } from '../../src/publish/inspect.ts';

/** What `inspect` shows of a document, without what a change of format has to change: places and signals. */
export function shown(document: Document): unknown {
  const brand = { brand: {}, path: undefined };
  const loaded = {
    path: '',
    brand,
    text: '',
    document,
    assets: [],
    translations: [],
    diagnostics: [],
    words: [],
  };
  const { path: _, ...whole } = JSON.parse(JSON.stringify(inspection(loaded), withoutPlaces));
  const { title, subtitle, lang, id } = document;
  // The title may stand in the text or in the front matter; language and name are pinned there.
  const pinned = { title, inLanguage: lang, slug: id, ...(subtitle === null ? {} : { subtitle }) };
  return { ...whole, meta: { ...whole.meta, ...pinned } };
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (['place', 'signal', 'confidence'].includes(key)) return undefined;
  return (key === 'answerHtml' || key === 'html') && typeof value === 'string' ? oneSpace(value) : value;
}

const block =
  '(?:blockquote|br|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul)';

/** HTML without the white space around blocks and line breaks, which nobody sees. */
function oneSpace(html: string): string {
  return html
    .split(/(<pre>.*?<\/pre>)/s)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/[ \t\n]+/g, ' ').replace(new RegExp(` ?(</?${block}(?: [^>]*)?>) ?`, 'g'), '$1'),
    )
    .join('')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

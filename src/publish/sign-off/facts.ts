import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { questionsOf } from '../../model/document.ts';
import type { Approval } from './approval.ts';

/** Which text it is, to the letter. */
export function factsBlock({ document, publisher, regions, hash, generator }: Approval): ElementContent[] {
  const { meta, lang, path } = document;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Version', meta.version ?? 'none'],
    ['Status', meta.status ?? 'draft'],
    ['Leaflet code', meta.identifier],
    ['Language', lang],
    [
      'Rules of',
      regions.length === 0 ? 'no region named' : regions.map((one) => one.toUpperCase()).join(', '),
    ],
    ['Publisher', publisher],
    ['Written by', meta.author?.map(({ name }) => name).join(', ')],
    ['Questions', String(questionsOf(document).length)],
    ['Published', meta.datePublished],
    ['Changed', meta.dateModified],
    ['Last reviewed', meta.lastReviewed ?? 'not said'],
    ['Review due', meta.reviewDue ?? 'not said'],
    ['Source', path.split(/[\\/]/).at(-1)],
    ['Checked by', generator],
  ];
  return [
    ...rows.flatMap(([term, value]) =>
      value === undefined ? [] : [h('div', [h('dt', term), h('dd', h('bdi', value))])],
    ),
    h('div', { className: ['whole'] }, [h('dt', 'SHA-256 of the words'), h('dd', h('code', hash))]),
  ];
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Material, Need } from '../platform.ts';
import { prose } from './prose.ts';

/** What a file may lack, in words. */
export const needWords: Readonly<Record<Need, string>> = {
  canonicalUrl: 'the address of the page (canonicalUrl)',
  approved: 'an approved text',
};

/** What would make the markup say more, and where to write it; `null` when it says all it could. */
export function lackingBlock({ document, settings }: Material): ElementContent[] | null {
  const { meta } = document;
  const { brand } = settings;
  const wishes: [unknown, string][] = [
    [
      meta.canonicalUrl,
      '`canonicalUrl` in the front matter, the address that the page will have: without it the markup names no page, and the files that need it are left out.',
    ],
    [brand.name, '`name` in `brand.yaml`: without it nobody publishes the page.'],
    [
      brand.url,
      '`url` in `brand.yaml`, your home page: without it the markup does not say to which site the page belongs.',
    ],
    [
      meta.description,
      '`description` in the front matter: a sentence or two for search results and link previews.',
    ],
    [
      meta.reviewedBy,
      '`reviewedBy` in the front matter: who checked the text. On a page about health it is asked for first.',
    ],
    [meta.lastReviewed, '`lastReviewed` in the front matter: when it was checked.'],
    [meta.dateModified, '`dateModified` in the front matter: when the text last changed.'],
    [
      settings.formats.includes('cards') || undefined,
      'The cards: without them links are shared without a picture. Publish all formats, without `--formats`.',
    ],
  ];
  const open = wishes.filter(([value]) => value === undefined).map(([, words]) => words);
  if (open.length === 0) return null;
  return [
    h('h2', 'What you could add'),
    h('p', 'Nothing is made up for a field that is missing. Add it, and publish again:'),
    h(
      'ul',
      open.map((words): Element => h('li', prose(words))),
    ),
  ];
}

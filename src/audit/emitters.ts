import type { Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { MarkupBlock } from './json-ld.ts';

/** What plugins and builders leave on their markup: whom to ask when there is a second one. */
const marks: readonly { readonly name: string; fits(block: MarkupBlock): boolean }[] = [
  {
    name: 'Pamphleteer',
    fits: ({ build, element }) => build !== undefined || /^_?faq(?:-schema)?$/.test(idOf(element)),
  },
  { name: 'Yoast SEO', fits: ({ element, text }) => has(element, 'yoast') || text.includes('#/schema/') },
  { name: 'Rank Math', fits: ({ element }) => has(element, 'rank-math') },
  { name: 'All in One SEO', fits: ({ element }) => has(element, 'aioseo') },
  { name: 'SEOPress', fits: ({ element }) => has(element, 'seopress') },
  { name: 'Schema Pro', fits: ({ element }) => has(element, 'schema-pro') || has(element, 'wp-schema-pro') },
  { name: 'Schema & Structured Data for WP', fits: ({ element }) => has(element, 'saswp') },
  { name: 'Schema App', fits: ({ element }) => has(element, 'schemaapp') || has(element, 'schema-app') },
  { name: 'Jetpack', fits: ({ element }) => has(element, 'jetpack') },
  { name: 'Elementor', fits: ({ element }) => has(element, 'elementor') },
  {
    name: 'Next.js (next-seo)',
    fits: ({ element }) => has(element, 'next-') || element.properties.dataNscript !== undefined,
  },
  {
    name: 'Nuxt',
    fits: ({ element }) => has(element, 'schema-org-graph') || element.properties.dataHid !== undefined,
  },
];

/** Who wrote a block of markup, for people; its id and class where nobody is known to write such. */
export function emitterOf(block: MarkupBlock, tree: Root): string {
  const known = marks.find(({ fits }) => fits(block));
  const where = block.place === undefined ? '' : ` (line ${block.place.line})`;
  if (known !== undefined) return `${known.name}${where}`;
  const comment = commentBefore(block, tree);
  if (comment !== undefined) return `${comment}${where}`;
  const label = [idOf(block.element), classOf(block.element)].filter((part) => part !== '').join(' ');
  return `a script${label === '' ? '' : ` "${label}"`}${where}`;
}

/** Many plugins sign with a comment above. */
function commentBefore({ element }: MarkupBlock, tree: Root): string | undefined {
  let words: string | undefined;
  visit(tree, 'element', (node, index, parent) => {
    if (node !== element) return undefined;
    const before = parent?.children
      .slice(0, index)
      .findLast((child) => child.type !== 'text' || child.value.trim() !== '');
    if (before?.type === 'comment') words = before.value.trim().split('\n')[0]?.slice(0, 60);
    return EXIT;
  });
  return words === undefined || words === '' ? undefined : `"${words}"`;
}

function has({ properties }: MarkupBlock['element'], word: string): boolean {
  return JSON.stringify(properties).toLowerCase().includes(word);
}

function idOf({ properties: { id } }: MarkupBlock['element']): string {
  return typeof id === 'string' ? id : '';
}

function classOf({ properties: { className } }: MarkupBlock['element']): string {
  return Array.isArray(className) ? className.join(' ') : '';
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Made, type Material, missing, type Platform, type Snippet } from '../platform.ts';
import { needWords } from './lacking.ts';
import { characters, kilobytes, prose } from './prose.ts';

/** A section for each platform: for whom, what to do, what to copy, what to know. */
export function platformBlocks(
  platforms: readonly Platform[],
  material: Material,
  made: readonly Made[],
): Element[] {
  const shown = new Set<Snippet>();
  return platforms.map((platform) => {
    const own = platform.snippets.map((snippet) => {
      const isFirst = !shown.has(snippet);
      shown.add(snippet);
      return snippetBlock(snippet, material, made, isFirst);
    });
    return platformBlock(platform, material, own.flat());
  });
}

function platformBlock(platform: Platform, material: Material, files: readonly ElementContent[]): Element {
  const { id, title, audience, limits } = platform;
  return h('section', { className: ['platform'], id, ariaLabelledBy: `${id}-title` }, [
    h('h3', { id: `${id}-title` }, title),
    h('p', { className: ['audience'] }, prose(audience)),
    h(
      'ol',
      platform.steps(material).map((step) => h('li', prose(step))),
    ),
    ...files,
    ...(limits.length === 0
      ? []
      : [
          h('h4', 'Good to know'),
          h(
            'ul',
            limits.map((limit) => h('li', prose(limit))),
          ),
        ]),
  ]);
}

/**
 * @param isFirst Whether this is the first section that wants the file: the others lead to it.
 */
function snippetBlock(
  snippet: Snippet,
  material: Material,
  made: readonly Made[],
  isFirst: boolean,
): ElementContent[] {
  const text = made.find((one) => one.snippet === snippet)?.text;
  const name = h('code', snippet.path);
  if (text === undefined) {
    const needs = missing(snippet, material).map((need) => needWords[need]);
    return [h('p', { className: ['left-out'] }, [name, ` was left out: it needs ${needs.join(' and ')}.`])];
  }
  const size = `${kilobytes(text)}, ${characters(text)}`;
  if (!snippet.isPasted) {
    const file = h('a', { href: nameOf(snippet) }, name);
    return [h('p', { className: ['file'] }, [file, `: ${snippet.about}; ${size}.`])];
  }
  const id = boxId(snippet);
  const button = h('button', { type: 'button', hidden: true, dataCopy: id }, [
    'Copy ',
    h('code', nameOf(snippet)),
  ]);
  if (!isFirst) {
    return [
      h('p', { className: ['file'] }, [
        button,
        ' ',
        h('a', { href: `#${id}` }, [name, ' is shown above']),
        `: ${snippet.about}; ${size}.`,
      ]),
    ];
  }
  return [
    h('div', { className: ['snippet'] }, [
      h('label', { htmlFor: id }, [name, h('span', `: ${snippet.about}; ${size}.`)]),
      h('textarea', { id, rows: 6, readOnly: true, spellCheck: 'false', dir: 'ltr' }, text),
      button,
    ]),
  ];
}

function nameOf({ path }: Snippet): string {
  return path.replace(/^seo\//, '');
}

function boxId(snippet: Snippet): string {
  return `box-${nameOf(snippet).replace(/[^a-z0-9]+/g, '-')}`;
}

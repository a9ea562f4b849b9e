import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { answerText } from '../../src/answers/plain-text.ts';
import { reduceAnswer } from '../../src/answers/reduce.ts';
import { blocksOf } from '../../src/formats/jsonld/kit/wordpress/blocks.ts';
import { linesOf } from '../../src/formats/jsonld/kit/wordpress/lines.ts';
import { toHtml } from '../../src/render/serialize.ts';

/**
 * Page and markup are compared after one reduction, so a fault of the reduction itself would show nowhere. Here it is held
 * against the bare text of the page: no word and no number may be missing, and those of one paragraph keep their order.
 */

const word = fc.constantFrom(
  '2.5',
  'ml',
  '10',
  'not',
  'more',
  'than',
  'mg/kg',
  '<b',
  '−5',
  'Größe',
  '“so”',
  '1/2',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const inline: fc.Arbitrary<string> = fc.oneof(
  words.map(escaped),
  words.map((text) => `<strong>${escaped(text)}</strong>`),
  words.map((text) => `<em>${escaped(text)}</em>`),
  words.map((text) => `<a href="https://clinic.example.org/">${escaped(text)}</a>`),
  words.map((text) => `<code>${escaped(text)}</code>`),
  words.map((text) => `<abbr title="x">${escaped(text)}</abbr>`),
  fc.constant('10<sup>3</sup>'),
  fc.constant('H<sub>2</sub>O'),
  fc.constant('<br>'),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const cell = fc.record({
  tag: fc.constantFrom('td', 'th'),
  span: fc.constantFrom('', '', '', ' colspan="2"', ' rowspan="2"'),
  line,
});
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((rows) => {
    const body = rows.map((cells) =>
      cells.map(({ tag, span, line: text }) => `<${tag}${span}>${text}</${tag}>`).join(''),
    );
    return `<table><tbody>${body.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
  });
const list = fc
  .record({
    open: fc.constantFrom('<ul>', '<ol>', '<ol start="3">', '<ol type="a">'),
    items: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ open, items }) => `${open}${items.map((item) => `<li>${item}</li>`).join('')}</${open.slice(1, 3)}>`,
  );
const block = fc.oneof(
  line.map((text) => `<p>${text}</p>`),
  list,
  table,
  line.map((text) => `<blockquote><p>${text}</p></blockquote>`),
  fc.record({ term: line, text: line }).map(({ term, text }) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
);
const answer = fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The bare words of a tree, with a space wherever an element begins or ends, but for raised and lowered numbers. */
function bareWords(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inside = node.children.map((child) => bareWords(child as ElementContent)).join('');
  const isGlued =
    node.type === 'element' && /^(?:sup|sub|strong|em|a|code|abbr)$/.test((node as Element).tagName);
  return isGlued ? inside : ` ${inside} `;
}

const tokens = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .split(/\s+/)
    .filter((token) => token !== '');

const parse = (html: string) => fromHtml(html, { fragment: true });
const reduced = (page: Root): Root => ({
  type: 'root',
  children: reduceAnswer(page.children as ElementContent[], undefined),
});
const nodesOf = (root: Root) => root.children as ElementContent[];

/** Every shape that an answer is given to programs and other systems in, as the words that arrive. */
const shapes: Readonly<Record<string, (page: Root) => Root>> = {
  'the markup': (page) => parse(toHtml(reduced(page))),
  // Programs read any answer as HTML; its lines part words.
  'plain text': (page) => parse(answerText(nodesOf(reduced(page))).replaceAll('\n', ' ')),
  'lines for a field without blocks': (page) => ({
    type: 'root',
    children: linesOf(nodesOf(reduced(page))).map((line) => h('p', line)),
  }),
  'blocks of WordPress': (page) =>
    parse(
      blocksOf(nodesOf(page))
        .join('\n')
        .replace(/<!--[\s\S]*?-->/g, ''),
    ),
};

it.each(Object.entries(shapes))('no word of an answer is lost in %s, whatever it stands in', (_, shape) => {
  fc.assert(
    fc.property(answer, (html) => {
      const page = parse(html);
      const said = new Set(
        tokens(bareWords(shape(page))).flatMap((token) => [token, token.replace(/[:;,]$/, '')]),
      );
      expect(tokens(bareWords(page)).filter((token) => !said.has(token))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('the words of a paragraph or item keep their order', () => {
  fc.assert(
    fc.property(line, (text) => {
      const page = parse(`<p>${text}</p>`);
      expect(tokens(bareWords(reduced(page)))).toEqual(tokens(bareWords(page)));
    }),
  );
});

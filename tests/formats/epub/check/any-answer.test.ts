import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentOf } from '../../../documents.ts';
import { settings } from '../sample.ts';
import { check, made } from './books.ts';

/** Whatever HTML an author writes, the book is valid and says every word. */

const tags =
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h3 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );
const attributes = [
  'lang="fr"',
  'lang="en-12"',
  'lang="xx"',
  'dir="rtl"',
  'dir=left',
  'title="a &amp; b"',
  'id="x y"',
  'class="footnotes-x"',
  'value="3"',
  'start="2"',
  'type="a"',
  'type="disc"',
  'reversed',
  'colspan="2"',
  'rowspan="0"',
  'scope="row"',
  'align="right"',
  'width="40"',
  'href="https://example.org/a b?c=[d]&amp;e"',
  'href="#why"',
  'href="mailto:a@example.org"',
  'href="tel:+44 20 7946 0000"',
  'href="tel:(020) 7946 0000"',
  'href="tel:"',
  'href="tel:ask"',
  'href="mailto:"',
  'href="mailto: "',
  'href="https://a:b@example.org/x|y"',
  'href="https://exa mple.org/"',
  'style="color:red"',
  'cite="https://example.org/"',
  'datetime="2026"',
];
const words = fc.constantFrom(
  'Wash',
  '5 mg',
  '10<sup>9</sup>',
  ' ',
  '\n',
  'x &lt; y',
  '-2',
  '漢',
  'é\u00ADa',
);
const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc
    .array(fc.oneof({ weight: 2, arbitrary: words }, { weight: 3, arbitrary: tie('element') }), {
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(fc.constantFrom(...tags), fc.array(fc.constantFrom(...attributes), { maxLength: 2 }), tie('tree'))
    .map(([tag, own, inside]) => `<${[tag, ...own].join(' ')}>${inside}</${tag}>`),
}));

it('is valid and complete with any HTML in an answer', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (html) => {
      const source = `# Any\n\n## Why? {#why}\n\nBecause.\n\n<div>${html.replaceAll('\n', ' ')}</div>\n`;
      const document = await documentOf(source).catch(() => undefined);
      if (document === undefined) return;
      const findings = await check(await made(document, settings()));
      expect(findings.filter(({ kind }) => kind !== 'accessibility')).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});

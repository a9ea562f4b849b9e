import fc from 'fast-check';
import type { ElementContent, ElementData, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { blocksFrom } from '../../src/markup/from-hast.ts';

const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkGfm).freeze();

function markdown(html: string): string {
  const children = blocksFrom(fromHtml(html, { fragment: true }));
  return writer.stringify({ type: 'root', children }).trimEnd();
}

const cases: readonly (readonly [string, string, string])[] = [
  ['raised and lowered text', '<p>H<sub>2</sub>O, 10<sup>9</sup>', 'H<sub>2</sub>O, 10<sup>9</sup>'],
  [
    'an abbreviation',
    '<p><abbr title="body mass index" class=x>BMI</abbr>',
    '<abbr title="body mass index">BMI</abbr>',
  ],
  [
    'language of a phrase',
    '<p>They say <span lang=fr style="color:red">merci</span>.',
    'They say <span lang="fr">merci</span>.',
  ],
  [
    'marks of typists',
    '<p><u>a</u> <ins>b</ins> <mark>c</mark> <small>d</small> <kbd>e</kbd> <q>f</q>',
    '<u>a</u> <ins>b</ins> <mark>c</mark> <small>d</small> <kbd>e</kbd> <q>f</q>',
  ],
  ['white space as in a browser', '<p>one\n   two <b>  three </b>four', 'one two **three** four'],
  ['text without a paragraph', '<div>one<p>two</p>three</div>four', 'one\n\ntwo\n\nthree\n\nfour'],
  ['one line break', '<p><strong>Why?</strong><br>Because.', '**Why?**\\\nBecause.'],
  ['a line break inside the stress', '<p><b>Why?<br></b>Because.', '**Why?**\\\nBecause.'],
  ['two line breaks', 'one<br><br>two<b><br></b><br>three', 'one\n\ntwo\n\nthree'],
  ['two line breaks inside an old font', '<font color=blue>one<br> <br>two</font>', 'one\n\ntwo'],
  ['an empty paragraph', '<p>one<p>&nbsp;<p>two', 'one\n\ntwo'],
  [
    'stress in pieces',
    '<p><b>What </b><b>is</b> <span style="font-weight:700">it?</span>',
    '**What is it?**',
  ],
  ['stress that is none', '<b style="font-weight:normal"><p>one<p>two</b>', 'one\n\ntwo'],
  ['large type', '<font size=5>Why?</font><br>Because.', '**Why?**\\\nBecause.'],
  ['old elements', '<center><tt>a</tt> <strike>b</strike> <nobr>c</nobr></center>', '`a` ~~b~~ c'],
  ['a link around blocks', '<a href="/x"><h3>Head</h3><p>text</p></a>', '### [Head](/x)\n\n[text](/x)'],
  ['an anchor', '<a name=q1><h3>Head</h3></a>', '### Head'],
  ['a heading that never closes', '<h2>Head<p>text<ul><li>item</ul>', '## Head\n\ntext\n\n- item'],
  ['a list right in a list', '<ul><li>a<ul><li>b</ul><ul><li>c</ul></ul>', '- a\n  - b\n  * c'],
  ['a list without items', '<ul>indented</ul>', 'indented'],
  ['text between items', '<ul><li>a</li>more<li>b</ul>', '- a\n\n  more\n\n- b'],
  ['a list that starts later', '<ol start=3><li>c<li value=4>d</ol>', '3. c\n4. d'],
  [
    'letters before items',
    '<ol type=a class=x><li>one<li>two</ol>',
    '<ol type="a"><li>one</li><li>two</li></ol>',
  ],
  ['numbers with a gap', '<ol><li>one<li value=7>two</ol>', '<ol><li>one</li><li value="7">two</li></ol>'],
  ['letters before questions', '<ol type=A><li><b>Why?</b> So.</ol>', '1. **Why?** So.'],
  [
    'a definition list',
    '<dl><dt>term<dd>one<p>two<p>three</dl>',
    '<dl><dt>term</dt><dd><p>one</p><p>two</p><p>three</p></dd></dl>',
  ],
  [
    'a picture with its caption',
    '<figure class=x><img src=a.png alt=A onload=x()><figcaption>So <i>it</i> is</figcaption></figure>',
    '<figure><img src="a.png" alt="A"><figcaption>So <em>it</em> is</figcaption></figure>',
  ],
  ['a picture alone', '<figure><img src=a.png alt=A></figure>', '![A](a.png)'],
  ['a plain table', '<table><tr><th>a<th>b<tr><td>1<td><p>2</p></table>', '| a | b |\n| - | - |\n| 1 | 2 |'],
  [
    'joined cells',
    '<table><tr><th colspan=2>a<tr><td>1<td>2</table>',
    '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  [
    'row headers',
    '<table><tr><th>a<th>b<tr><th>1<td>2</table>',
    '<table><tbody><tr><th>a</th><th>b</th></tr><tr><th>1</th><td>2</td></tr></tbody></table>',
  ],
  [
    'a caption',
    '<table><caption>C</caption><tr><th>a<tr><td>1</table>',
    '<table><caption>C</caption><tbody><tr><th>a</th></tr><tr><td>1</td></tr></tbody></table>',
  ],
  [
    'blocks in cells',
    '<table><tr><th>a<th>b<tr><td>1<td><ul><li>2</ul></table>',
    '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><ul><li>2</li></ul></td></tr></tbody></table>',
  ],
  ['a table for looks', '<table role=presentation><tr><td>a<td>b</table>', 'a\n\nb'],
  ['a table of one column', '<table><tr><td>a<tr><td>b</table>', 'a\n\nb'],
  ['a page in a table', '<table><tr><td>menu<td><h2>Head</h2>text</table>', 'menu\n\n## Head\n\ntext'],
  [
    'blank lines in preformatted text in a list',
    '<dl><dt>t<dd><pre>a\n\nb</pre></dl>',
    '<dl><dt>t</dt><dd><pre>a\n&#10;b</pre></dd></dl>',
  ],
  [
    'fields of a form',
    '<form>Age <select><option>under 40<option>over 40</select><button>Send</button></form>',
    'Age under 40, over 40 Send',
  ],
  ['a box to tick', '<ul><li><input type=checkbox checked>done</ul>', '- [x] done'],
  ['a film', '<video><source src="/film/pores.mp4"></video>', '[pores.mp4](/film/pores.mp4)'],
  ['no words of scripts', '<p>a<script>b</script><style>c</style><!-- d -->', 'a'],
];

describe('blocks from HTML', () => {
  it.each(cases)('%s', (_name, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('keeps places', () => {
    const [first, second] = blocksFrom(
      fromHtml('<p>one</p>\n<div>two <b>three</b></div>', { fragment: true }),
    );
    expect(first?.position?.start).toMatchObject({ line: 1, column: 1, offset: 0 });
    expect(second?.position?.start).toMatchObject({ line: 2, column: 6, offset: 16 });
  });

  it('keeps the data of paragraphs and headings', () => {
    const tree = fromHtml('<h2>one</h2><p>two</p>', { fragment: true });
    const asked = { signal: 'summary' } as const;
    for (const child of tree.children) if (child.type === 'element') child.data = { asked } as ElementData;
    expect(blocksFrom(tree).map((block) => block.data)).toEqual([
      { asked: { signal: 'summary' } },
      { asked: { signal: 'summary' } },
    ]);
  });

  it('loses no word of any tree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const words: string[] = [];
        visit(tree, 'text', (node) => void words.push(node.value.trim()));
        const kept = wordsOf(blocksFrom(tree));
        for (const word of words) expect(kept).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});

function wordsOf(blocks: readonly Nodes[]): string[] {
  const words: string[] = [];
  for (const block of blocks)
    visit(block, (node) => {
      if ('value' in node) words.push(...node.value.replace(/<[^>]*>/g, ' ').split(/\s+/));
    });
  return words;
}

const names =
  'a abbr article b blockquote button caption center code dd del details dl dt em fieldset figcaption figure font h2 h3 label legend li ol p pre q ruby rt section span strong sub summary sup table tbody td textarea th thead tr tt u ul'.split(
    ' ',
  );
const { node: elements } = fc.letrec<{ node: ElementContent; text: ElementContent; element: ElementContent }>(
  (tie) => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('text'), tie('element')),
    text: fc.integer({ min: 0, max: 99_999 }).map((number) => ({ type: 'text', value: ` w${number}x ` })),
    element: fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...names),
      properties: fc.constantFrom(
        {},
        { href: '/x' },
        { title: 't' },
        { type: 'a' },
        { colSpan: 2 },
        { style: 'font-weight:700' },
      ),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  }),
);
const trees: fc.Arbitrary<Root> = fc
  .array(elements, { maxLength: 5 })
  .map((children) => ({ type: 'root', children }));

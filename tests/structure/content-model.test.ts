import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/render/serialize.ts';
import { documentOf } from '../documents.ts';

/** What raw HTML in an answer becomes. Each of these was refused by EPUBCheck as it stood. */
const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
  [
    'a link inside a link',
    '<a href="#why"><table><tr><td><a href="#why">x</a></td></tr></table></a>',
    '<a href="#why"><table><tbody><tr><td><span>x</span></td></tr></tbody></table></a>',
  ],
  ['a term in a term', '<dfn><b><dfn>x</dfn></b></dfn>', '<dfn><b><span>x</span></b></dfn>'],
  [
    'a term that stands alone',
    '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>',
    '<div><div>a</div><div>b</div><div>c</div></div>',
  ],
  ['frames of terms', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><div><dt>a</dt><dd>b</dd></div></dl>'],
  [
    'frames of terms beside terms',
    '<dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt></dl>',
    '<div><div><div>a</div><div>b</div></div><div>c</div></div>',
  ],
  ['definitions in no list', '<div><dd>a</dd></div>', '<div><div>a</div></div>'],
  ['a ruby without its text', '<p><ruby>漢</ruby></p>', '<p><span>漢</span></p>'],
  [
    'a ruby with both',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
  ],
  ['text behind a ruby', '<p><ruby>漢<rt>kan</rt>x</ruby></p>', '<p><span>漢<span>kan</span>x</span></p>'],
  ['a block in what became text', '<span><rt><div>a</div></rt></span>', '<div><div><div>a</div></div></div>'],
  [
    'a direction that is none',
    '<p><bdo>a</bdo> <bdo dir="rtl">b</bdo></p>',
    '<p><span>a</span> <bdo dir="rtl">b</bdo></p>',
  ],
  [
    'a language that is none',
    '<p lang="en-12">a <b lang="xx">b</b> <i lang="fr">c</i></p>',
    '<p>a <b>b</b> <i lang="fr">c</i></p>',
  ],
  [
    'a number where nothing counts',
    '<ul><li value="3">a</li></ul><ol><li value="3">b</li></ol>',
    '<ul><li>a</li></ul><ol><li value="3">b</li></ol>',
  ],
  [
    'a head below the body',
    '<table><tbody><tr><td>b</td></tr></tbody><thead><tr><th>a</th></tr></thead></table>',
    '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  ],
  [
    'two captions',
    '<table><caption>a</caption><caption>b</caption><tr><td>c</td></tr></table>',
    '<table><caption>a<div>b</div></caption><tbody><tr><td>c</td></tr></tbody></table>',
  ],
  [
    'a table in a caption',
    '<table><caption><table><tr><td colspan="2">a</td></tr></table></caption><tr><td>b</td></tr></table>',
    '<table><caption><div><div><div><div>a</div></div></div></div></caption><tbody><tr><td>b</td></tr></tbody></table>',
  ],
  [
    'a caption in the middle',
    '<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>',
    '<figure><p>a</p><div>b</div><p>c</p></figure>',
  ],
  [
    'two captions of a figure',
    '<figure><figcaption>a</figcaption><p>b</p><figcaption>c</figcaption></figure>',
    '<figure><figcaption>a</figcaption><p>b</p><div>c</div></figure>',
  ],
  ['a heading without words', '<h3></h3><h3>a</h3>', '<div></div><h3>a</h3>'],
];

describe('raw HTML becomes valid', () => {
  it.each(cases)('%s', async (_, html, expected) => {
    const document = await documentOf(`# Any\n\n## Why? {#why}\n\n<div>\n${html}\n</div>\n`);
    const tree = document.sections[0]?.questions[0]?.answer.tree;
    const made = tree === undefined ? '' : toHtml(tree);
    expect(made.replace(/^<div>\s*|\s*<\/div>$/g, '').replace(/>\s*\n\s*</g, '><')).toBe(expected);
  });
});

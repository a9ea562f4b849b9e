import { describe, expect, it } from 'vitest';
import { reduceAnswer } from '../../../src/answers/reduce.ts';
import { blockHtml } from '../../../src/formats/jsonld/kit/wordpress/block-markup.ts';
import { blocksOf } from '../../../src/formats/jsonld/kit/wordpress/blocks.ts';
import { linesOf } from '../../../src/formats/jsonld/kit/wordpress/lines.ts';
import { questionsOf } from '../../../src/model/document.ts';
import { richText } from '../../../src/render/blocks/answer.ts';
import { documentOf } from '../../documents.ts';

async function answerOf(markdown: string) {
  const [question] = questionsOf(await documentOf(`# Title\n\n## Why?\n\n${markdown}\n`));
  return question === undefined ? [] : richText(question.answer, 2);
}

const blocks = async (markdown: string) => blocksOf(await answerOf(markdown)).join('\n');

describe('blocks of WordPress', () => {
  it.each([
    [
      'a paragraph',
      'A *small* spot.',
      '<!-- wp:paragraph -->\n<p>A <em>small</em> spot.</p>\n<!-- /wp:paragraph -->',
    ],
    [
      'a heading inside an answer',
      '#### Note\n\nText.',
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Note</h3>\n<!-- /wp:heading -->\n<!-- wp:paragraph -->\n<p>Text.</p>\n<!-- /wp:paragraph -->',
    ],
    [
      'a list that begins with three',
      '3. three\n4. four',
      '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3" class="wp-block-list"><!-- wp:list-item -->\n<li>three</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>four</li>\n<!-- /wp:list-item --></ol>\n<!-- /wp:list -->',
    ],
    [
      'an item of two paragraphs',
      '- one\n\n  more',
      '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>one<br>more</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
    ],
    [
      'a table',
      '| Age | Dose |\n| - | -: |\n| 5 | 1 |',
      '<!-- wp:table {"hasFixedLayout":false} -->\n<figure class="wp-block-table"><table><thead><tr><th scope="col">Age</th><th scope="col">Dose</th></tr></thead><tbody><tr><td>5</td><td>1</td></tr></tbody></table></figure>\n<!-- /wp:table -->',
    ],
    [
      'a quotation',
      '> Wash.',
      '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>Wash.</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->',
    ],
    [
      'a picture',
      '![A mole](mole.png)',
      '<!-- wp:image -->\n<figure class="wp-block-image"><img src="mole.png" alt="A mole"></figure>\n<!-- /wp:image -->',
    ],
    [
      'preformatted text',
      '```\na  b\n```',
      '<!-- wp:preformatted -->\n<pre class="wp-block-preformatted"><code>a  b\n</code></pre>\n<!-- /wp:preformatted -->',
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await blocks(markdown)).toBe(expected);
  });

  it.each([
    ['a list that counts down', '<ol reversed><li>two</li><li>one</li></ol>', '<ol reversed'],
    ['a list that counts in letters', '<ol type="a"><li>one</li></ol>', '<ol type="a">'],
    ['an item with a number of its own', '<ol><li value="7">seven</li></ol>', '<li value="7">'],
    ['words after a list in an item', '<ul><li>one<ul><li>two</li></ul>three</li></ul>', 'three'],
    ['a table with lists in it', '<table><tr><td><ul><li>one</li></ul></td></tr></table>', '<td><ul>'],
    ['a table with a caption', '<table><caption>Doses</caption><tr><td>1</td></tr></table>', '<caption>'],
    ['terms', '<dl><dt>Pore</dt><dd>An opening.</dd></dl>', '<dd>An opening.</dd>'],
  ])('%s stays whole, as HTML', async (_, html, expected) => {
    const made = await blocks(html);
    expect(made).toMatch(/^<!-- wp:html -->/);
    expect(made).toContain(expected);
  });
});

describe('lines of a field without blocks', () => {
  const lines = async (markdown: string) =>
    linesOf(reduceAnswer(await answerOf(markdown), undefined)).map(blockHtml);

  it.each([
    ['paragraphs', 'One **word**.\n\nTwo.', ['One <strong>word</strong>.', 'Two.']],
    ['lists', '- one\n- two\n  1. first\n  2. second', ['• one', '• two', '1. first', '2. second']],
    ['numbers that go on', '3. three\n4. four', ['3. three', '4. four']],
    ['a table', '| Age | Dose |\n| - | - |\n| 5 | 1 |', ['Age: 5; Dose: 1']],
    ['headings', '#### Note\n\nText.', ['<strong>Note</strong>', 'Text.']],
    [
      'links',
      'See [us](https://clinic.example.org/).',
      ['See <a href="https://clinic.example.org/">us</a>.'],
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await lines(markdown)).toEqual(expected);
  });
});

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/read/word/word.ts';
import {
  archive,
  field,
  item,
  namespaces,
  numbering,
  p,
  picture,
  png,
  r,
  style,
  styled,
  table,
  type WordParts,
  wordFile,
} from './word-file.ts';

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', incrementListMarker: true })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** The tree as Markdown, and the findings as `code line "quote"`. */
async function read(parts: WordParts, path = 'file.docx') {
  const { value, diagnostics } = await readWord(wordFile(parts), path);
  if (value !== undefined) expectExact(value.text, value.tree);
  const markdown = value === undefined ? '' : writer.stringify(value.tree).trim();
  const findings = diagnostics.map(({ code, place, quote }) =>
    [code, place?.line, ...(quote === undefined ? [] : [`"${quote}"`])].join(' '),
  );
  return { value, markdown, findings, diagnostics };
}

/** Text lies exactly on its words, blocks one below the other. */
function expectExact(text: string, tree: Root): void {
  let end = 0;
  visit(tree, (node) => {
    const { start, end: after } = node.position ?? {};
    if (node.type === 'text') {
      expect(text.slice(start?.offset, after?.offset)).toBe(node.value);
      expect(start?.offset).toBeGreaterThanOrEqual(end);
      end = after?.offset ?? 0;
    }
    const lines = text.slice(0, start?.offset).split('\n');
    expect([start?.line, start?.column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
  });
}

const bold = '<w:b/>';
const twoLists = `${numbering('decimal %1.', 'bullet o')}<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
const outlined = (level: number) => `<w:outlineLvl w:val="${level}"/>`;

describe('headings', () => {
  const cases: readonly (readonly [string, WordParts, string])[] = [
    ...[
      'heading 1',
      'Heading',
      'Heading 1',
      'Überschrift 1',
      'Titre 1',
      'Título 1',
      'Titolo 1',
      'Kop 1',
      'Заголовок 1',
      '标题 1',
      '見出し 1',
      'العنوان 1',
      'כותרת 1',
    ].map((name) => [name, { styles: style('x', name), body: styled('x', 'Pores') }, '# Pores'] as const),
    [
      'by the English name that Word gives its styles in every language',
      { styles: style('berschrift2', 'heading 2'), body: styled('berschrift2', 'Poren') },
      '## Poren',
    ],
    [
      'by the level in the outline',
      {
        styles: style('x', 'Fancy', `<w:pPr>${outlined(1)}</w:pPr>`),
        body: styled('x', 'Pores') + p('They are', outlined(2)),
      },
      '## Pores\n\n### They are',
    ],
    [
      'through styles that build on one another, in a circle too',
      {
        styles: `${style('a', 'heading 3', '<w:basedOn w:val="c"/>')}${style('b', 'Leaflet', '<w:basedOn w:val="a"/>')}${style('c', 'Mine', '<w:basedOn w:val="b"/>')}`,
        body: styled('c', 'Pores'),
      },
      '### Pores',
    ],
    [
      'below a title, which stands over all of them',
      {
        styles: style('t', 'Title') + style('s', 'Subtitle') + style('h', 'heading 1'),
        body: styled('t', 'Pores') + styled('s', 'And skin') + styled('h', 'What are they?') + p('Openings.'),
      },
      '# Pores\n\nAnd skin\n\n## What are they?\n\nOpenings.',
    ],
    [
      'are text when they are as long as text',
      {
        styles: style('h', 'heading 1'),
        body: styled('h', 'Pores are small openings. '.repeat(5)) + styled('h', 'Why?'),
      },
      `${'Pores are small openings. '.repeat(5).trim()}\n\n# Why?`,
    ],
    [
      'are bold without saying so, and lose their number to the list they stand in',
      {
        styles: style('h', 'heading 1'),
        numbering: numbering('decimal %1.'),
        body: p(r('Pores', bold), '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
      },
      '# Pores',
    ],
    ['but not empty ones', { styles: style('h', 'heading 1'), body: styled('h', ' ') + p('Text') }, 'Text'],
  ];
  it.each(cases)('%s', async (_name, parts, markdown) => {
    expect(await read(parts)).toMatchObject({ markdown, findings: [] });
  });
});

describe('stress', () => {
  const cases: readonly (readonly [string, Partial<WordParts> & { body: string }, string])[] = [
    [
      'joins runs that look alike',
      { body: p(`${r('Wh', bold)}${r('y ', bold)}${r('so?', bold)}`) },
      '**Why so?**',
    ],
    [
      'is bold as a whole when only a space is not',
      { body: p(`${r('Why', bold)}${r(' ')}${r('so?', bold)}`) },
      '**Why so?**',
    ],
    ['leaves a bold space out', { body: p(`${r('Why')}${r(' ', bold)}${r('so?')}`) }, 'Why so?'],
    [
      'comes from styles, and is taken back',
      {
        styles: `${style('q', 'Leaflet', '<w:rPr><w:b/></w:rPr>')}<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`,
        body:
          styled('q', 'Why?') +
          p(r('Wash', '<w:rStyle w:val="s"/>') + r(' gently')) +
          styled('q', r('Not bold', '<w:b w:val="0"/>')) +
          styled('q', r('twice', '<w:rStyle w:val="s"/>')),
      },
      '**Why?**\n\n**Wash** gently\n\nNot bold\n\ntwice',
    ],
    [
      'is what larger letters mean',
      {
        body: `${p(r('Why do we wash?', '<w:sz w:val="32"/>'))}${p(r('Because we do, and because it is good for us.', '<w:sz w:val="22"/>'))}`,
      },
      '**Why do we wash?**\n\nBecause we do, and because it is good for us.',
    ],
    [
      'is what a style for questions means',
      { styles: style('q', 'FAQ Question'), body: styled('q', 'Why') + p('So') },
      '**Why**\n\nSo',
    ],
    [
      'knows italic, struck and raised',
      {
        body: p(
          `${r('a', '<w:i/>')}${r(' b ')}${r('c', '<w:strike/>')}${r(' 10')}${r('9', '<w:vertAlign w:val="superscript"/>')}`,
        ),
      },
      '*a* b ~~c~~ 10<sup>9</sup>',
    ],
  ];
  it.each(cases)('%s', async (_name, parts, markdown) => {
    expect(await read(parts)).toMatchObject({ markdown, findings: [] });
  });
});

describe('paragraphs', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['part at two line breaks', p('<w:r><w:t>Why?</w:t><w:br/><w:br/><w:t>So.</w:t></w:r>'), 'Why?\n\nSo.'],
    ['keep a single line break', p('<w:r><w:t>Why?</w:t><w:br/><w:t>So.</w:t></w:r>'), 'Why?\\\nSo.'],
    [
      'read a page break and a tab as breaks',
      p('<w:r><w:t>1.</w:t><w:tab/><w:t>Why?</w:t><w:br w:type="page"/></w:r>'),
      '1\\. Why?',
    ],
    [
      'keep odd breaks',
      p('<w:r><w:t>a</w:t><w:br w:type="odd"/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>'),
      'a\\\nb\\\nc',
    ],
    [
      'keep hyphens',
      p('<w:r><w:t>T</w:t><w:noBreakHyphen/><w:t>zone can</w:t><w:softHyphen/><w:t>not</w:t></w:r>'),
      'T‑zone cannot',
    ],
    [
      'read inside boxes for smart tags, content and custom XML',
      p(
        `<w:smartTag>${r('A')}</w:smartTag><w:sdt><w:sdtContent>${r('B')}</w:sdtContent></w:sdt><w:customXml>${r('C')}</w:customXml><w:bdo w:val="rtl">${r('D')}</w:bdo>`,
      ),
      'ABCD',
    ],
    ['read what nobody knows', `<w:future>${p('Text')}</w:future>`, 'Text'],
    ['quote what is styled as a quote', p('Text'), 'Text'],
    [
      'keep formulas in a line',
      p(
        '<m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      'xy<sup>2</sup>a/b',
    ],
    [
      'keep the reading of Japanese words',
      p(
        '<w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby>',
      ),
      '東（とう）',
    ],
    [
      'know the signs of symbol fonts',
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t></w:r>'),
      '✓ done',
    ],
    [
      'keep check boxes and choices',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('Yes')}`,
      ),
      '☒ Yes',
    ],
    ['read all bodies of a file that has several', `${p('One')}</w:body><w:body>${p('Two')}`, 'One\n\nTwo'],
    ['hold no control characters', p('<w:r><w:t>a\u0085b\u00ADc</w:t></w:r>'), 'a bc'],
  ];
  it.each(cases)('%s', async (_name, body, markdown) => {
    expect(await read({ body })).toMatchObject({ markdown, findings: [] });
  });
});

describe('lists', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'of bullets, one in another',
      numbering('bullet •', 'bullet o'),
      item('a') + item('b', 1) + item('c'),
      '- a\n  - b\n- c',
    ],
    ['of numbers', numbering('decimal %1.'), item('a') + item('b'), '1. a\n2. b'],
    [
      'that go on behind a paragraph',
      numbering('decimal %1.'),
      item('a') + item('b') + p('text') + item('c'),
      '1. a\n2. b\n\ntext\n\n3. c',
    ],
    [
      'whose items other text parts again and again stand each alone',
      numbering('decimal %1.'),
      item('a') + p('x') + item('b') + p('y') + item('c') + item('d') + p('z'),
      '1. a\n\nx\n\n2. b\n\ny\n\n3. c\n\n4) d\n\nz',
    ],
    ['that begin anew', twoLists, item('a') + item('b') + item('c', 0, 2), '1. a\n2. b\n\n1) c'],
    ['over an empty line', numbering('bullet •'), item('a') + p('') + item('b'), '- a\n- b'],
    [
      'with letters',
      numbering('lowerLetter %1)'),
      item('a') + item('b'),
      '<ol type="a"><li>a</li><li>b</li></ol>',
    ],
    [
      'with words before their items',
      numbering('decimal Question %1:'),
      item('Why?') + p('So') + item('How?'),
      'Question 1: Why?\n\nSo\n\nQuestion 2: How?',
    ],
    ['without signs are none', numbering('none '), item('a') + item('b'), 'a\n\nb'],
    ['of which no part knows are none', '', item('a'), 'a'],
    [
      'deeper than their first item',
      numbering('bullet •', 'bullet o', 'bullet •'),
      item('a', 2) + item('b'),
      '- a\n\n* b',
    ],
  ];
  it.each(cases)('%s', async (_name, lists, body, markdown) => {
    expect(await read({ numbering: lists, body })).toMatchObject({ markdown, findings: [] });
  });

  it('through the style of their paragraphs', async () => {
    const styles = style('l', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const found = await read({
      styles,
      numbering: numbering('bullet •'),
      body: styled('l', 'a') + styled('l', 'b'),
    });
    expect(found.markdown).toBe('- a\n- b');
  });
});

describe('tables', () => {
  const strong = (text: string) => p(r(text, bold));
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'with bold names of columns',
      table([strong('Skin'), strong('Care')], ['Dry', 'Cream']),
      '| Skin | Care |\n| - | - |\n| Dry | Cream |',
    ],
    [
      'with a marked header row',
      '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Skin</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Care</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Dry</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cream</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      '| Skin | Care |\n| - | - |\n| Dry | Cream |',
    ],
    [
      'with joined cells',
      table(
        [strong('Skin'), strong('Care')],
        ['<w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Dry &amp; oily</w:t></w:r></w:p>'],
      ),
      '<table><thead><tr><th>Skin</th><th>Care</th></tr></thead><tbody><tr><td colspan="2">Dry &#x26; oily</td></tr></tbody></table>',
    ],
    ['of one column are text', table(['Why?'], ['So.']), 'Why?\n\nSo.'],
    [
      'with a question before each answer',
      table(['Why do we wash?', 'So.'], ['How?', `${p('Gently.')}${p('Daily.')}`]),
      '**Why do we wash?**\n\nSo.\n\n**How?**\n\nGently.\n\nDaily.',
    ],
    [
      'with Q and A before the rows',
      table(['Q', 'Why?'], ['A', 'So.'], ['Q', 'How?'], ['A', 'Gently.']),
      'Q: Why?\n\nA: So.\n\nQ: How?\n\nA: Gently.',
    ],
    [
      'whose cell goes on with words of its own',
      table(
        ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>', 'b'],
        ['<w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>c</w:t></w:r></w:p>', 'd'],
      ),
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    ],
  ];
  it.each(cases)('%s', async (_name, body, markdown) => {
    expect(await read({ body })).toMatchObject({ markdown, findings: [] });
  });

  it('of named questions say what asks, other columns included', async () => {
    const body = table(
      ['No.', 'Topic', 'Question', 'Answer', 'Source'],
      ['1', 'Skin', 'Pores', `${p('Openings.')}${p('Small.')}`, 'Ward 3'],
      ['2', 'Skin', 'Why?', 'So.', ''],
      ['3', 'Hair', 'How?', 'Gently.', ''],
    );
    const { markdown, value } = await read({ body });
    expect(markdown).toBe(
      '## Skin\n\n1\\. Pores\n\nOpenings.\n\nSmall.\n\nSource: Ward 3\n\n2\\. Why?\n\nSo.\n\n## Hair\n\n3\\. How?\n\nGently.',
    );
    const asked = value?.tree.children.flatMap((node) => ('data' in node && node.data ? [node.data] : []));
    expect(asked).toEqual([3, 1, 1].map((answerBlocks) => ({ asked: { signal: 'field', answerBlocks } })));
  });
});

describe('links and notes', () => {
  const links = { l1: 'https://example.org/skin' };
  const linked = (id: string) => p(`<w:hyperlink r:id="${id}">${r('Skin')}</w:hyperlink>`);
  const cases: readonly (readonly [string, WordParts, string])[] = [
    ['an address', { links, body: linked('l1') }, '[Skin](https://example.org/skin)'],
    ['an address that the file does not know', { body: linked('l9') }, 'Skin'],
    [
      'an address in a field',
      { body: p(field('HYPERLINK "https://example.org/skin" \\o "Tip"', r('Skin'))) },
      '[Skin](https://example.org/skin)',
    ],
    [
      'an address in a simple field',
      {
        body: p(
          `<w:fldSimple w:instr="HYPERLINK &quot;https://example.org/&quot;">${r('Skin')}</w:fldSimple>`,
        ),
      },
      '[Skin](https://example.org/)',
    ],
    [
      'a place of Word itself',
      { body: p(`<w:hyperlink w:anchor="_Toc1">${r('Skin')}</w:hyperlink>`) },
      'Skin',
    ],
    ['the result of any other field', { body: p(`${r('Page ')}${field('PAGEREF x', r('3'))}`) }, 'Page 3'],
    [
      'a field that never ends',
      {
        body:
          p(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>${r('Skin')}`,
          ) + p('More'),
      },
      'Skin\n\nMore',
    ],
    [
      'a footnote and an endnote, numbered in one row',
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p('--')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' A study.')}`)}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${p('A book.')}</w:endnote>`,
        body:
          p(`${r('Why?')}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
          p(`${r('So')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('.')}`),
      },
      'Why?[^1]\n\nSo[^2].\n\n[^1]: A study.\n\n[^2]: A book.',
    ],
    [
      'a note in a table that is HTML, in brackets',
      {
        footnotes: `<w:footnote w:id="2">${p('A &lt; B')}</w:footnote>`,
        body: table([p(`${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`), 'b'], ['c', 'd']),
      },
      '<table><tbody><tr><td>a (A &lt; B)</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    ],
    [
      'a note that is not there',
      { body: p(`${r('Why?')}<w:r><w:footnoteReference w:id="2"/></w:r>`) },
      'Why?',
    ],
  ];
  it.each(cases)('%s', async (_name, parts, markdown) => {
    expect(await read(parts)).toMatchObject({ markdown, findings: [] });
  });
});

describe('drawings', () => {
  it('brings pictures along with their descriptions, each once', async () => {
    const body =
      p(`${r('See ')}${picture('a.png', 'A pore')}`) +
      p(picture('a.png', 'The same  pore')) +
      p(picture('b.png', 'logo.png'));
    const { markdown, value, findings } = await read({
      media: { 'a.png': png, 'b.png': new Uint8Array([...png, 0]) },
      body,
    });
    expect(markdown).toBe(
      'See ![A pore](picture-1.png)\n\n![The same pore](picture-1.png)\n\n![](picture-2.png)',
    );
    expect(value?.pictures?.map(({ src, mediaType, bytes }) => [src, mediaType, bytes.length])).toEqual([
      ['picture-1.png', 'image/png', png.length],
      ['picture-2.png', 'image/png', png.length + 1],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['of another kind', picture('a.emf', 'A pore'), 'image-type 1 "A pore"'],
    ['that is not there', picture('z.png', 'A pore'), 'image-missing 1 "A pore"'],
    [
      'that lies elsewhere',
      picture('a.emf', 'A pore').replace('r:embed="a.emf"', 'r:link="l1"'),
      'image-missing 1 "A pore"',
    ],
    ['without a description', picture('a.emf'), 'image-type 1'],
  ])('names a picture %s', async (_name, drawing, finding) => {
    const { markdown, findings } = await read({
      links: { l1: 'https://example.org/a.png' },
      media: { 'a.emf': new Uint8Array([1, 0, 0, 0]) },
      body: p(`${r('See')}${drawing}`),
    });
    expect(markdown).toBe('See');
    expect(findings).toEqual([finding]);
  });

  it('passes over the empty frames of pictures', async () => {
    const frames = '<w:r><w:pict><v:rect><v:imagedata o:title=""/></v:rect></w:pict></w:r>';
    expect(await read({ body: p(`${r('Why?')}${frames}`) })).toMatchObject({
      markdown: 'Why?',
      findings: [],
    });
  });

  it('reads pictures of Word 2003', async () => {
    const body = p('<w:r><w:pict><v:shape alt="A pore"><v:imagedata r:id="a.png"/></v:shape></w:pict></w:r>');
    expect(await read({ media: { 'a.png': png }, body })).toMatchObject({
      markdown: '![A pore](picture-1.png)',
    });
  });

  it('puts the words of a text box behind its paragraph, once, with its pictures', async () => {
    const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
    const inside = p('Call us.') + p(picture('a.png', 'A phone'));
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="shape"><wps:wsp><wps:txbx>${box(inside)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(inside)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { markdown, findings } = await read({
      media: { 'a.png': png },
      body: p(`<w:r>${shape}</w:r>${r('Why?')}`) + p('So.'),
    });
    expect(markdown).toBe('Why?\n\nCall us.\n\n![A phone](picture-1.png)\n\nSo.');
    expect(findings).toEqual([]);
  });

  it('names the words of charts and WordArt', async () => {
    const chart = `<c:chartSpace ${namespaces}><c:title><a:p><a:r><a:t>Pores by age</a:t></a:r></a:p></c:title><c:v>Men</c:v><c:v>12</c:v></c:chartSpace>`;
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr descr="Two lines"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>';
    const { markdown, findings } = await read({ chart, body: p('Why?') + p(`${r('See')}${drawing}${art}`) });
    expect(markdown).toBe('Why?\n\nSee');
    expect(findings).toEqual([
      'text-left-out 2 "Two lines"',
      'text-left-out 2 "DRAFT"',
      'text-left-out 1 "Pores by age Men"',
    ]);
  });
});

describe('what is no part of the text is named', () => {
  const prompt = (inside: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}${p('Why? 1')}</w:sdtContent></w:sdt>`;
  const cases: readonly (readonly [string, WordParts, string, readonly string[]])[] = [
    [
      'hidden text',
      { body: p(`${r('Why?')}${r('note to self', '<w:vanish/>')}`) },
      'Why?',
      ['text-left-out 1 "note to self"'],
    ],
    [
      'deleted text',
      {
        body: p(
          `${r('Why')}<w:del><w:r><w:delText> ever</w:delText></w:r></w:del><w:ins>${r(' not')}</w:ins>${r('?')}`,
        ),
      },
      'Why not?',
      ['text-left-out 1 "ever"'],
    ],
    [
      'moved text',
      {
        body: p('Why?') + p(`<w:moveFrom>${r('Here')}</w:moveFrom>`) + p(`<w:moveTo>${r('Here')}</w:moveTo>`),
      },
      'Why?\n\nHere',
      ['text-left-out 1 "Here"'],
    ],
    [
      'a deleted row',
      {
        body: '<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>old</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>new</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      },
      'new',
      ['text-left-out 1 "old"'],
    ],
    [
      'a deleted end of a paragraph, which joins two',
      { body: p('One ', '<w:rPr><w:del/></w:rPr>') + p('two') + p('three', '<w:rPr><w:del/></w:rPr>') },
      'One two\n\nthree',
      [],
    ],
    [
      'comments',
      {
        comments: `<w:comment w:id="4">${p('Is that so?')}</w:comment>`,
        body: p('Why?') + p(`${r('So.')}<w:r><w:commentReference w:id="4"/></w:r>`),
      },
      'Why?\n\nSo.',
      ['comment-kept-back 2 "Is that so?"'],
    ],
    [
      'headers and footers, page numbers aside',
      { header: p('Sample Clinic'), footer: p('Page 1') + p('7'), body: p('Why?') },
      'Why?',
      ['page-frame-left-out 1 "Sample Clinic Page 1"'],
    ],
    [
      'contents in a box',
      { body: contents + p('Why?') },
      'Why?',
      ['page-frame-left-out 1 "Contents Why? 1"'],
    ],
    [
      'contents in a field',
      {
        body:
          p(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Why? 1')}`,
          ) +
          p(`${r('How? 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
          p('Why?'),
      },
      'Why?',
      ['page-frame-left-out 1 "Why? 1 How? 2"'],
    ],
    [
      'contents in their styles',
      { styles: style('c', 'toc 1'), body: styled('c', 'Why? 1') + p('Why?') },
      'Why?',
      ['page-frame-left-out 1 "Why? 1"'],
    ],
    [
      'prompts of empty fields',
      { body: prompt(p('Click here')) + p('Why?') },
      'Why?',
      ['text-left-out 1 "Click here"'],
    ],
    ['files inside', { body: `${p('Why?')}<w:altChunk/>` }, 'Why?', ['text-left-out 1']],
    [
      'notes without a mark',
      { footnotes: `<w:footnote w:id="2">${p('A study.')}</w:footnote>`, body: p('Why?') },
      'Why?',
      ['text-left-out 1 "A study."'],
    ],
    [
      'signs that no list knows',
      { body: p('<w:r><w:t>Why?</w:t><w:sym w:font="Odd" w:char="F0FC"/></w:r>') },
      'Why?',
      ['text-left-out 1'],
    ],
  ];
  it.each(cases)('%s', async (_name, parts, markdown, findings) => {
    const found = await read(parts);
    expect(found).toMatchObject({ markdown, findings });
    for (const { hint } of found.diagnostics) expect(hint).toBeTruthy();
  });
});

describe('what the file says of itself', () => {
  const inLanguage = (tag: string, attribute = 'val') => ({
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:${attribute}="${tag}"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  });
  const cases: readonly (readonly [string, WordParts, unknown])[] = [
    [
      'its title',
      { core: '<dc:title>All about pores</dc:title>', body: p('Why?') },
      { title: 'All about pores' },
    ],
    ...[
      'What',
      'Microsoft Word - Document1',
      'Dokument1',
      '文档1',
      'faq_final_v2.docx',
      'file',
      '',
      'Sans titre',
    ].map(
      (title) =>
        [`not "${title}"`, { core: `<dc:title>${title}</dc:title>`, body: p('What?') }, undefined] as const,
    ),
    ['its language', { ...inLanguage('de-AT'), body: p('Warum?') }, { inLanguage: 'de-AT' }],
    [
      'its language of the right-to-left letters',
      { ...inLanguage('ar-EG', 'bidi'), body: p('لماذا؟') },
      { inLanguage: 'ar-EG' },
    ],
    [
      'its language of Chinese letters',
      { ...inLanguage('zh-CN', 'eastAsia'), body: p('为什么？') },
      { inLanguage: 'zh-CN' },
    ],
    ['no language whose letters are not there', { ...inLanguage('en-US'), body: p('Почему?') }, undefined],
    ['no language that is none', { ...inLanguage('x-none'), body: p('Why?') }, undefined],
  ];
  it.each(cases)('%s', async (_name, parts, stated) => {
    expect((await read(parts)).value?.stated).toEqual(stated);
  });
});

describe('a file that cannot be read', () => {
  const whole = wordFile({ body: p('Why?') + p('So.') });
  const document = (xml: string) => wordFile({ body: '', files: { 'word/document.xml': xml } });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)];
  const flipped = whole.map((byte, at) => (at === 80 ? byte ^ 0xff : byte));
  const directory = Buffer.from(whole).indexOf('PK\x01\x02', 'latin1');
  const locked = whole.map((byte, at) => (at === directory + 8 ? byte | 1 : byte));
  const cases: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
    ['nothing', new Uint8Array(), 'source-empty', /empty/],
    ['no words', wordFile({ body: p(' ') }), 'source-empty', /empty/],
    ['a file of old Word', new Uint8Array(old), 'source-format', /before 2007.*\(\.docx\)/],
    [
      'a file with a password',
      new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'source-format',
      /password.*Protect Document/,
    ],
    ['an archive with a password', locked, 'source-format', /password/],
    ['an archive of something else', archive({ 'a.txt': 'Why?' }), 'source-format', /zip archive/],
    [
      'a workbook',
      archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
      'source-format',
      /Excel/,
    ],
    [
      'an OpenDocument file',
      archive({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'source-format',
      /OpenDocument.*\(\.docx\)/,
    ],
    ['RTF', bytes('{\\rtf1 Why?}'), 'source-format', /RTF.*\(\.docx\)/],
    ['a web page', bytes('<html><body>Why?</body></html>'), 'source-format', /text.*"\.html"/],
    ['half a file', whole.slice(0, whole.length / 2), 'source-format', /damage/],
    ['a changed byte', flipped, 'source-format', /damage/],
    ['XML that does not close', document(`<w:document ${namespaces}><w:body>`), 'source-format', /damage/],
    ['XML of something else', document('<html/>'), 'source-format', /Office file without a text/],
    [
      'a document type with entities',
      document(
        `<!DOCTYPE x [<!ENTITY a "b">]><w:document ${namespaces}><w:body>${p('&a;')}</w:body></w:document>`,
      ),
      'source-format',
      /damage/,
    ],
    [
      'a file of millions of elements',
      document(`<w:document ${namespaces}><w:body>${'<w:p/>'.repeat(600_000)}</w:body></w:document>`),
      'source-format',
      /too large/,
    ],
    [
      'tables in tables by the thousand',
      wordFile({
        body: `${'<w:tbl><w:tr><w:tc>'.repeat(4000)}${p('Why?')}${'</w:tc></w:tr></w:tbl>'.repeat(4000)}`,
      }),
      'source-nested',
      /thousands/,
    ],
  ];
  it.each(cases)('%s', async (_name, file, code, said) => {
    const { value, diagnostics } = await readWord(file, 'file.docx');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code, severity: 'error', path: 'file.docx', place: { line: 1, column: 1 } },
    ]);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toMatch(said);
  });
});

import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, check, type Files, type Made, madeOf, replace, sourceOf } from './books.ts';

/** A good book, broken in one place each: every fault is found by the rule that is about it. */

let good: Made;
beforeAll(async () => {
  good = await madeOf(sourceOf('tests/fixtures/validators/everything.md'));
});

const opf = 'OEBPS/content.opf';
const toc = 'OEBPS/toc.xhtml';
const ncx = 'OEBPS/toc.ncx';
const css = 'OEBPS/style.css';
const title = 'OEBPS/title.xhtml';
const wash = 'OEBPS/q06-how-should-i-wash.xhtml';
const html = 'OEBPS/q07-may-an-answer-hold-raw-html.xhtml';
const table = 'OEBPS/q03-how-do-i-read-a-table.xhtml';
const notes = 'OEBPS/q05-where-does-this-come-from.xhtml';
const picture = 'OEBPS/q04-picture.xhtml';
const colophon = 'OEBPS/colophon.xhtml';
const last = 'OEBPS/q09-last.xhtml';

type Mutant = readonly [name: string, rule: string, path: string, from: string | RegExp, to: string];

const text: readonly Mutant[] = [
  // Well-formed XML
  ['a bare named entity', 'well-formed', wash, 'Dry.', 'Dry.&nbsp;'],
  ['an element that never closes', 'well-formed', wash, 'Dry.', 'Dry.<br>'],
  ['an attribute twice', 'well-formed', wash, '<blockquote>', '<blockquote title="a" title="b">'],
  ['a bare ampersand', 'well-formed', wash, '&#x26;', '&'],
  ['a control character', 'well-formed', wash, 'Dry.', 'Dry.\u0001'],
  // What may stand where
  ['a block in a paragraph', 'content-model', wash, '<p>Dry.</p>', '<p><div>Dry.</div></p>'],
  ['a paragraph in a list', 'content-model', wash, '<li>on the palms</li>', '<p>on the palms</p>'],
  ['text in a list', 'content-model', wash, '<li>on the palms</li>', 'on the palms'],
  ['a stray list entry', 'content-model', wash, '<p>Dry.</p>', '<div><li>Dry.</li></div>'],
  ['an element of forms', 'content-model', wash, '<p>Dry.</p>', '<p>Dry.<input /></p>'],
  ['a script', 'content-model', wash, '<p>Dry.</p>', '<p>Dry.</p><script>1</script>'],
  ['a style', 'content-model', wash, '</head>', '<style>p{color:red}</style></head>'],
  ['a heading in a heading', 'content-model', wash, 'Second section</h1>', '<h2>Second section</h2></h1>'],
  [
    'a link in a link',
    'content-model',
    last,
    '<a href="https',
    '<a href="#last"><b><a href="#last">x</a></b></a><a href="https',
  ],
  ['a term without a definition', 'content-model', html, '<dd>Another</dd>', ''],
  ['a definition first', 'content-model', html, '<dt>Term</dt>', ''],
  ['a caption that is not first', 'content-model', html, '</thead>', '</thead><caption>Late</caption>'],
  ['a cell outside of rows', 'content-model', html, '<tbody>', '<tbody><td>x</td>'],
  ['a table in a line', 'content-model', html, '<q>', '<q><table></table>'],
  ['a ruby without its text', 'content-model', html, '<rt>kan</rt>', ''],
  ['text behind a ruby', 'content-model', html, '</ruby>', 'more</ruby>'],
  ['a caption in the middle', 'content-model', html, '<img', '<p>x</p><figcaption>a</figcaption><img'],
  ['two titles', 'content-model', wash, '<title>', '<title>One</title><title>'],
  ['no body', 'content-model', wash, /<body[\s\S]*<\/body>/, ''],
  ['a comment', 'content-model', wash, '<p>Dry.</p>', '<p>Dry.</p><!-- x -->'],
  [
    'a paragraph in a block of a link in a line',
    'content-model',
    last,
    /(<p>[^<]*)<a /,
    '$1<a href="#last"><p>x</p></a><a ',
  ],
  ['an unknown shape', 'content-model', colophon, '<rect', '<circle r="1" /><rect'],
  // Attributes
  ['an unknown attribute', 'attribute', wash, '<p>Dry', '<p foo="1">Dry'],
  ['align', 'attribute', wash, '<p>Dry', '<p align="left">Dry'],
  ['a style attribute', 'attribute', wash, '<p>Dry', '<p style="color:red">Dry'],
  ['a handler', 'attribute', wash, '<p>Dry', '<p onclick="1">Dry'],
  ['a picture without a source', 'attribute', picture, /src="[^"]*"/, ''],
  ['a script as an address', 'attribute', last, 'href="https', 'href="javascript:1//https'],
  ['a file as an address', 'attribute', last, 'href="https:', 'href="file:'],
  ['a space in an address', 'attribute', last, 'href="https://', 'href="a b'],
  ['an id with a space', 'attribute', wash, '<p>Dry', '<p id="a b">Dry'],
  ['a wrong direction', 'attribute', wash, '<p>Dry', '<p dir="left">Dry'],
  ['a bdo without a direction', 'attribute', wash, '<p>Dry.', '<p><bdo>Dry.</bdo>'],
  [
    'a number on an entry of a list without numbers',
    'attribute',
    wash,
    '<li>on the palms',
    '<li value="3">on the palms',
  ],
  ['a language that is no tag', 'attribute', html, 'xml:lang="fr"', 'xml:lang="french language"'],
  ['a rowspan in words', 'attribute', html, 'rowspan="2"', 'rowspan="two"'],
  ['two languages at once', 'xml-lang', html, 'xml:lang="fr"', 'xml:lang="de"'],
  ['a language for XML alone', 'xml-lang', html, ' lang="fr"', ''],
  // Kinds and roles
  ['a misspelt kind', 'semantics', wash, 'epub:type="qna"', 'epub:type="qnaa"'],
  ['an unknown role', 'semantics', wash, 'role="doc-qna"', 'role="doc-question"'],
  ['a role where it may not be', 'semantics', wash, '<blockquote>', '<blockquote role="doc-toc">'],
  // Ids and addresses
  ['an id twice', 'id', wash, '<blockquote>', '<blockquote id="how-should-i-wash">'],
  ['a label that is not there', 'id', wash, 'aria-labelledby="_how', 'aria-labelledby="_gone-how'],
  ['a dead fragment in the contents', 'address', toc, '#how-should-i-wash', '#gone'],
  ['a dead fragment in the NCX', 'address', ncx, '#how-should-i-wash', '#gone'],
  [
    'a dead fragment in a page',
    'address',
    last,
    'href="https://example.org',
    'href="toc.xhtml#gone" title="x',
  ],
  ['a link to a file that is not there', 'address', toc, 'q09-last.xhtml#last', 'gone.xhtml#last'],
  ['a link to what is not read', 'address', last, 'href="https', 'href="style.css" title="https'],
  ['a picture from another server', 'address', picture, 'src="images', 'src="https://example.org/images'],
  [
    'a picture in the page',
    'address',
    picture,
    'src="images/picture-1.png"',
    'src="data:image/png;base64,AA"',
  ],
  [
    'a style sheet from another server',
    'address',
    wash,
    'href="style.css"',
    'href="https://example.org/style.css"',
  ],
  // The package
  ['no date of change', 'package', opf, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''],
  ['a bad language', 'package', opf, '<dc:language>en-GB', '<dc:language>en_GB!'],
  ['another language', 'package', opf, '<dc:language>en-GB', '<dc:language>fr'],
  ['another title', 'package', opf, '>Everything', '>Nothing'],
  ['an identifier of no form', 'package', opf, 'urn:uuid:', 'uuid '],
  ['an empty element', 'package', opf, />Example Clinic</, '><'],
  ['a refinement of nothing', 'package', opf, 'refines="#book-subtitle"', 'refines="#gone"'],
  ['no direction', 'package', opf, ' page-progression-direction="ltr"', ''],
  ['a drawing that is not told', 'manifest-properties', opf, ' properties="svg"', ''],
  [
    'a drawing that is not there',
    'manifest-properties',
    opf,
    'href="help.xhtml"',
    'properties="svg" href="help.xhtml"',
  ],
  ['no contents', 'manifest-properties', opf, ' properties="nav"', ''],
  ['a file that nothing lists', 'unlisted-file', opf, /<item id="picture-1"[^>]*>/, ''],
  ['a file that is not there', 'unlisted-file', opf, 'href="style.css"', 'href="styles.css"'],
  ['a picture that nothing shows', 'idle-file', title, /<img [^>]*>/, ''],
  ['a page that is not read', 'idle-file', opf, '<itemref idref="help" />', ''],
  ['a font that nothing uses', 'idle-file', css, /@font-face\s*\{[^}]*\}/, ''],
  // Contents
  [
    'contents in another order',
    'contents-order',
    toc,
    /(<li><a href="help.xhtml">.*?<\/li>)(<li><a href="next.xhtml">.*?<\/li>)/,
    '$2$1',
  ],
  ['a page that the contents leave out', 'contents-complete', toc, /<li><a href="help.xhtml">.*?<\/li>/, ''],
  [
    'another order of reading',
    'contents-order',
    opf,
    /(<itemref idref="q02" \/>\n)(<itemref idref="q03" \/>)/,
    '$2$1',
  ],
  ['other words in the NCX', 'contents-agree', ncx, 'How should I wash?', 'How should I cook?'],
  ['an entry that the NCX lacks', 'contents-agree', ncx, /<navPoint id="point-12".*?<\/navPoint>/, ''],
  [
    'a mark of a page in no list',
    'page-marks',
    wash,
    '<blockquote>',
    '<hr id="p5" epub:type="pagebreak" role="doc-pagebreak" aria-label="5" /><blockquote>',
  ],
  ['a landmark without its kind', 'list-of-places', toc, 'epub:type="bodymatter" ', ''],
  [
    'an entry without a link',
    'list-of-places',
    toc,
    '<li><a href="help.xhtml">When to get help</a></li>',
    '<li>When to get help</li>',
  ],
  ['a paragraph among the contents', 'list-of-places', toc, '</h1>', '</h1><p>Words.</p>'],
  // Style
  ['CSS that does not close', 'style-sheet', css, 'margin: 0;', 'margin: 0; }} p {'],
  ['CSS without a colon', 'style-sheet', css, 'line-height: 1.5;', 'line-height 1.5;'],
  ['an import', 'style-sheet', css, 'body', '@import "https://example.org/x.css";\nbody'],
  ['a font from another server', 'style-sheet', css, 'url("fonts/', 'url("https://example.org/'],
  ['a direction in the style', 'style-sheet', css, 'margin: 0;', 'margin: 0; direction: rtl;'],
  // Drawings
  ['a script in the logo', 'drawing', 'OEBPS/images/logo.svg', '<circle', '<script>1</script><circle'],
  ['a handler in the logo', 'drawing', 'OEBPS/images/logo.svg', '<circle', '<circle onload="1"'],
  [
    'an address in the logo',
    'drawing',
    'OEBPS/images/logo.svg',
    '<circle',
    '<circle fill="url(https://example.org/#a)"',
  ],
  // Words
  ['a word less', 'words', wash, 'lukewarm ', ''],
  ['a number changed', 'words', table, '10 g', '1 g'],
  [
    'a raised number laid low',
    'words',
    'OEBPS/q02-what-about-and-braces-and-templates.xhtml',
    '<sup>3</sup>',
    '3',
  ],
  ['a paragraph less', 'words', wash, '<p>Dry.</p>', ''],
  ['a paragraph twice', 'words', wash, '<p>Dry.</p>', '<p>Dry.</p><p>Dry.</p>'],
  ['a paragraph too many', 'words', wash, '<p>Dry.</p>', '<p>Dry.</p><p>Or not.</p>'],
  ['steps in another order', 'words', wash, /(<p>Wet your hands.<\/p>)([\s\S]*)(<p>Dry.<\/p>)/, '$3$2$1'],
  ['another question', 'words', wash, 'title">How should I wash', 'title">Why should I wash'],
  ['a description less', 'words', picture, ', the colour of the clinic', ''],
  ['a question less', 'words', wash, ' id="how-should-i-wash"', ''],
  [
    'a question too many',
    'words',
    wash,
    '<blockquote>',
    '<section epub:type="qna" role="doc-qna" id="kept-back"></section><blockquote>',
  ],
  ['no subtitle', 'words', title, /<p class="subtitle"[^>]*>.*?<\/p>/, ''],
  ['no introduction', 'words', title, 'one thing', ''],
  ['a key point less', 'words', title, '<li>Wash &#x26; dry.</li>', ''],
  ['no help', 'words', 'OEBPS/help.xhtml', 'Call 999', 'Call 998'],
  ['no next step', 'words', 'OEBPS/next.xhtml', 'Book a visit', 'Visit'],
  ['another warning', 'words', colophon, 'General information, not', 'General information, and'],
  // Accessibility
  ['no title', 'page-language', wash, /<title>.*?<\/title>/, '<title> </title>'],
  ['no language', 'page-language', wash, ' lang="en-GB"', ''],
  ['the wrong direction', 'page-language', wash, 'dir="ltr"', 'dir="rtl"'],
  ['a skipped level', 'headings', 'OEBPS/q08-and-headings-in-an-answer.xhtml', /h3>/g, 'h4>'],
  [
    'an empty heading',
    'headings',
    'OEBPS/q08-and-headings-in-an-answer.xhtml',
    'A heading in an answer<',
    '<',
  ],
  ['a page without a heading', 'headings', 'OEBPS/help.xhtml', /h1/g, 'p'],
  ['a picture without a description', 'pictures', picture, / alt="[^"]*"/, ''],
  ['a picture with an empty description', 'pictures', picture, /alt="[^"]*"/, 'alt=""'],
  ['a table without headings', 'tables', table, /<(\/?)th\b[^>]*>/g, '<$1td>'],
  ['a heading that heads nothing', 'tables', table, ' scope="col"', ''],
  ['an empty caption', 'tables', html, '<caption>Doses', '<caption>'],
  ['a link without words', 'links', last, />https:[^<]*</, '><'],
  ['a label that nobody hears', 'labels', wash, '<p>Dry', '<p aria-label="Dry">Dry'],
  ['a drawing without a description', 'labels', colophon, / aria-label="[^"]*"/, ''],
  ['a kind without its role', 'roles', notes, ' role="doc-noteref"', ''],
  [
    'a language that does not exist',
    'languages',
    html,
    'lang="fr" xml:lang="fr"',
    'lang="qqq" xml:lang="qqq"',
  ],
  ['a fixed size', 'sizes', css, 'font-size: 1.1em', 'font-size: 20px'],
  ['a colour without its ground', 'contrast', css, 'line-height: 1.5;', 'line-height: 1.5; color: #333;'],
  [
    'a ground without its colour',
    'contrast',
    css,
    'line-height: 1.5;',
    'line-height: 1.5; background: #fff;',
  ],
  [
    'a weak contrast',
    'contrast',
    css,
    'line-height: 1.5;',
    'line-height: 1.5; color: #999; background: #fff;',
  ],
  ['no word on hazards', 'discovery', opf, /<meta property="schema:accessibilityHazard">[^<]*<\/meta>/, ''],
  ['an invented hazard', 'discovery', opf, 'Hazard">none', 'Hazard">noneAtAll'],
  ['an invented feature', 'discovery', opf, 'Feature">ARIA', 'Feature">magic'],
  ['a feature that is not there', 'discovery', opf, 'Feature">unlocked', 'Feature">pageNavigation'],
];

/** What only EPUBCheck looks at. */
const theirs: readonly Mutant[] = [
  [
    'a page twice in the order of reading',
    'OPF-034',
    opf,
    '<itemref idref="help" />',
    '<itemref idref="help" /><itemref idref="help" />',
  ],
  ['a picture of another kind', 'OPF-029', opf, 'media-type="image/png"', 'media-type="image/jpeg"'],
  ['an unknown property', 'OPF-027', opf, 'properties="nav"', 'properties="nav magic"'],
];

/** A fault may break other rules as well; the one that is about it has to be among them. */
it.each([...text, ...theirs])('finds %s (%s)', async (_, rule, path, from, to) => {
  const findings = await check(changed(good, (files) => replace(files, path, from, to)));
  const found = findings.filter((finding) => finding.rule === rule);
  expect(found, JSON.stringify(findings, null, 1)).not.toEqual([]);
  expect(found[0]?.message).toMatch(/^Unexpected /);
});

describe('the zip', () => {
  const zips: readonly (readonly [string, string, (files: Files) => Uint8Array])[] = [
    ['a mimetype that is packed', 'mimetype', (files) => zipSync(Object.fromEntries(files), { level: 6 })],
    [
      'a mimetype that is not first',
      'mimetype',
      (files) => zipSync(Object.fromEntries([...files].reverse()), { level: 0 }),
    ],
    [
      'a mimetype with an extra field',
      'mimetype',
      (files) =>
        zipSync(
          {
            ...Object.fromEntries(files),
            mimetype: [
              files.get('mimetype') ?? new Uint8Array(),
              { level: 0, extra: { 1: new Uint8Array(2) } },
            ],
          },
          { level: 0 },
        ),
    ],
    [
      'a file that is not listed',
      'unlisted-file',
      (files) => zipSync({ ...Object.fromEntries(files), 'OEBPS/x.txt': strToU8('x') }, { level: 0 }),
    ],
    [
      'a style sheet that is gone',
      'unlisted-file',
      (files) => zipSync(Object.fromEntries([...files].filter(([path]) => path !== css)), { level: 0 }),
    ],
    ['no zip', 'well-formed', () => strToU8('no zip at all')],
    ['an empty file', 'well-formed', () => new Uint8Array()],
    [
      'no package',
      'well-formed',
      (files) => zipSync(Object.fromEntries([...files].filter(([path]) => path !== opf)), { level: 0 }),
    ],
  ];

  it.each(zips)('finds %s', async (_, rule, zip) => {
    let bytes = new Uint8Array();
    changed(good, (files) => {
      bytes = new Uint8Array(zip(new Map(files)));
    });
    const findings = await check({ ...good, bytes });
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });
});

it('says where: file, line, column and question', async () => {
  const broken = changed(good, (files) => replace(files, wash, '<p>Dry.', '<p align="left">Dry.'));
  const found = (await check(broken)).find(({ rule }) => rule === 'attribute');
  expect(found).toMatchObject({ file: wash, kind: 'validity', question: 'how-should-i-wash' });
  expect(found?.message).toBe('Unexpected attribute align on <p>');
  expect([found?.line, found?.column]).toEqual([31, 1]);
});

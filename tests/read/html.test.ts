import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { SourceTree } from '../../src/model/source.ts';
import { readHtml } from '../../src/read/html/html.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => readHtml(encode(html), 'page.html');

/** A tree in few characters: `## heading`, `?signal:blocks question`, `[item | item]`, ` / ` for a line break. */
function sketch({ value }: Outcome<SourceTree>): string[] {
  return (value?.tree.children ?? []).map(block);
}

function block(node: RootContent): string {
  const asked = node.type === 'heading' || node.type === 'paragraph' ? node.data?.asked : undefined;
  if (asked !== undefined)
    return `?${asked.signal}${asked.answerBlocks === undefined ? '' : `:${asked.answerBlocks}`} ${inline(node)}`;
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${inline(node)}`;
  if (node.type === 'thematicBreak') return '---';
  if (node.type !== 'list') return inline(node);
  return `${node.ordered ? '1' : ''}[${node.children.map((item) => item.children.map(block).join(' ')).join(' | ')}]`;
}

function inline(node: Nodes): string {
  if (node.type === 'break') return ' / ';
  if (node.type === 'strong') return `**${node.children.map(inline).join('')}**`;
  if (node.type === 'link') return `<${node.url}>${node.children.map(inline).join('')}`;
  if (node.type === 'image') return `!${node.alt}(${node.url})`;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inline).join('') : '';
}

function leftOut({ diagnostics }: Outcome<SourceTree>): string {
  return diagnostics.find((one) => one.code === 'page-frame-left-out')?.quote ?? '';
}

const two =
  '<h2>What are pores?</h2><p>Small openings in the skin.</p><h2>Do they close?</h2><p>No, they do not.</p>';
const twoRead = [
  '## What are pores?',
  'Small openings in the skin.',
  '## Do they close?',
  'No, they do not.',
];

describe('what stands around the text', () => {
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      'navigation, header and footer',
      `<header><a href=/>Rosewood</a></header><nav><ul><li><a href=/a>Home</a></ul></nav><main><h1>Pores</h1>${two}</main><footer>© Rosewood</footer>`,
      ['# Pores', ...twoRead],
      'Rosewood\nHome\n© Rosewood',
    ],
    [
      'parts of a page without a main element',
      `<div class="site-header">Call 555 0100</div><h1>Pores</h1>${two}<div id="footer">© Rosewood</div>`,
      ['# Pores', ...twoRead],
      'Call 555 0100\n© Rosewood',
    ],
    [
      'a title in the header',
      `<header><nav><a href=/>Home</a></nav><h1>Pores</h1><p>Slogan</p></header><main>${two}</main>`,
      ['# Pores', ...twoRead],
      'Home\nSlogan',
    ],
    [
      'a cookie bar',
      `<div id="cookie-consent"><p>We use cookies.</p><button>Accept</button></div><h1>Pores</h1>${two}`,
      ['# Pores', ...twoRead],
      'We use cookies. Accept',
    ],
    [
      'a skip link, breadcrumbs, share buttons, related pages, a form',
      `<a class="skip-link" href="#c">Skip</a><ol class="breadcrumb"><li><a href=/>Home</a><li>FAQ</ol><div id=c><h1>Pores</h1>${two}</div><div class="share">Share this</div><div class="related-posts"><h3>You may like</h3><a href=/x>Scars</a></div><form><input placeholder="Your mail"><button>Subscribe</button></form>`,
      ['# Pores', ...twoRead],
      'Skip\nHome FAQ\nShare this\nYou may like Scars\nYour mail Subscribe',
    ],
    [
      'rows of links at both ends of an old page',
      `<p><a href=a.html>Home</a> | <a href=b.html>Clinic</a></p><h1>Pores</h1>${two}<hr><p><a href=a.html>Home</a> - <a href=b.html>Clinic</a></p>`,
      ['# Pores', ...twoRead],
      'Home | Clinic\nHome - Clinic',
    ],
    [
      'a column of links in a layout table',
      `<table><tr><td><a href=a>Home</a><br><a href=b>Doctors</a><br><a href=c>Fees</a><td><h1>Pores</h1>${two}</table>`,
      ['# Pores', ...twoRead],
      'Home Doctors Fees',
    ],
    [
      'noscript and template',
      `<h1>Pores</h1>${two}<noscript>Please switch on scripts</noscript><template><p>Later</p></template>`,
      ['# Pores', ...twoRead],
      'Please switch on scripts\nLater',
    ],
    [
      'a form around the whole page',
      `<form action=x.aspx><input type=hidden value=secret><h1>Pores</h1>${two}</form>`,
      ['# Pores', ...twoRead],
      '',
    ],
    [
      'links to other pages inside the text',
      `<h1>Pores</h1>${two}<ul><li><a href=a>One</a><li><a href=b>Two</a><li><a href=c>Three</a></ul><h2>Why so?</h2><p>Nobody knows, not even we.</p>`,
      ['# Pores', ...twoRead, '[<a>One | <b>Two | <c>Three]', '## Why so?', 'Nobody knows, not even we.'],
      '',
    ],
    [
      'a sidebar that holds questions',
      `<main><h1>Pores</h1><p>Text about pores, and much of it.</p></main><aside class="sidebar">${two}</aside>`,
      ['# Pores', 'Text about pores, and much of it.', ...twoRead],
      '',
    ],
    [
      'questions in a footer',
      `<h1>Pores</h1><footer class="footer">${two}</footer>`,
      ['# Pores', ...twoRead],
      '',
    ],
    [
      'a list of contents',
      `<h1>Pores</h1><ul><li><a href="#a">What are pores?</a><li><a href="#b">Do they close?</a></ul>${two}`,
      ['# Pores', '[<#a>What are pores? | <#b>Do they close?]', ...twoRead],
      '',
    ],
    [
      'contents as a definition list',
      `<h1>Pores</h1><dl class=toc><dt>1. <a href="page.html#a">What are pores?</a><dt>2. <a href="page.html#b">Do they close?</a></dl>${two}`,
      ['# Pores', '[1. <#a>What are pores? | 2. <#b>Do they close?]', ...twoRead],
      '',
    ],
    [
      'headings that link to themselves, with ids of advertising',
      `<h1>Pores</h1><article id=ads><h2><a href="#ads">Do ads help?</a></h2><p>No, they never help anybody at all.</p></article>`,
      ['# Pores', '## Do ads help?', 'No, they never help anybody at all.'],
      '',
    ],
    [
      'contents behind the text',
      `<h1>Pores</h1>${two.replaceAll('<h2>', '<h2 id=a>')}<div class=x><ul><li><a href="#a">What are pores?</a><li><a href="#a">Do they close?</a></ul></div>`,
      ['# Pores', ...twoRead],
      'What are pores? Do they close?',
    ],
    [
      'headings in a list',
      `<h1 id=faq class=faq>Pores</h1><p class=b>So.<ol><li><h3>Why?</h3>So.<li><h3>How?</h3><ul><li>a</ul></ol>`,
      ['# Pores', 'So.', '### Why?', 'So.', '### How?', '[a]'],
      '',
    ],
    [
      'a note inside the text',
      `<main><h1>Pores</h1>${two}<aside>Tell us when you take tablets.</aside><header>Inside</header></main>`,
      ['# Pores', ...twoRead, 'Tell us when you take tablets.', 'Inside'],
      '',
    ],
    [
      'an id that a heading gave',
      `<main><h1>Pores</h1><section id="related-posts"><h2>Related posts?</h2><p>There are none.</p></section></main>`,
      ['# Pores', '## Related posts?', 'There are none.'],
      '',
    ],
  ];
  it.each(cases)('%s', async (_name, html, expected, out) => {
    const outcome = await read(html);
    expect(sketch(outcome)).toEqual(expected);
    expect(leftOut(outcome)).toBe(out);
  });
});

describe('questions that the page sets apart', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'details',
      '<details><summary>Why?</summary><p>So.<p>Yes.</details><details open><summary><h3>How?</h3></summary>Like <b>this</b>.</details>',
      ['?summary:2 Why?', 'So.', 'Yes.', '?summary:1 How?', 'Like **this**.'],
    ],
    [
      'details in a list',
      '<ol><li><details><summary>Why?</summary>So.</details><li><details><summary>How?</summary>Thus.</details></ol>',
      ['?summary:1 Why?', 'So.', '?summary:1 How?', 'Thus.'],
    ],
    [
      'details that ask nothing, inside an answer',
      '<h2>Why?</h2><p>So.</p><details><summary>More</summary>text</details>',
      ['## Why?', 'So.', '**More**', 'text'],
    ],
    [
      'details that ask nothing, where nothing asks',
      '<details><summary>Before you come</summary>Eat.</details><details><summary>On the day</summary>Rest.</details>',
      ['?summary:1 Before you come', 'Eat.', '?summary:1 On the day', 'Rest.'],
    ],
    [
      'details that hold others',
      '<details><summary>Skin</summary><details><summary>Why?</summary>So.</details><details><summary>How?</summary>Thus.</details></details>',
      ['## Skin', '?summary:1 Why?', 'So.', '?summary:1 How?', 'Thus.'],
    ],
    [
      'a switch in a heading, its panel hidden',
      '<h3><button aria-expanded=false aria-controls=a>¿Por qué?<span class=icon>expand_more</span></button></h3><div id=a hidden><p>Porque sí.</div>',
      ['?summary:1 ¿Por qué?', 'Porque sí.'],
    ],
    [
      'switches first, panels later',
      '<div role=tablist><button role=tab aria-controls=a>Why?</button><button role=tab aria-controls=b>How?</button></div><div id=a role=tabpanel>So.</div><div id=b role=tabpanel style="display:none">Thus.</div>',
      ['?summary:1 Why?', 'So.', '?summary:1 How?', 'Thus.'],
    ],
    [
      'Bootstrap',
      '<div class=card><div class=card-header><h5><button data-toggle=collapse data-target="#a">Warum?</button></h5></div><div id=a class=collapse><div class=card-body>Darum.</div></div></div>',
      ['?summary:1 Warum?', 'Darum.'],
    ],
    [
      'an accordion that was copied, with the names of the first left in the second',
      '<h3><button data-bs-toggle=collapse data-bs-target="#a" aria-controls=a aria-expanded=false>Why?</button></h3><div id=a>So.</div><h3><button data-bs-toggle=collapse data-bs-target="#b" aria-controls=a aria-expanded=false>How?</button></h3><div id=b>Thus.</div>',
      ['?summary:1 Why?', 'So.', '?summary:1 How?', 'Thus.'],
    ],
    [
      'a title above questions that has their name',
      '<div class=faq><h2 class="faq-category-title">Cost</h2><p>Fair.</p><div class="faq-question">How much?</div><div class="faq-answer">Little.</div></div>',
      ['## Cost', 'Fair.', '?summary:1 How much?', 'Little.'],
    ],
    [
      'a table that names its columns, numbers in front',
      '<table><tr><th>Nr<th>Frage<th>Antwort<tr><td>1<td>Was ist das?<td><p>Haut.</p><p>Ein Organ.</p><tr><td>2<td>Kosten<td>Keine.</table>',
      ['?field:2 Was ist das?', 'Haut.', 'Ein Organ.', '?field:1 Kosten', 'Keine.'],
    ],
    [
      'a table with a question in each row',
      '<table><tr><td>¿Duele?<td>No.<tr><td>¿Por qué?<td><ul><li>Porque sí.</ul></table>',
      ['?field:1 ¿Duele?', 'No.', '?field:1 ¿Por qué?', '[Porque sí.]'],
    ],
    [
      'Elementor',
      '<div class="elementor-tab-title" aria-controls=x><span class="elementor-toggle-icon">+</span><a>لماذا؟</a></div><div id=x class="elementor-tab-content">هكذا.</div>',
      ['?summary:1 لماذا؟', 'هكذا.'],
    ],
    [
      'Yoast',
      '<div class="schema-faq wp-block-yoast-faq-block"><div class="schema-faq-section"><strong class="schema-faq-question">Pourquoi ?</strong> <p class="schema-faq-answer">Parce que.</p></div></div>',
      ['?summary:1 Pourquoi ?', 'Parce que.'],
    ],
    [
      'a box to tick that opens',
      '<div class=tab><input type=checkbox id=t1><label for=t1>なぜですか？</label><div class=tab-content>そうだからです。</div></div>',
      ['?summary:1 なぜですか？', 'そうだからです。'],
    ],
    [
      'a button and a panel',
      '<button class="accordion">Why?</button><div class="panel"><p>So.</p></div><button class="accordion">How?</button><div class="panel"><p>Thus.</p></div>',
      ['?summary:1 Why?', 'So.', '?summary:1 How?', 'Thus.'],
    ],
    [
      'names by the page',
      '<div class=faq__item><div class=faq__question>Prices</div><div class=faq__answer>Ask us.</div></div>',
      ['?summary:1 Prices', 'Ask us.'],
    ],
    [
      'names that only this page has',
      '<p class=fr>Why?</p><p class=an>So.</p><p class=an>Yes.</p><p class=fr>How?</p><p class=an>Thus.</p>',
      ['?summary:2 Why?', 'So.', 'Yes.', '?summary:1 How?', 'Thus.'],
    ],
    [
      'a link that only a script follows',
      '<div><a href="javascript:;" class="open">Why?</a><div class="text">So. <a href="javascript:;">Close</a></div></div><div><a href="javascript:;" class="open">How?</a><div class="text">Thus. <a href="javascript:;">Close</a></div></div><div><a href="javascript:;" class="open">Prices</a><div class="text">Ask us. <a href="javascript:;">Close</a></div></div>',
      ['?summary:1 Why?', 'So.', '?summary:1 How?', 'Thus.', '?summary:1 Prices', 'Ask us.'],
    ],
    [
      'definition lists that ask',
      '<dl><dt>Why?<dd>So.<dd>Yes.<dt>How?<dt>When?<dd>Now.</dl>',
      ['?term:2 Why?', 'So.', 'Yes.', '?term:1 How? When?', 'Now.'],
    ],
    [
      'a glossary',
      '<h2>What do the words mean?</h2><dl><dt>Pore<dd>Opening.</dl>',
      ['## What do the words mean?', '<dl><dt>Pore</dt><dd>Opening.</dd></dl>'],
    ],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemprop=mainEntity itemtype="https://schema.org/Question"><p itemprop=name>Prices</p><div itemscope itemprop=acceptedAnswer itemtype="https://schema.org/Answer"><p itemprop=text>Ask us.</div></div></div>',
      ['?faq-markup:1 Prices', 'Ask us.'],
    ],
    [
      'RDFa',
      '<div typeof="schema:Question"><h3 property="schema:name">Prices</h3><div property="schema:acceptedAnswer" typeof="schema:Answer">Ask us.</div></div>',
      ['?faq-markup:1 Prices', 'Ask us.'],
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":["WebPage","FAQPage"],"mainEntity":[{"@type":"Question","name":"Prices &amp; times"}]}]}</script><p>Hello.</p><p><b>Prices &amp; times</b></p><p>Ask us.</p>',
      ['Hello.', '?faq-markup **Prices & times**', 'Ask us.'],
    ],
    [
      'a menu that opens',
      '<main><button aria-expanded=false aria-controls=m>Clinics</button><ul id=m><li><a href=a>North</a><li><a href=b>South</a></ul><h2>Why?</h2><p>So.</main>',
      ['Clinics', '[<a>North | <b>South]', '## Why?', 'So.'],
    ],
    [
      'bold questions at the head of their answers',
      '<p><b>Why?</b><br>So.</p><p><strong>How?</strong> Thus.</p>',
      ['**Why?** / So.', '**How?** Thus.'],
    ],
  ];
  it.each(cases)('%s', async (_name, html, expected) => {
    expect(sketch(await read(html))).toEqual(expected);
  });

  it('names a question of the markup that the page does not show', async () => {
    const question = (name: string) => ({
      '@type': 'Question',
      name,
      acceptedAnswer: { '@type': 'Answer', text: 'So.' },
    });
    const data = { '@type': 'FAQPage', mainEntity: [question('Why?'), question('Does it hurt?')] };
    const { diagnostics } = await read(
      `<h2>Why?</h2><p>So.<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(diagnostics).toMatchObject([
      { code: 'faq-markup-unseen', severity: 'warning', quote: 'Does it hurt?' },
    ]);
  });
});

describe('signs of the page', () => {
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      'permalinks',
      '<h2 id=a>Why?<a class=headerlink href="#a" title="Link to this heading">¶</a></h2><p>So.<h2><a class=anchor aria-hidden=true href="#b">#</a>How?</h2><p>Thus.<h2>When?<a class="hash-link" href="#c">Direct link to When?</a></h2>Now.',
      ['## Why?', 'So.', '## How?', 'Thus.', '## When?', 'Now.'],
      'Direct link to When?',
    ],
    [
      'links to the top',
      '<h2>Why?</h2><p>So. <a href="#top">[Back to top]</a></p><h2>Wie?</h2><p>So.</p><p><a href="#oben">Nach oben</a></p>',
      ['## Why?', 'So.', '## Wie?', 'So.'],
      '[Back to top]\nNach oben',
    ],
    [
      'links up that have a name of their own',
      ['a', 'b', 'c']
        .map((n) => `<h2>Why ${n}?</h2><p>So.</p><p><a href="#list">Alle Fragen</a></p>`)
        .join(''),
      ['## Why a?', 'So.', '## Why b?', 'So.', '## Why c?', 'So.'],
      'Alle Fragen\nAlle Fragen\nAlle Fragen',
    ],
    [
      'links up in headings, and those that only scripts follow',
      '<h2><a href="#x">Nach oben</a> Warum?</h2><p><a href="javascript:;">Why so?</a><p>So.',
      ['## Warum?', 'Why so?', 'So.'],
      'Nach oben',
    ],
    [
      'buttons',
      '<h2>Why?</h2><p>So.<button>Copy</button></p><button>Expand all</button>',
      ['## Why?', 'So.'],
      'Copy\nExpand all',
    ],
    [
      'words for those who hear the page',
      '<h2>Why?</h2><p>See <a href="https://example.org">us<span class="sr-only"> (opens in a new tab)</span></a>.',
      ['## Why?', 'See <https://example.org>us.'],
      '(opens in a new tab)',
    ],
    [
      'a heading for those who hear the page',
      '<h1 class="sr-only">Pores</h1><h2>Why?</h2><p>So.',
      ['# Pores', '## Why?', 'So.'],
      '',
    ],
    [
      'pictures that count visits',
      '<h2>Why?</h2><p>So.<img src="https://example.org/x.gif" width=1 height=1 alt=""></p>',
      ['## Why?', 'So.'],
      '',
    ],
    [
      'an anchor around a question',
      '<h3><a name="q1" href="#toc">Why?</a></h3><p>So.',
      ['### Why?', 'So.'],
      '',
    ],
  ];
  it.each(cases)('%s', async (_name, html, expected, out) => {
    const outcome = await read(html);
    expect(sketch(outcome)).toEqual(expected);
    expect(leftOut(outcome)).toBe(out);
  });
});

describe('old pages and those of word processors', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'tags in capitals that never close',
      '<HTML><BODY BGCOLOR=#FFFFFF><CENTER><H1>PORES</H1></CENTER><P><B>Q: WHY?</B><BR>A: SO.<P><FONT SIZE=+1>HOW?</FONT><UL><LI>ONE<LI>TWO</UL>',
      ['# PORES', '**Q: WHY?** / A: SO.', 'HOW?', '[ONE | TWO]'],
    ],
    [
      'bold lines between two breaks',
      '<body><b>Why?</b><br><br>So it is.<br><br><b>How?</b><br><br>Thus.',
      ['**Why?**', 'So it is.', '**How?**', 'Thus.'],
    ],
    [
      'Google Docs',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;">Why?</span></p><p dir="ltr"><span style="font-weight:400;">So it is.</span></p></b>',
      ['**Why?**', 'So it is.'],
    ],
    [
      'Word',
      "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=EN-GB>Why?<o:p></o:p></span></b></p><p class=MsoNormal>So<![if !supportEmptyParas]>&nbsp;<![endif]> it is.</p>",
      ['**<span lang="EN-GB">Why?</span>**', 'So  it is.'],
    ],
    [
      'a frame for old browsers',
      '<frameset><frame src=a><noframes><body><h1>Pores</h1></body></noframes></frameset>',
      ['# Pores'],
    ],
    [
      'tables of data and of layout',
      '<table width=600><tr><td><h2>Why?</h2><table><tr><th>a<th>b<tr><td>1<td>2</table></table>',
      ['## Why?', 'ab12'],
    ],
  ];
  it.each(cases)('%s', async (_name, html, expected) => {
    expect(sketch(await read(html))).toEqual(expected);
  });
});

describe('what a page says of itself', () => {
  it.each([
    ['a title alone', '<title>Pores</title><p>So.', { title: 'Pores' }],
    ['the name of the site behind', '<title>Pores | Rosewood</title><h1>Pores</h1>', { title: 'Pores' }],
    ['the name of the site before', '<title>Rosewood: Pores</title><h2>Pores</h2>', { title: 'Pores' }],
    [
      'another heading',
      '<title>Questions | Rosewood</title><h1>All about pores</h1>',
      { title: 'Questions | Rosewood' },
    ],
    [
      'a language and a description',
      '<html lang="fr-CA"><meta name=description content="Sur  les pores"><p>Oui.',
      { inLanguage: 'fr-CA', description: 'Sur les pores' },
    ],
    ['a language of XHTML', '<html xml:lang="de"><p>Ja.', { inLanguage: 'de' }],
    ['a language of old', '<meta http-equiv="Content-Language" content="it"><p>Sì.', { inLanguage: 'it' }],
    ['nothing', '<title> </title><html lang=""><svg><title>arrow</title></svg><p>So.', {}],
  ])('%s', async (_name, html, expected) => {
    expect((await read(html)).value?.stated).toEqual(expected);
  });

  it('keeps the words of a title that is not taken whole', async () => {
    expect(leftOut(await read('<title>Pores | Rosewood</title><h1>Pores</h1><p>So.'))).toBe(
      'Pores | Rosewood',
    );
  });

  it.each([
    ['meta charset', '<meta charset=windows-1251>', 'windows-1251'],
    [
      'meta http-equiv',
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">',
      'windows-1251',
    ],
    ['XML declaration', '<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
  ])('is read in the encoding that it names by %s', async (_name, head) => {
    // "Да?" in Windows-1251.
    const bytes = new Uint8Array([...encode(`${head}<h2>`), 0xc4, 0xe0, 0x3f, ...encode('</h2><p>x')]);
    const outcome = await readHtml(bytes, 'page.html');
    expect(sketch(outcome)).toEqual(['## Да?', 'x']);
    expect(outcome.diagnostics.filter((one) => one.code === 'source-encoding-guessed')).toEqual([]);
  });
});

describe('pictures', () => {
  const png = `iVBORw0KGgo${'A'.repeat(400)}`;
  it('takes out those that are written into the page', async () => {
    const { value } = await read(
      `<p><img alt=Pore src="data:image/png;base64,${png}"> <img alt="" src="picture-1.png"><img alt=Again src="data:image/png;base64,${png}">`,
    );
    expect(value?.pictures).toMatchObject([{ src: 'picture-2.png', mediaType: 'image/png' }]);
    expect(sketch({ value, diagnostics: [] })).toEqual([
      '!Pore(picture-2.png) !(picture-1.png)!Again(picture-2.png)',
    ]);
  });

  it('keeps the words of those that no output can show, and finds those that come late', async () => {
    const outcome = await read(
      '<p><img alt="A pore" src="data:image/svg+xml,x"> and <img alt=B src="data:image/gif;base64,R0lGODlh" data-src="b.png">',
    );
    expect(sketch(outcome)).toEqual(['A pore and !B(b.png)']);
  });
});

describe('whatever the page', () => {
  it('refuses what nests without end', async () => {
    for (const html of [
      '<div>'.repeat(5000),
      '<b>'.repeat(100_000),
      '<ul><li>'.repeat(400),
      `<p>${Array.from({ length: 3000 }, (_, n) => `<font color=${n}><p>x`).join('')}`,
    ]) {
      const { value, diagnostics } = await read(html);
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'source-nested', severity: 'error' }]);
    }
  });

  it('reads old pages that close nothing', async () => {
    const html = Array.from(
      { length: 3000 },
      (_, n) => `<p><font size=2><b>Why ${n}?<p><font size=2>So.`,
    ).join('');
    expect((await read(html)).value?.tree.children).toHaveLength(6000);
  });

  it('refuses a page without text', async () => {
    const { value, diagnostics } = await read('<html><body><div id=root></div><script>go()</script></body>');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'source-empty' }]);
  });

  it('names comments', async () => {
    const { diagnostics } = await read('<p>So.<!-- ask the doctor --><!--[if IE]>x<![endif]--><!-- // -->');
    expect(diagnostics).toMatchObject([
      { code: 'comment-kept-back', severity: 'info', quote: 'ask the doctor' },
    ]);
  });

  it('takes time in proportion', async () => {
    const page = (count: number) =>
      `<main><h1>FAQ</h1>${'<div class=faq-item><h3><button aria-expanded=false>Why is it so?</button></h3><div hidden><p>So it <b>is</b>.</div></div>'.repeat(count)}`;
    const start = performance.now();
    const { value } = await read(page(5000));
    expect(value?.tree.children).toHaveLength(10_001);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);

  it('loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async ({ html, words }) => {
        const { value, diagnostics } = await read(html);
        const kept: string[] = [
          ...Object.values(value?.stated ?? {}).map(String),
          ...diagnostics.map((one) => one.quote ?? ''),
        ];
        for (const node of value?.tree.children ?? []) {
          visit(node, (inner) => {
            if ('value' in inner) kept.push(inner.value.replace(/<[^>]*>/g, ' '));
            if (inner.type === 'image') kept.push(inner.alt ?? '');
          });
        }
        const found = new Set(kept.join('\n').match(/w\d+x/g));
        for (const word of words) expect(found).toContain(word);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});

const names =
  'a abbr article aside b blockquote body br button center dd details div dl dt em fieldset figure figcaption font footer form h1 h2 h3 header label legend li main nav noscript ol p pre q section select span strong summary sup svg table tbody td template textarea th thead tr ul'.split(
    ' ',
  );
const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' href="#top"',
  ' href="a.html"',
  ' class="sidebar"',
  ' class="cookie"',
  ' class="faq-question"',
  ' class="accordion-title"',
  ' class="menu"',
  ' class="sr-only"',
  ' class="icon"',
  ' class="headerlink" href="#x"',
  ' aria-expanded="false" aria-controls="p1"',
  ' id="p1"',
  ' itemscope itemtype="https://schema.org/Question"',
  ' itemprop="name"',
  ' itemprop="acceptedAnswer"',
  ' role="main"',
  ' role="navigation"',
  ' role="tab" aria-controls="p1"',
  ' data-toggle="collapse" href="#p1"',
  ' hidden',
  ' style="font-weight:bold"',
);
const { node: html } = fc.letrec<{ node: string; text: string; element: string }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('text'), tie('element')),
  text: fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('', '?', '.'))
    .map(([number, end]) => ` w${number}x${end} `),
  element: fc
    .tuple(fc.constantFrom(...names), attributes, fc.array(tie('node'), { maxLength: 5 }))
    .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
}));
/** Pages, and the words that their parser finds in them: what stands in odd places may be dropped by it. */
const pages = fc.array(html, { minLength: 1, maxLength: 8 }).map((parts) => {
  const page = `<p>w0x</p>${parts.join('\n')}`;
  return { html: page, words: page.match(/w\d+x/g) ?? [] };
});

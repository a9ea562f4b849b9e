import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Book, buildBook } from '../../../src/formats/epub/book.ts';
import type { Document } from '../../../src/model/document.ts';
import { factsOf, pagesOf, pagesText, paths, textOf, xmlFault } from './read-package.ts';
import {
  assets,
  brand,
  fullMeta,
  leaflet,
  question,
  rich,
  section,
  sections,
  settings,
  tools,
} from './sample.ts';

const full = leaflet(sections, { meta: fullMeta, intro: rich('<p>What this is about.</p>') });
const plain = leaflet([section(null, [question('why', 'Why?', '<p>Because.</p>')])], { subtitle: null });
const many = leaflet([
  section('One', numbered(0, 50), '<p>Fifty of them.</p>'),
  section('Two', numbered(50, 30)),
]);
const arabic = leaflet(
  [
    section('العناية', [
      question(
        'ما-هي',
        'ما هي؟',
        '<p>جلد. <span lang="en" dir="ltr">Retinol</span> <a href="#هل">هل</a></p>',
      ),
      question('هل', 'هل؟', '<p>لا. <a href="#%D9%85%D8%A7-%D9%87%D9%8A">ما هي</a></p>'),
    ]),
  ],
  { id: 'جلد', title: 'كل شيء عن الجلد', subtitle: null, lang: 'ar', dir: 'rtl' },
);
const nasty = `< & > " ' ]]> <%= 1 %> <%- x %> </title><script>alert(1)</script> &nbsp; --> \u0001\uFFFE`;
const hostile = leaflet(
  [
    section(nasty, [
      question(
        'nasty',
        nasty,
        `<p title="&quot;<b>">${escaped(nasty)}</p><p><img src="https://evil.example/x.png" alt="Evil"><img src="data:image/png;base64,AA" alt=""><a href="javascript:alert(1)">run</a> <a href="https://example.org/a b|c[d]">site</a> <a href="https://[bad">bad</a></p>`,
      ),
    ]),
  ],
  {
    title: nasty,
    subtitle: nasty,
    meta: { description: nasty, keywords: [nasty], author: [{ name: nasty }] },
  },
);

const books: readonly (readonly [string, Document, Parameters<typeof settings>[0], string])[] = [
  ['a full leaflet', full, { brand, assets }, 'en'],
  ['the least leaflet', plain, {}, 'en'],
  ['80 questions', many, {}, 'en'],
  ['Arabic', arabic, { brand: { name: 'عيادة' } }, 'ar'],
  ['hostile text', hostile, { brand: { name: nasty } }, 'en'],
];

function numbered(from: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return question(
      `q-${number}`,
      `Question ${number}?`,
      `<p>See <a href="#q-${79 - number}">another</a>.</p>`,
    );
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe.each(books)('the book of %s', (_, document, changes, lang) => {
  const made: Promise<Book> = buildBook(document, settings(changes, lang), tools);

  it('is well-formed XML', async () => {
    const book = await made;
    for (const path of paths(book).filter((name) => /\.(xhtml|opf|ncx|xml)$/.test(name))) {
      expect([path, xmlFault(textOf(book, path))]).toEqual([path, undefined]);
    }
  });

  it('has no id twice in a file', async () => {
    const book = await made;
    for (const path of pagesOf(book)) {
      const { ids } = factsOf(book, path);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const manifest = [...textOf(book, 'OEBPS/content.opf').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(manifest).size).toBe(manifest.length);
  });

  it('leads and loads nowhere but into itself, or to the web by a link', async () => {
    const book = await made;
    for (const path of [...pagesOf(book)]) {
      const { addresses, elements } = factsOf(book, path);
      expect(elements).not.toContain('script');
      for (const address of addresses) {
        if (/^(https?|mailto|tel):/.test(address)) {
          expect(textOf(book, path)).not.toContain(`src="${address}`);
          continue;
        }
        const [file = '', fragment] = address.split('#');
        const target = file === '' ? path : `OEBPS/${file}`;
        expect(paths(book)).toContain(target);
        if (fragment !== undefined) expect(factsOf(book, target).ids).toContain(decodeURIComponent(fragment));
      }
    }
    const urls = [...textOf(book, 'OEBPS/style.css').matchAll(/url\("?([^")]*)/g)].map(
      ([, url]) => `OEBPS/${url}`,
    );
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(paths(book)).toContain(url);
  });

  it('lists in the manifest what it holds, and nothing else', async () => {
    const book = await made;
    const hrefs = [...textOf(book, 'OEBPS/content.opf').matchAll(/href="([^"]+)"/g)].map(
      ([, href]) => `OEBPS/${href}`,
    );
    const held = paths(book).filter((path) => path.startsWith('OEBPS/') && path !== 'OEBPS/content.opf');
    expect([...hrefs].sort()).toEqual([...held].sort());
    for (const path of paths(book)) expect(path).toMatch(/^[\x21-\x7e]+$/);
  });

  it('links every question from both tables of contents, in order', async () => {
    const book = await made;
    const ids = document.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    const linked = (text: string, attribute: string) =>
      [...text.matchAll(new RegExp(`${attribute}="[^"#]+#([^"]+)"`, 'g'))]
        .map(([, id = '']) => decodeURIComponent(id))
        .filter((id) => !id.startsWith('_'));
    expect(linked(textOf(book, 'OEBPS/toc.xhtml'), 'href')).toEqual(ids);
    expect(linked(textOf(book, 'OEBPS/toc.ncx'), 'src')).toEqual(ids);
  });

  it('says its language and direction on every page and on the package', async () => {
    const book = await made;
    const root = `lang="${document.lang}" dir="${document.dir}"`;
    for (const path of pagesOf(book)) {
      expect(textOf(book, path)).toContain(`<html xmlns="http://www.w3.org/1999/xhtml" ${root}`);
      expect(textOf(book, path)).toContain(`xml:lang="${document.lang}"`);
    }
    const opf = textOf(book, 'OEBPS/content.opf');
    expect(opf).toContain(`xml:lang="${document.lang}" dir="${document.dir}"`);
    expect(opf).toContain(`page-progression-direction="${document.dir}"`);
    expect(opf).toContain(`<dc:language>${document.lang}</dc:language>`);
  });
});

it('gives each question a file up to forty of them, then each section', async () => {
  const forty = await buildBook(leaflet([section(null, numbered(0, 40))]), settings(), tools);
  expect(pagesOf(forty).filter((path) => /q\d\d-q-\d+\.xhtml$/.test(path))).toHaveLength(40);
  const eighty = await buildBook(many, settings(), tools);
  expect(pagesOf(eighty)).toEqual([
    'OEBPS/title.xhtml',
    'OEBPS/toc.xhtml',
    'OEBPS/s01-one.xhtml',
    'OEBPS/s02-two.xhtml',
    'OEBPS/colophon.xhtml',
  ]);
  expect(textOf(eighty, 'OEBPS/s01-one.xhtml')).toContain('href="s02-two.xhtml#q-79"');
  expect(textOf(eighty, 'OEBPS/s02-two.xhtml')).toContain('Question 79?');
});

it('opens a section on the page of its first question, and names it in the contents', async () => {
  const book = await buildBook(full, settings({ assets }), tools);
  const first = textOf(book, 'OEBPS/q01-what-is-skin.xhtml');
  expect(first).toContain('<h1 id="_section-1" class="section-title">Understanding skin</h1>');
  expect(first).toContain('What skin is, in short.');
  expect(textOf(book, 'OEBPS/q02-5-tips.xhtml')).not.toContain('Understanding skin');
  expect(textOf(book, 'OEBPS/toc.xhtml')).toContain(
    '<a href="q03-how-to-clean.xhtml#_section-2">Care</a><ol><li><a href="q03-how-to-clean.xhtml#how-to-clean">',
  );
});

it('loses no introduction of a section without a title or without a question', async () => {
  const bare = [
    section(null, [question('a', 'A?', '<p>a</p>')], '<p>Untitled introduction.</p>'),
    section('Empty', [], '<p>Lonely introduction.</p>'),
  ];
  const text = pagesText(await buildBook(leaflet(bare), settings(), tools));
  expect(text).toContain('Untitled introduction.');
  expect(text).toContain('Lonely introduction.');
});

it('rewrites links between questions and keeps the words of a link that leads nowhere', async () => {
  const book = await buildBook(full, settings({ assets }), tools);
  const page = textOf(book, 'OEBPS/q01-what-is-skin.xhtml');
  expect(page).toContain('<a href="q02-5-tips.xhtml#5-tips">the tips</a>');
  expect(page).toContain('<span>the other leaflet</span>');
  expect(page).toContain('href="https://example.org/a?b=1&#x26;c=2"');
});

it('keeps hostile words as words', async () => {
  const book = await buildBook(hostile, settings(), tools);
  const page = textOf(book, 'OEBPS/q01-nasty.xhtml');
  expect(page).toContain('&#x3C;%= 1 %>');
  expect(page).toContain(']]&gt;');
  expect(page).toContain('<span>Evil</span>');
  expect(page).toContain('<span>run</span>');
  expect(page).toContain('<span>bad</span>');
  expect(page).toContain('href="https://example.org/a%20b%7Cc%5Bd%5D"');
});

describe('pictures', () => {
  it('holds those that the pages show and no others', async () => {
    const book = await buildBook(full, settings({ assets, brand }), tools);
    expect(paths(book).filter((path) => path.includes('images/'))).toEqual([
      'OEBPS/images/picture-1.png',
      'OEBPS/images/logo.svg',
    ]);
    expect(textOf(book, 'OEBPS/q02-5-tips.xhtml')).toContain(
      '<img src="images/picture-1.png" alt="The three layers of skin" />',
    );
    expect(textOf(book, 'OEBPS/title.xhtml')).toContain('src="images/logo.svg"');
  });

  it('promises descriptions only when every picture has one', async () => {
    const shown = (alt: string) =>
      leaflet([section(null, [question('a', 'A?', `<p><img src="pictures/layers.png" alt="${alt}"></p>`)])]);
    const opf = async (document: Document) =>
      textOf(await buildBook(document, settings({ assets }), tools), 'OEBPS/content.opf');
    expect(await opf(shown('Layers'))).toContain('accessModeSufficient">textual<');
    expect(await opf(shown('Layers'))).toContain('>alternativeText<');
    expect(await opf(shown(''))).toContain('accessModeSufficient">textual,visual<');
    expect(await opf(shown(''))).not.toContain('>alternativeText<');
    expect(await opf(plain)).not.toContain('visual');
  });

  it.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    [
      'another server',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>',
    ],
    [
      'a style from another server',
      '<svg xmlns="http://www.w3.org/2000/svg"><path style="fill:url(//evil.example/x)"/></svg>',
    ],
  ])('leaves out a logo with %s', async (_, svg) => {
    const logo = { bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml' } as const;
    const book = await buildBook(plain, settings({ brand: { name: 'Example Clinic', logo } }), tools);
    expect(paths(book)).not.toContain('OEBPS/images/logo.svg');
    expect(textOf(book, 'OEBPS/title.xhtml')).toContain('Example Clinic');
    expect(textOf(book, 'OEBPS/title.xhtml')).not.toContain('<img');
  });
});

describe('metadata', () => {
  const opfOf = async (document: Document, changes: Parameters<typeof settings>[0] = {}) =>
    textOf(await buildBook(document, settings(changes), tools), 'OEBPS/content.opf');
  const identifier = (opf: string) => /<dc:identifier[^>]*>([^<]*)/.exec(opf)?.[1];

  it('says what the document says', async () => {
    const opf = await opfOf(full, { brand });
    for (const line of [
      '<dc:title id="book-title">All about skin</dc:title>',
      '<meta refines="#book-subtitle" property="title-type">subtitle</meta>',
      '<dc:creator id="author-1">Dr Sample Author</dc:creator>',
      '<dc:publisher>Example Clinic</dc:publisher>',
      '<dc:description>What skin is &#x26; how to look after it.</dc:description>',
      '<meta property="dcterms:modified">2026-11-20T00:00:00Z</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
      '<dc:identifier id="leaflet-code">SK-014</dc:identifier>',
      '<dc:contributor>Sample Reviewer</dc:contributor>',
      '<meta property="schema:reviewedBy">Sample Reviewer</meta>',
      '<meta property="schema:lastReviewed">2026-10-01</meta>',
      'follow the order of reading.</meta>',
    ]) {
      expect(opf).toContain(line);
    }
  });

  it('says nothing that the document does not say', async () => {
    const opf = await opfOf(plain);
    expect(opf).not.toMatch(
      /dc:(creator|contributor|publisher|description|date|rights|subject|source)|subtitle|conformsTo|certifiedBy|reviewed|collection|cover|pageBreak|pageNavigation/i,
    );
  });

  it('says what it offers in its own language, in English only where there are no words', async () => {
    const summary = (opf: string) => /<meta property="schema:accessibilitySummary"[^>]*>[^<]*/.exec(opf)?.[0];
    const opf = async (changes: Partial<Document>, lang: string) =>
      textOf(await buildBook(leaflet(sections, changes), settings({}, lang), tools), 'OEBPS/content.opf');
    expect(summary(await opf({ lang: 'de-AT' }, 'de-AT'))).toMatch(/^<meta [^ ]*>Der gesamte Text/);
    expect(summary(await opf({ lang: 'en-US' }, 'en-US'))).toMatch(/^<meta [^ ]*>All text/);
    expect(summary(await opf({ lang: 'fa', dir: 'rtl' }, 'fa'))).toMatch(
      /^<meta [^ ]* xml:lang="en-GB" dir="ltr">All text/,
    );
  });

  it('stands on one shelf with the other leaflets of its publisher', async () => {
    const leaflets = { url: 'https://example.org/leaflets/' };
    const opf = await opfOf(plain, { brand: { ...brand, leaflets } });
    expect(opf).toContain('property="belongs-to-collection">Example Clinic: Patient leaflets<');
    expect(opf).toContain('property="collection-type">series<');
    expect(opf).toContain('property="dcterms:identifier">https://example.org/leaflets/<');
  });

  it('tells of readings above words', async () => {
    const ruby = leaflet([section(null, [question('a', 'A?', '<p><ruby>漢<rt>kan</rt></ruby></p>')])]);
    expect(await opfOf(ruby)).toContain('>rubyAnnotations<');
    expect(await opfOf(plain)).not.toContain('ruby');
  });

  it('keeps its identifier through edits, and shares it with no other leaflet or clinic', async () => {
    const before = identifier(await opfOf(full, { brand }));
    expect(before).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(identifier(await opfOf({ ...plain, title: 'Other words' }, { brand }))).toBe(before);
    expect(identifier(await opfOf({ ...full, id: 'nails' }, { brand }))).not.toBe(before);
    expect(identifier(await opfOf(full, { brand: { name: 'Other Clinic' } }))).not.toBe(before);
  });

  it('names its pages with drawings', async () => {
    expect(await opfOf(full)).toMatch(
      /href="colophon.xhtml" media-type="application\/xhtml\+xml" properties="svg"/,
    );
    expect(await opfOf(plain)).not.toContain('svg');
  });
});

describe('the claim to conform', () => {
  const ebook = {
    certifiedBy: 'Example Auditors',
    credential: 'A & B',
    report: 'https://example.org/report',
  };
  const opf = async (document: Document, brand: Parameters<typeof settings>[0], isChecked: boolean) =>
    textOf(await buildBook(document, settings(brand), tools, { isChecked }), 'OEBPS/content.opf');

  it('names the standard in its exact words, and who vouches for it', async () => {
    const text = await opf(plain, { brand: { ...brand, ebook } }, true);
    expect(text).toContain(
      [
        '<meta id="conformance" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
        '<meta id="certifier" refines="#conformance" property="a11y:certifiedBy">Example Auditors</meta>',
        '<meta refines="#certifier" property="a11y:certifierCredential">A &#x26; B</meta>',
        '<link refines="#certifier" rel="a11y:certifierReport" href="https://example.org/report" />',
      ].join('\n'),
    );
  });

  it.each<[string, Document, Parameters<typeof settings>[0], boolean]>([
    ['nobody vouches', plain, { brand }, true],
    ['it was not checked', plain, { brand: { ...brand, ebook } }, false],
    ['it is a draft', { ...plain, meta: { status: 'draft' } }, { brand: { ...brand, ebook } }, true],
    ['it is in review', { ...plain, meta: { status: 'in-review' } }, { brand: { ...brand, ebook } }, true],
  ])('is not made where %s', async (_, document, changes, isChecked) => {
    expect(await opf(document, changes, isChecked)).not.toMatch(/conformsTo|certifi/);
  });

  it('changes nothing but the package document', async () => {
    const withIt = await buildBook(plain, settings({ brand: { ...brand, ebook } }), tools, {
      isChecked: true,
    });
    const without = await buildBook(plain, settings({ brand: { ...brand, ebook } }), tools);
    const differing = withIt.files.filter(
      ({ bytes }, index) => Buffer.compare(bytes, without.files[index]?.bytes ?? new Uint8Array()) !== 0,
    );
    expect(differing.map(({ path }) => path)).toEqual(['OEBPS/content.opf']);
  });
});

it('has a cover in front where it is given one', async () => {
  const cover = { bytes: new Uint8Array([1, 2]), mediaType: 'image/png', alt: 'All about "skin"' } as const;
  const book = await buildBook(plain, settings(), tools, { cover });
  expect(pagesOf(book)[0]).toBe('OEBPS/cover.xhtml');
  const page = textOf(book, 'OEBPS/cover.xhtml');
  expect(xmlFault(page)).toBeUndefined();
  expect(page).toContain(
    '<section class="cover" epub:type="cover"><img role="doc-cover" src="images/cover.png" alt="All about &#x22;skin&#x22;" /></section>',
  );
  const opf = textOf(book, 'OEBPS/content.opf');
  expect(opf).toContain('href="images/cover.png" media-type="image/png" properties="cover-image"');
  expect(opf).toContain('<meta name="cover" content="cover-image" />');
  expect(opf).toMatch(/<spine[^>]*>\s*<itemref idref="cover" \/>\s*<itemref idref="title" \/>/);
  expect(opf).toContain('accessMode">visual<');
  expect(textOf(book, 'OEBPS/toc.xhtml')).toContain('<a epub:type="cover" href="cover.xhtml">Cover</a>');
  expect(textOf(book, 'OEBPS/toc.xhtml')).not.toContain('images/');
  expect(paths(book)).toContain('OEBPS/images/cover.png');
});

it('says what its blocks are, to reading systems and to screen readers', async () => {
  const notes =
    '<p>Yes.<sup><a href="#_n" data-footnote-ref id="_r">1</a></sup></p><section data-footnotes class="footnotes"><p>Notes</p><ol><li id="_n"><p>So.</p></li></ol></section>';
  const noted = { ...full, sections: [section('One', [question('a', 'A?', notes)])] };
  const text = pagesText(await buildBook(noted, settings({ brand }), tools));
  for (const [element, type, role] of [
    ['section', 'abstract', 'doc-abstract'],
    ['section', 'qna', 'doc-qna'],
    ['section', 'notice', 'doc-notice'],
    ['section', 'colophon', 'doc-colophon'],
    ['section', 'endnotes', 'doc-endnotes'],
    ['p', 'subtitle', 'doc-subtitle'],
    ['a', 'noteref', 'doc-noteref'],
    ['nav', 'toc', 'doc-toc'],
  ])
    expect(text).toMatch(new RegExp(`<${element} [^>]*epub:type="${type}" role="${role}"`));
  expect(text).toContain('role="doc-bibliography" aria-labelledby="_sources"><h2 id="_sources">');
});

it('begins each page with a heading of the first level', async () => {
  const book = await buildBook(full, settings({ brand, assets }), tools);
  for (const path of pagesOf(book)) {
    const headings = factsOf(book, path).elements.filter((name) => /^h[1-6]$/.test(name));
    expect([path, headings[0], headings.filter((name) => name === 'h1').length]).toEqual([path, 'h1', 1]);
  }
});

it('leads to a section as well as to a question', async () => {
  const linked = [
    section('One', [question('a', 'A?', '<p>See <a href="#two">the second part</a>.</p>')]),
    section('Two', [question('b', 'B?', '<p>b</p>')]),
  ];
  const book = await buildBook(leaflet(linked), settings(), tools);
  expect(textOf(book, 'OEBPS/q01-a.xhtml')).toContain('<a href="q02-b.xhtml#two">the second part</a>');
});

it('marks a draft on every page to read, an approved leaflet nowhere', async () => {
  const draft = await buildBook({ ...full, meta: { status: 'draft' } }, settings({ assets }), tools);
  for (const path of pagesOf(draft).filter((name) => !name.endsWith('toc.xhtml'))) {
    expect(textOf(draft, path)).toContain('DRAFT');
  }
  const approved = await buildBook({ ...full, meta: { status: 'approved' } }, settings({ assets }), tools);
  expect(pagesText(approved)).not.toContain('DRAFT');
});

it('carries help, next step and imprint at the end, with one h1 each', async () => {
  const book = await buildBook(full, settings({ brand, assets }), tools);
  expect(pagesOf(book).slice(-3)).toEqual(['OEBPS/help.xhtml', 'OEBPS/next.xhtml', 'OEBPS/colophon.xhtml']);
  for (const path of pagesOf(book).slice(-3)) {
    expect(factsOf(book, path).elements.filter((name) => name === 'h1')).toHaveLength(1);
  }
});

it('lets the reader win: no colour of text, no size in fixed units, no side but logical ones', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../templates/book/book.css'), 'utf8').replace(
    /\/\*.*?\*\//gs,
    '',
  );
  expect(css).not.toMatch(
    /[^-]color\s*:(?!\s*inherit)|\d(px|pt|mm|cm|in)\b|(margin|padding|border)-(left|right)|text-align: (left|right|justify)/,
  );
});

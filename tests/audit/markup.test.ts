import { describe, expect, it } from 'vitest';
import { codesOf, faqOf, faults, pageOf, scriptOf } from './pages.ts';

/** Markup as plugins, editors and attackers leave it, on a page that shows what it says. */

const questions = [
  { name: 'How do I wash?', answer: '<p>Gently, twice a day.</p>', fragment: 'wash' },
  { name: 'What is a pore?', answer: '<p>An opening.</p>', fragment: 'pore' },
];
const body = questions
  .map(({ name, answer, fragment }) => `<h2 id="${fragment}">${name}</h2>${answer}`)
  .join('');
const faq = faqOf(questions) as Readonly<Record<string, unknown>>;
const json = JSON.stringify(faq).replaceAll('<', '\\u003c');
const page = (...scripts: readonly string[]) => pageOf({ head: scripts.join(''), body });

describe('a script that is no JSON is one fault, told in words', () => {
  it.each([
    ['an invisible mark', `\uFEFF${json}`],
    ['a comment', `//<![CDATA[\n${json}\n//]]>`],
    ['a comment', `/* FAQ */${json}`],
    ['a comment', `<!--${json}-->`],
    ['"&quot;"', json.replaceAll('"', '&quot;')],
    ['"&quot;"', json.replaceAll('"', '&#8220;')],
    ['curly', json.replaceAll('"', '”')],
    ['single', json.replaceAll('"', "'")],
    ['tags', json.replace('{', '{<br />\n')],
    ['too many', `${json};`],
    ['too many', json.replace(/\}$/, ',}')],
    ['empty', ' '],
    ['nested too deeply', json.replace(/\}$/, `,"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)],
  ])('%s', (words, text) => {
    const found = faults(page(scriptOf(text)));
    expect(found.filter(({ code }) => code === 'markup-syntax').map(({ message }) => message)).toEqual([
      expect.stringContaining(words),
    ]);
    const isOurs = text.includes('FAQPage');
    expect(found).toHaveLength(isOurs ? 1 : 2);
  });
});

it('a very long list in the graph stops nobody', () => {
  expect(codesOf(page(scriptOf({ ...faq, keywords: Array.from({ length: 300_000 }, String) })))).toEqual([]);
});

it('questions may be named with their types and described elsewhere', () => {
  const { mainEntity, ...rest } = faq as { mainEntity: readonly Record<string, unknown>[] };
  const named = mainEntity.map((question) => ({ '@type': 'Question', '@id': question['@id'] }));
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [{ ...rest, mainEntity: named }, ...mainEntity],
  };
  expect(codesOf(page(scriptOf(graph)))).toEqual([]);
});

it('a question that was encoded twice is not called unseen as well', () => {
  const asked = [...questions, { name: 'How long &#8211; and why?', answer: '<p>An hour.</p>' }];
  const shown = `${body}<div><strong>How long – and why?</strong> <p>An hour.</p></div>`;
  expect(codesOf(pageOf({ head: scriptOf(faqOf(asked)), body: shown }))).toEqual(['markup-encoded-twice']);
});

it.each([undefined, 'https://example.org/'])(
  'markup with the context %s says nothing to programs',
  (context) => {
    expect(codesOf(page(scriptOf({ ...faq, '@context': context })))).toEqual(['markup-incomplete']);
  },
);

it('Microdata alone was not looked at, and is not called good', () => {
  const microdata = `<div itemscope itemtype="https://schema.org/FAQPage">${body}</div>`;
  const found = faults(pageOf({ body: microdata }));
  expect(found.map(({ code }) => code)).toEqual(['markup-missing']);
  expect(found[0]?.message).toContain('Microdata');
});

it('an id may stand in the page as it stands in the address', () => {
  const asked = [{ name: '什么是毛孔？', answer: '<p>毛孔是开口。</p>', fragment: '%e4%bb%80' }];
  const shown = '<h2 id="%e4%bb%80">什么是毛孔？</h2><p>毛孔是开口。</p>';
  expect(codesOf(pageOf({ head: scriptOf(faqOf(asked)), body: shown, lang: 'zh' }))).toEqual([]);
});

describe('languages', () => {
  const speak = (lang: string, stated: string, locale: string) =>
    codesOf(
      pageOf({
        head: `<meta property="og:locale" content="${locale}">${scriptOf({ ...faq, inLanguage: stated })}`,
        body,
        lang,
      }),
    );
  it.each([
    ['zh-Hans', 'zh-CN', 'zh_CN'],
    ['zh-Hant', 'zh-TW', 'zh_TW'],
    ['en', 'en-GB', 'en_GB'],
    ['sr-Latn', 'sr', 'sr'],
  ])('%s, %s and %s are one', (...tags) => {
    expect(speak(...tags)).toEqual([]);
  });
  it.each([
    ['zh-Hans', 'zh-TW', 'zh_TW'],
    ['en-US', 'en-GB', 'en_GB'],
    ['pt-BR', 'pt-PT', 'pt_PT'],
  ])('%s, %s and %s are not', (...tags) => {
    expect(speak(...tags)).toEqual(['language-differs']);
  });
});

describe('a trail', () => {
  const names = ['Home', 'Leaflets', 'Skin'];
  const list = names.map((name, at) => ({ '@type': 'ListItem', position: at + 1, name }));
  const head = scriptOf({
    '@context': 'https://schema.org',
    '@graph': [faq, { '@type': 'BreadcrumbList', itemListElement: list }],
  });
  const trail = (html: string) => codesOf(pageOf({ head, body: html + body }));

  it.each([
    '<nav class="nhsuk-breadcrumb"><ol><li>Home</li><li>Leaflets</li></ol><a>Back to Leaflets</a></nav>',
    '<p id="breadcrumbs"><a>Home</a> » <a>Leaflets</a> » <span class="breadcrumb_last">Skin</span></p>',
    '<div class="breadcrumbs">You are here: <a>Home</a> / <a>Leaflets</a> / Skin</div>',
  ])('%s is that of the markup', (html) => expect(trail(html)).toEqual([]));

  it.each([
    '<nav class="breadcrumb"><ol><li>Home</li><li>Team</li></ol></nav>',
    '<nav class="breadcrumb"><ol><li>Home</li><li>Team</li><li>Skin</li></ol></nav>',
  ])('%s is not', (html) => expect(trail(html)).toEqual(['breadcrumb-differs']));
});

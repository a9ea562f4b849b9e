import { describe, expect, it } from 'vitest';
import { understand } from '../structure/understand.ts';

const body = '\n## Why?\n\nBecause.\n';

async function matter(lines: string) {
  const { document, diagnostics } = await understand(`---\n${lines}\n---\n${body}`);
  const found = diagnostics.map(({ code, place, message, hint }) => ({
    code,
    at: `${place?.line}:${place?.column}-${place?.endLine}:${place?.endColumn}`,
    message,
    hint,
  }));
  return { meta: document?.meta, title: document?.title, found };
}

describe('front matter errors name place, found and expected', () => {
  it.each([
    [
      'unknown key',
      'title: P\nsubtitel: x',
      'front-matter-unknown-key',
      '3:1-3:9',
      'Unexpected key "subtitel", expected one of the known keys',
      'Did you mean "subtitle"?',
    ],
    [
      'unknown key far from any',
      'title: P\nzzzzzzzz: x',
      'front-matter-unknown-key',
      '3:1-3:9',
      'Unexpected key "zzzzzzzz"',
      'Known keys: title, subtitle',
    ],
    [
      'enum',
      'title: P\nstatus: aproved',
      'front-matter-value',
      '3:9-3:16',
      'Unexpected "aproved" for "status", expected one of "draft", "in-review", "approved", "withdrawn"',
      'Did you mean "approved"?',
    ],
    [
      'enum in a list',
      'title: P\nregions: [uk, ei]',
      'front-matter-value',
      '3:15-3:17',
      'Unexpected "ei" for "regions[1]"',
      'Did you mean',
    ],
    [
      'date in words',
      'title: P\ndatePublished: 20 November 2026',
      'front-matter-value',
      '3:16-3:32',
      'Unexpected "20 November 2026" for "datePublished", expected a date such as 2026-11-20',
      undefined,
    ],
    [
      'day that is none',
      'title: P\nlastReviewed: 2026-02-30',
      'front-matter-value',
      '3:15-3:25',
      'Unexpected "2026-02-30" for "lastReviewed", expected a date',
      undefined,
    ],
    [
      'text for a list',
      'title: P\nkeywords: pores',
      'front-matter-value',
      '3:11-3:16',
      'Unexpected "pores" for "keywords", expected a list',
      'Begin each entry',
    ],
    [
      'list for text',
      'title: P\nfunding: [a]',
      'front-matter-value',
      '3:10-3:13',
      'Unexpected a list for "funding", expected text',
      undefined,
    ],
    [
      'number for text',
      'title: 2026',
      'front-matter-value',
      '2:8-2:12',
      'Unexpected number 2026 for "title", expected text',
      'Put it in quotes',
    ],
    [
      'truth for text',
      'title: P\nfeedback: true',
      'front-matter-value',
      '3:11-3:15',
      'Unexpected boolean true for "feedback", expected text',
      'Put it in quotes',
    ],
    [
      'group for text',
      'title: P\nfunding:\n  by: me',
      'front-matter-value',
      '4:3-4:9',
      'Unexpected a group of keys for "funding", expected text',
      undefined,
    ],
    [
      'address',
      'title: P\ncanonicalUrl: example.org',
      'front-matter-value',
      '3:15-3:26',
      'Unexpected "example.org" for "canonicalUrl", expected a web address',
      undefined,
    ],
    [
      'address that runs',
      'title: P\nshortUrl: javascript:alert(1)',
      'front-matter-value',
      '3:11-3:30',
      'expected a web address',
      undefined,
    ],
    [
      'language',
      'title: P\ninLanguage: en_GB',
      'front-matter-value',
      '3:13-3:18',
      'Unexpected "en_GB" for "inLanguage", expected a language tag such as en-GB',
      undefined,
    ],
    ...['english', 'ENGLISH', 'klingon', 'xx', 'zzz', 'x-en'].map(
      (name): [string, string, string, string, string, undefined] => [
        `language ${name}`,
        `title: P\ninLanguage: ${name}`,
        'front-matter-value',
        `3:13-3:${13 + name.length}`,
        `Unexpected "${name}" for "inLanguage", expected a language tag such as en-GB`,
        undefined,
      ],
    ),
    [
      'empty text',
      'title: P\nfunding: ""',
      'front-matter-value',
      '3:10-3:12',
      'Unexpected "" for "funding", expected some text',
      undefined,
    ],
    [
      'unknown key in a list',
      'title: P\nreviewedBy:\n  - name: A\n    nmae: B',
      'front-matter-unknown-key',
      '5:5-5:9',
      'Unexpected key "reviewedBy[0].nmae"',
      'Did you mean "name"?',
    ],
    [
      'missing key in a list',
      'title: P\nreviewedBy:\n  -\n  - jobTitle: B',
      'front-matter-value',
      '5:5-5:16',
      'Missing "reviewedBy[0].name", expected text',
      undefined,
    ],
    [
      'text for a group in a list',
      'title: P\nauthor: [Ann]',
      'front-matter-value',
      '3:10-3:13',
      'Unexpected "Ann" for "author[0]", expected a group',
      undefined,
    ],
    [
      'a union',
      'title: P\nabout:\n  - type: Thing',
      'front-matter-value',
      '4:5-4:16',
      'Missing "about[0].name", expected text',
      undefined,
    ],
    [
      'a union, unknown key',
      'title: P\nabout:\n  - name: A\n    tpye: Thing',
      'front-matter-unknown-key',
      '5:5-5:9',
      'Unexpected key "about[0].tpye"',
      'Did you mean "type"?',
    ],
    [
      'names of the language',
      'title: P\nconstructor: x',
      'front-matter-unknown-key',
      '3:1-3:12',
      'Unexpected key "constructor"',
      undefined,
    ],
    [
      'a second key',
      'title: P\ntitle: Q',
      'front-matter-syntax',
      '3:1-3:2',
      'Unexpected YAML: Map keys must be unique',
      'Keep one of the two lines.',
    ],
    [
      'a colon in the text',
      'title: All: pores: x',
      'front-matter-syntax',
      '2:8-2:9',
      'Unexpected YAML: ',
      'put quotes around',
    ],
    [
      'a star before the text',
      'title: P\nfunding: *none*',
      'front-matter-syntax',
      '3:10-3:16',
      'Unexpected YAML: "*none*" refers to nothing',
      'Put quotes around',
    ],
    [
      'no keys at all',
      'just text',
      'front-matter-syntax',
      '2:1-2:10',
      'Unexpected text, expected "key: value" lines',
      undefined,
    ],
    [
      'an open quotation mark',
      'title: "P',
      'front-matter-syntax',
      '2:10-2:11',
      'Unexpected YAML: Missing closing "quote',
      undefined,
    ],
  ])('%s', async (_, lines, code, at, message, hint) => {
    const { found } = await matter(lines);
    expect(found).toMatchObject([{ code, at }]);
    expect(found[0]?.message).toContain(message);
    if (hint !== undefined) expect(found[0]?.hint).toContain(hint);
  });

  it('come all at once, in order, none twice, and the other keys hold', async () => {
    const { found, title, meta } = await matter(
      'title: P\nstatus: x\nsubtitel: y\ndatePublished: z\nfunding: us\nkeywords: w',
    );
    expect(found.map((one) => `${one.code} ${one.at.split('-')[0]}`)).toEqual([
      'front-matter-value 3:9',
      'front-matter-unknown-key 4:1',
      'front-matter-value 5:16',
      'front-matter-value 7:11',
    ]);
    expect(title).toBe('P');
    expect(meta).toEqual({ title: 'P', funding: 'us' });
  });
});

describe('front matter that is right', () => {
  it.each([
    ['version: 1.0', { version: '1.0' }],
    ['version: 1.10', { version: '1.10' }],
    ['version: "2"', { version: '2' }],
    ['identifier: 0014', { identifier: '0014' }],
    [
      'callToAction:\n  text: Ring\n  telephone: 02079460000',
      { callToAction: { text: 'Ring', telephone: '02079460000' } },
    ],
    ['subtitle:\nfunding: ~\nkeywords:\n  - a\n  -\n', { keywords: ['a'] }],
    ['datePublished: 2026-11-20', { datePublished: '2026-11-20' }],
    ['about:\n  - Pores\n  - name: Skin', { about: ['Pores', { name: 'Skin' }] }],
    ['feedback: "a\\u0001b"', { feedback: 'ab' }],
  ])('%s', async (lines, meta) => {
    const { found, meta: actual } = await matter(`title: P\n${lines}`);
    expect(found).toEqual([]);
    expect(actual).toEqual({ title: 'P', ...meta });
  });

  it.each(['\r\n', '\r'])('reads line ends %j, and places in them', async (end) => {
    const { document, diagnostics } = await understand(
      `---\ntitle: P\nstatus: x\n---\n${body}`.replaceAll('\n', end),
    );
    expect(document?.title).toBe('P');
    expect(diagnostics).toMatchObject([
      { code: 'front-matter-value', place: { line: 3, column: 9, endLine: 3, endColumn: 10 } },
    ]);
  });

  it.each(['x.md', 'x.txt'])('that never closes, or begins too late, is an error (%s)', async (path) => {
    const codes = async (text: string) =>
      (await understand(text, path)).diagnostics.filter((one) => one.code === 'front-matter-syntax');
    expect(await codes('---\ntitle: P\n\nWhy?\n\nBecause.\n')).toMatchObject([{ place: { line: 1 } }]);
    expect(await codes('\n---\ntitle: P\n---\n\nWhy?\n\nBecause.\n')).toMatchObject([{ place: { line: 2 } }]);
    expect(await codes('---\n\nPores\n\nWhy?\n\nBecause.\n')).toEqual([]);
  });

  it('does not grow without end', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ].join('\n');
    expect((await matter(bomb)).found[0]).toMatchObject({ code: 'front-matter-syntax' });
  });
});

describe('an address', () => {
  it.each([
    ['https://example.org/a b?c="d"', 'https://example.org/a%20b?c=%22d%22'],
    ['https://example.org/صفحة?a=1&b=%20', 'https://example.org/صفحة?a=1&b=%20'],
    ['https://example.org', 'https://example.org'],
  ])('%s holds nothing that links may not hold', async (canonicalUrl, expected) => {
    const { meta, found } = await matter(`title: P\ncanonicalUrl: '${canonicalUrl}'`);
    expect(found).toEqual([]);
    expect(meta?.canonicalUrl).toBe(expected);
  });
});

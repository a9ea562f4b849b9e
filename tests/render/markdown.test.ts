import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { toMarkdown } from '../../src/render/markdown/markdown.ts';
import type { Writing } from '../../src/render/markdown/writing.ts';
import { documentOf } from '../documents.ts';

const plain: Writing = {
  pinsSlug: false,
  titleInFront: false,
  pinned: new Set(),
  labelled: new Set(),
  raw: new Map(),
};

async function write(source: string, writing: Partial<Writing> = {}): Promise<string> {
  return toMarkdown(await documentOf(source), { ...plain, ...writing });
}

/** An answer that holds this text and nothing else, whatever it looks like. */
async function answerWith(text: string): Promise<string> {
  const document = await documentOf('# P\n\n## Why?\n\nSo.\n');
  const [section] = document.sections;
  const [question] = section?.questions ?? [];
  if (section === undefined || question === undefined) throw new Error('no question');
  const paragraph = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
  const answer = { text, tree: { type: 'root', children: [paragraph] } } as typeof question.answer;
  const changed: Document = { ...document, sections: [{ ...section, questions: [{ ...question, answer }] }] };
  return toMarkdown(changed, plain).split('{#why}\n\n')[1]?.trimEnd() ?? '';
}

describe('words that look like marks', () => {
  it.each([
    ['# No heading', '\\# No heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['> no quotation', '\\> no quotation'],
    ['--- no rule', '\\--- no rule'],
    ['no *stress*', 'no \\*stress\\*'],
    ['no <b>tag</b>', 'no \\<b>tag\\</b>'],
    ['no &amp; entity', 'no \\&amp; entity'],
    ['no [link](to)', 'no [link]\\(to)'],
    ['no footnote [^1]', 'no footnote \\[^1]'],
    ['no ~~struck~~ words', 'no \\~\\~struck\\~\\~ words'],
    ['no `code`', 'no \\`code\\`'],
    ['a \\ backslash', 'a \\ backslash'],
  ])('%s', async (text, expected) => {
    expect(await answerWith(text)).toBe(expected);
  });

  it.each(['A&E & more', 'about ~5 mm', 'see [1] and [2]', 'a_b', '2 > 1 and 1 < 2', 'Q: so {x}', '10⁹/L'])(
    '%s stays as it is',
    async (text) => {
      expect(await answerWith(text)).toBe(text);
    },
  );
});

describe('other ways to write', () => {
  const source = '# P\n\n## S\n\n### Why?\n\nSo.\n\n- a\n';

  it('begins with the front matter in the order of the schema', async () => {
    const text = '---\nkeywords: [a]\nstatus: draft\ntitle: P\nslug: x\n---\n\n## Why?\n\nSo.\n';
    expect(await write(text)).toMatch(
      /^---\ntitle: P\ninLanguage: en-GB\nslug: x\nstatus: draft\nkeywords:\n {2}- a\n---\n\n## Why\?/,
    );
  });

  it('puts the title into the front matter', async () => {
    expect(await write(source, { titleInFront: true })).toMatch(
      /^---\ntitle: P\ninLanguage: en-GB\n---\n\n## S/,
    );
  });

  it('pins the folder and a section', async () => {
    const markdown = await write(source, { pinsSlug: true, pinned: new Set([0]) });
    expect(markdown).toContain('\nslug: sample\n');
    expect(markdown).toContain('\n## S {#s}\n');
  });

  it('labels a question', async () => {
    expect(await write(source, { labelled: new Set(['why']) })).toContain('\n### Q: Why? {#why}\n');
  });

  it('writes single blocks as HTML', async () => {
    const raw = new Map([['question why', new Set([1])]] as const);
    expect(await write(source, { raw })).toContain('So.\n\n<ul>\n<li>a</li>\n</ul>\n');
  });

  it('keeps blank lines of preformatted text in HTML together', async () => {
    const raw = new Map([['question why', new Set([0])]] as const);
    const code = '# P\n\n## Why?\n\n```\na\n\n  b\n\n\nc\n```\n';
    expect(await write(code, { raw })).toContain('<pre><code>a\n&#10;  b\n&#10;&#10;c\n</code></pre>');
  });

  it('writes a paragraph of thousands of signs as HTML, which is quicker to read', async () => {
    expect(await answerWith('*a* '.repeat(2000))).toMatch(/^<p>\*a\* \*a\*/);
  });
});

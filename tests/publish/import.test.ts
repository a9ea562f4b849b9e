import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { importDocument } from '../../src/publish/import.ts';
import { readerFor } from '../../src/read/readers.ts';
import { samples } from '../read/samples.ts';
import { understand } from '../structure/understand.ts';
import { shown } from './same-inspection.ts';

async function documentOf(text: string | Uint8Array, path: string): Promise<Document | undefined> {
  return (await understand(text, path)).document;
}

/** Imports, and reads the import as a file of the same name. */
async function there(text: string | Uint8Array, path: string) {
  const document = await documentOf(text, path);
  if (document === undefined) throw new Error(`${path} holds no document.`);
  const { markdown, diagnostics } = await importDocument(document, undefined);
  const again = await documentOf(markdown, 'again.md');
  if (again === undefined) throw new Error('The import holds no document.');
  return { document, markdown, diagnostics, again };
}

const folders = ['../fixtures/', '../fixtures/validators/', '../../source/'].map(
  (folder) => new URL(folder, import.meta.url),
);

describe('every fixture', () => {
  const names = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => readerFor(name) !== undefined && name !== 'brand.yaml')
      .map((name) => [name, new URL(name, folder)] as const),
  );
  it.each(names)(
    '%s: the import says what the source says, and an import of it the same',
    async (name, url) => {
      const bytes = readFileSync(url);
      // What cannot be understood at all cannot be imported.
      if ((await documentOf(bytes, name)) === undefined) {
        expect(name).toMatch(/-error\./);
        return;
      }
      const { document, markdown, diagnostics, again } = await there(bytes, name);
      expect(shown(again)).toEqual(shown(document));
      expect(diagnostics).toEqual([]);
      expect((await importDocument(again, undefined)).markdown).toBe(markdown);
    },
  );
});

describe('every shape of source', () => {
  it.each(Object.entries(samples))('%s', async (ending, bytes) => {
    const { document, diagnostics, again } = await there(bytes, `sample${ending}`);
    expect(shown(again)).toEqual(shown(document));
    expect(diagnostics).toEqual([]);
  });
});

/** Sources and what has to stand in their import, besides saying the same. */
const cases: readonly (readonly [string, string, string, RegExp])[] = [
  ['ids are pinned', 'a.md', '# P\n\n## Why?\n\nSo.\n', /^## Why\? \{#why\}$/m],
  [
    'a title',
    'a.txt',
    'Pores\n\nWhy?\n\nSo.\n',
    /^---\ninLanguage: en-GB\nslug: a\n---\n\n# Pores\n\n## Why/,
  ],
  ['a title in two parts', 'a.txt', 'Pores... Big or small\n\nWhy?\n\nSo.\n', /^subtitle: Big or small$/m],
  [
    'a title that looks like two',
    'a.md',
    '---\ntitle: A... B\n---\n\n## Why?\n\nSo.\n',
    /^title: A\.\.\. B$/m,
  ],
  ['sections', 'a.md', '# P\n\n## S\n\n### Why?\n\nSo.\n', /^## S\n\n### Why\? \{#why\}$/m],
  ['a pinned section', 'a.md', '# P\n\n## S {#x}\n\n### Why?\n\nSo.\n', /^## S \{#x\}$/m],
  [
    'channels and a short answer',
    'a.md',
    "# P\n\n## Why? {short='Say \"so\"' channels='web epub'}\n\nSo.\n",
    /^## Why\? \{#why channels="web epub" short='Say "so"'\}$/m,
  ],
  [
    'channels as usual',
    'a.md',
    '---\ntitle: P\nchannels: [web]\n---\n\n## Why? {channels="web"}\n\nSo.\n',
    /\{#why\}$/m,
  ],
  ['braces of words', 'a.md', '# P\n\n## Why \\{#x}?\n\nSo.\n', /^## Why \\\{#x\}\? \{#why-x\}$/m],
  [
    'a statement',
    'a.json',
    '[{ "question": "How to wash", "answer": "Gently." }]',
    /How to wash \{#how-to-wash\}/,
  ],
  ['a number that is a word', 'a.csv', 'Question,Answer\n1. Why?,So.\n7. How?,So.\n', /So\./],
  [
    'an answer that begins with a label',
    'a.json',
    '[{ "question": "Why?", "answer": "<p>Answer: Answer: so.</p>" }]',
    /so\./,
  ],
  [
    'text that looks like a heading',
    'a.json',
    '[{ "question": "Why?", "answer": "<p># So</p>" }]',
    /^\\# So$/m,
  ],
  [
    'text that looks like a list',
    'a.json',
    '[{ "question": "Why?", "answer": "<p>1. So</p>" }]',
    /^1\\\. So$/m,
  ],
  [
    'text that looks like front matter',
    'a.json',
    '[{ "question": "Why?", "answer": "<p>---</p>" }]',
    /^\\---$/m,
  ],
  [
    'an address that is no link',
    'a.json',
    '[{ "question": "Is www.example.org me@example.org?", "answer": "<p>www.example.org</p>" }]',
    /www/,
  ],
  [
    'short paragraphs that are no list',
    'a.json',
    '[{ "question": "Why?", "answer": "<p>So</p><p>And so</p>" }]',
    /So/,
  ],
  [
    'a footnote',
    'a.md',
    '# P\n\n## Why?\n\nSo.[^N]\n\n[^N]: A *note*.\n',
    /^So\.\[\^n\]\n\n\[\^n\]: A \*note\*\.$/m,
  ],
  [
    'one footnote twice',
    'a.md',
    '# P\n\n## Why?\n\nSo.[^1][^1]\n\n## How?\n\nSo.[^1]\n\n[^1]: Note.\n',
    /^\[\^1\]: Note\.$/m,
  ],
  [
    'a question in bold inside an answer',
    'a.md',
    '# P\n\n## Why?\n\nSo.\n\n**Really?** Yes.\n\n## How?\n\nSo.\n',
    /^\*\*Really\?\*\* Yes\.$/m,
  ],
  [
    'headings in answers',
    'a.md',
    '# P\n\n## Why?\n\nSo.\n\n#### One\n\nx\n\n##### Two\n\nx\n\n## How?\n\nSo.\n',
    /^### One\n\nx\n\n#### Two$/m,
  ],
  ['a rule between blocks', 'a.md', '# P\n\n## Why?\n\n<p>So.</p><hr><p>And so.</p>\n', /^<hr>$/m],
  [
    'loose and tight lists',
    'a.md',
    '# P\n\n## Why?\n\n- a\n- b\n\nx\n\n- a\n\n- b\n',
    /^- a\n- b\n\nx\n\n- a\n\n- b$/m,
  ],
  ['two lists in a row', 'a.md', '# P\n\n## Why?\n\n- a\n\n* b\n', /^- a\n\n\* b$/m],
  ['boxes to tick', 'a.md', '# P\n\n## Why?\n\n- [x] a\n- [ ] b\n', /^- \[x\] a\n- \[ \] b$/m],
  ['line ends and breaks', 'a.md', '# P\n\n## Why?\n\nOne\ntwo  \nthree\n', /^One\ntwo\\\nthree$/m],
  [
    'a table',
    'a.md',
    '# P\n\n## Why?\n\n| a | b |\n| :-: | -: |\n| 1<br>2 | 3 \\| 4 |\n',
    /^\|\s+1<br>2\s+\|\s+3 \\\| 4 \|$/m,
  ],
  [
    'tags that Markdown lacks',
    'a.md',
    '# P\n\n## Why?\n\nH<sub>2</sub>O <span lang="fr">oui</span>\n',
    /^H<sub>2<\/sub>O <span lang="fr">oui<\/span>$/m,
  ],
  [
    'two questions of one wording',
    'a.md',
    '# P\n\n## Why?\n\nSo.\n\n## Why?\n\nNo.\n',
    /^## Why\? \{#why-2\}$/m,
  ],
  ['Greek', 'a.md', '# Π\n\n## Γιατί;\n\nΈτσι.\n', /^## Γιατί; \{#γιατί\}$/m],
];

describe('the import', () => {
  it.each(cases)('%s', async (_name, path, text, expected) => {
    const { document, markdown, diagnostics, again } = await there(text, path);
    expect(markdown).toMatch(expected);
    expect(shown(again)).toEqual(shown(document));
    expect(diagnostics).toEqual([]);
    expect((await importDocument(again, undefined)).markdown).toBe(markdown);
  });

  it('pins the name of the folder only where the file would give another', async () => {
    const document = await documentOf('# P\n\n## Why?\n\nSo.\n', 'my pores.md');
    if (document === undefined) throw new Error('no document');
    expect((await importDocument(document, 'out/my-pores.md')).markdown).not.toContain('slug');
    expect((await importDocument(document, 'out/other.md')).markdown).toContain('\nslug: my-pores\n');
    expect((await importDocument(document, undefined)).markdown).toContain('\nslug: my-pores\n');
  });

  it('keeps all metadata', async () => {
    const url = new URL('../../source/pores.md', import.meta.url);
    const { document, again } = await there(readFileSync(url), 'pores.md');
    expect(again.meta).toEqual(document.meta);
  });

  const seed = new URL('../../../shared/pores.txt', import.meta.url);
  it.skipIf(!existsSync(seed))('gives the seed as clean Markdown', async () => {
    const { document, markdown, again } = await there(readFileSync(seed), 'pores.txt');
    expect(markdown.match(/^## /gm)).toHaveLength(12);
    expect(markdown).not.toMatch(/[<\\]/);
    expect(shown(again)).toEqual(shown(document));
  });

  it('names what it cannot say', async () => {
    const document = await documentOf('# P\n\n## Why?\n\nSo.\n', 'a.md');
    if (document === undefined) throw new Error('no document');
    const [section] = document.sections;
    const [question] = section?.questions ?? [];
    if (section === undefined || question === undefined) throw new Error('no question');
    const short = `"'“”«»`;
    const impossible = { ...document, sections: [{ ...section, questions: [{ ...question, short }] }] };
    expect((await importDocument(impossible, undefined)).diagnostics).toMatchObject([
      {
        code: 'import-differs',
        severity: 'warning',
        question: 'why',
        message: expect.stringContaining('short'),
      },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/publish/import.ts';
import { understand } from '../structure/understand.ts';
import { shown } from './same-inspection.ts';

/** Signs that mean something in Markdown, in our braces and labels, in HTML, and words that carry them. */
const hostile =
  '# ## - * + > --- *** === ``` ~~~ Q: A: Answer: 1. 2) ** _ __ ~ ~~ ` `` [ ] ( ) ![ ]( [^1] [^1]: [x] { } {#a} {short="c"} < > <b> </b> <!-- --> & &amp; &nbsp; \\ \\\\ | : ? ! . " \' “ www.example.org https://example.org/a_b me@example.org A&E a_b ~5 é 中文 سؤال 10⁹ $ = ^ <div> title:'.split(
    ' ',
  );
const soup = (most: number, between: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...hostile, 'word', 'two words'), fc.constantFrom(...between)), {
      minLength: 1,
      maxLength: most,
    })
    .map((pieces) => pieces.flat().join('').trim());
const line = (most: number) => soup(most, ['', ' ']).filter((text) => /\p{L}/u.test(text));
const lines = soup(12, ['', ' ', ' ', '\n', '\n\n', '\n    ']);
const entry = fc.record({
  question: fc.oneof(
    line(5).map((text) => `${text}?`),
    line(5),
    fc.constant('Any questions?'),
  ),
  answer: fc.oneof(
    lines,
    lines.map((text) => `<p>${text}</p>`),
    lines.map((text) => `<p>x <b>${text}</b><i>${text}</i>y</p><ul><li>${text}</li></ul>`),
  ),
});
const entries = fc.array(entry, { minLength: 1, maxLength: 3 });
/** A file whose questions are marked as such, with answers of any words, plain, in Markdown or HTML. */
const marked = fc
  .record({
    title: line(3),
    questions: entries,
    sections: fc.array(fc.record({ title: line(3), questions: entries }), { maxLength: 2 }),
  })
  .map((file) => JSON.stringify(file));

describe('any words', () => {
  it('are imported as they are, or the question is named', async () => {
    await fc.assert(
      fc.asyncProperty(marked, async (source) => {
        const { document } = await understand(source, 'a.json');
        if (document === undefined) return;
        const { markdown, diagnostics } = await importDocument(document, undefined);
        const again = await understand(markdown, 'again.md');
        if (again.document === undefined) throw new Error('no document');
        const differs = diagnostics.length > 0;
        if (differs) expect(shown(again.document)).not.toEqual(shown(document));
        else expect(shown(again.document)).toEqual(shown(document));
      }),
      { numRuns: 150 },
    );
  });
});

const word = fc.constantFrom(
  'word',
  'two words',
  'é',
  '中文',
  'سؤال',
  'a_b',
  'x*y',
  '5\u00A0mg',
  'A&E',
  '[1]',
  '~5',
  '"q"',
  '#',
  '\\<',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const around = (open: string, close: string) => words.map((text) => `${open}${text}${close}`);
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  around('*', '*'),
  around('**', '**'),
  around('~~', '~~'),
  around('`', '`'),
  around('[', '](https://example.org/a?b=1&c=2)'),
  around('![', '](a.png "t")'),
  around('H<sub>', '</sub>'),
  around('<span lang="fr">', '</span>'),
  fc.constantFrom('[^1]', '[^2]', '<https://example.org/x_y>', 'me@example.org'),
);
const row = fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => `So ${all.join(' ')}`);
const paragraph = fc.tuple(row, fc.constantFrom(' ', '\n', '\\\n'), row).map((all) => all.join(''));
const block = fc.oneof(
  paragraph,
  fc.tuple(row, row, row).map(([a, b, c]) => `- ${a}\n- ${b}\n  - ${c}`),
  fc.tuple(row, row).map(([a, b]) => `3. ${a}\n\n4. ${b}\n\n   ${a}`),
  row.map((text) => `- [x] ${text}\n- [ ] x`),
  row.map((text) => `> ${text}\n>\n> - a`),
  fc.tuple(words, row).map(([title, text]) => `#### ${title}\n\n${text}\n\n##### x\n\n${text}`),
  fc.tuple(row, row).map(([a, b]) => `| ${a} | b |\n| :-: | --: |\n| ${b} | x |`),
  words.map((text) => `\`\`\`\n${text}\n\n  x\n\`\`\``),
  fc.constant('<dl><dt>Term</dt><dd>Meaning</dd></dl>'),
);
const answer = fc.array(block, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'));
const question = fc.tuple(
  words,
  fc.constantFrom('', ' {#my-id}', ' {channels="web"}', ' {short="a *b* {c}"}'),
);
const leaflet = fc
  .tuple(fc.boolean(), answer, fc.array(fc.tuple(question, answer), { minLength: 1, maxLength: 4 }))
  .map(([hasSections, intro, all]) => {
    const text = all.map(([[head, braces], below], index) => {
      const section = hasSections && index % 2 === 0 ? `## Part ${index}\n\n` : '';
      // One id for one question.
      const own = index === 0 ? braces : braces.replace('{#my-id}', '');
      return `${section}${hasSections ? '###' : '##'} Is ${index} ${head}?${own}\n\n${below}\n`;
    });
    return `---\ntitle: P\ninLanguage: en\n---\n\n${intro}\n\n${text.join('\n')}\n[^1]: A *note*.\n\n[^2]: Another.\n\n    With more.\n`;
  });

/** A table that emphasis runs through: in such a one the line ends between head and body were once doubled. */
const misnested =
  '---\ntitle: P\ninLanguage: en\n---\n\n## Is 0 word?\n\n| So H<sub>word</sub> | b |\n| :-: | --: |\n' +
  '| So <span lang="fr">x*y</span> H<sub>x*y word</sub> | x |\n';

/** A list that only HTML can say, with a mark of a note: in Markdown beside it, the other mark once showed its note twice. */
const noted =
  '---\ntitle: P\ninLanguage: en\n---\n\n## Is 0 word?\n\n> So [^1]\n>\n> - a\n\n## Is 1 word?\n\nSo [^1] word\n\n' +
  '- So <span lang="fr">x*y</span> x*y\n  - So [^2]\n\n[^1]: A *note*.\n\n[^2]: Another.\n\n    With more.\n';

describe('any leaflet as people write them', () => {
  it('is imported without a difference, and its import as it is', async () => {
    await fc.assert(
      fc.asyncProperty(leaflet, async (source) => {
        const { document } = await understand(source, 'a.md');
        if (document === undefined) throw new Error('no document');
        const { markdown, diagnostics } = await importDocument(document, undefined);
        const again = await understand(markdown, 'again.md');
        if (again.document === undefined) throw new Error('no document');
        expect(shown(again.document)).toEqual(shown(document));
        expect(diagnostics).toEqual([]);
        expect((await importDocument(again.document, undefined)).markdown).toBe(markdown);
      }),
      { numRuns: 100, examples: [[misnested], [noted]] },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from './understand.ts';

/**
 * Every word of a source is in the title, a section, a question, an answer, the metadata, or quoted by a finding.
 * Words are made so that none is part of another, and each is counted.
 */
const word = fc
  .integer({ min: 0, max: 99_999 })
  .map((number) => `w${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}e`);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const sentence = words.map((text) => `${text}.`);
const question = words.map((text) => `${text}?`);
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const text = (value: string) => fc.constant(value);

const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  join(text('*'), words, text('*')),
  join(text('**'), words, text('**')),
  join(text('`'), words, text('`')),
  join(text('['), words, text('](https://example.org/)')),
  join(text('['), words, text('](#nowhere)')),
  join(text('!['), words, text('](a.png)')),
  join(text('<b>'), words, text('</b>')),
  join(words, text(' <sup>'), words, text('</sup>')),
  join(words, text('<sub>2</sub> '), words),
  join(text('<span onclick="x">'), words, text('</span>')),
  join(text('<script>'), words, text('</script>')),
  join(text('<textarea>'), words, text('</textarea>')),
  join(text('<b>'), words),
  join(words, text('</div>')),
  join(text('<!-- '), words, text(' -->')),
  join(words, text('[^1]')),
  join(words, text('{'), words, text('}')),
  join(words, text('  \n'), words),
  join(words, text('\n'), question),
  join(question, text('\n'), words),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: join(text('## '), question) },
  join(text('## '), question, text(' {#'), word, text(' short="'), words, text('"}')),
  join(
    text('## '),
    paragraph.map((one) => one.replaceAll('\n', ' ')),
    text('?'),
  ),
  join(text('### '), words),
  join(text('# '), words),
  join(text('**'), question, text('** '), paragraph),
  join(text('**'), question, text('**')),
  join(text('**'), words, text(':** '), words),
  join(text('Q: '), question, text('\nA: '), words),
  join(text('Answer: '), words),
  join(text('P. '), words),
  join(text('1. '), question, text('\n\n   '), words, text('\n2. '), question),
  join(text('- '), words, text('\n- '), inline, text('\n  - '), words),
  join(text('3. '), words, text('\n7. '), words),
  join(text('- [x] '), words),
  join(text('> '), words, text('\n> '), question),
  join(
    text('| '),
    words,
    text(' | '),
    words,
    text(' |\n|---|---|\n| '),
    words,
    text(' | '),
    words,
    text(' |'),
  ),
  join(text('```\n'), words, text('\n```')),
  join(text('    '), words),
  join(words, text('\n---')),
  join(text('<details><summary>'), words, text('</summary>\n\n'), words, text('\n\n</details>')),
  join(text('<div>'), words, text('</div>')),
  join(text('<iframe>'), words, text('</iframe>')),
  join(text('<table><tr><td>'), words, text('</td></tr>'), words, text('</table>')),
  join(text('<select><option>'), words, text('</option></select>')),
  join(text('<template>'), words, text('</template>')),
  join(text('<li>'), words, text('</li><dd>'), words, text('</dd>')),
  join(text('<!-- '), words, text(' -->')),
  join(text('<!-- '), words),
  join(text('<?x '), words, text('?>')),
  join(text('[^1]: '), words),
  join(text('[^2]: '), words, text('\n\n    '), words),
  join(text('['), word, text(']: '), word),
  join(text('• '), words, text('\n• '), words),
  join(text('– '), words, text('\n'), words, text('\n2. '), words),
  words,
  question,
  sentence,
  text('---'),
  text('* * *'),
);
const frontMatter = fc.oneof(
  text(''),
  join(text('---\ntitle: '), words, text('\n---\n\n')),
  join(text('---\ntitle: '), words, text('\ncolour: '), word, text('\n---\n\n')),
  join(text('---\ntitle: '), words, text('\n\n')),
);
const source = fc
  .tuple(frontMatter, fc.array(block, { maxLength: 9 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([front, blocks, end]) => `${front}${blocks.join('\n\n')}`.replaceAll('\n', end));

const wordsOf = (from: string) => from.match(/\bw[a-z]+e\b/g) ?? [];

/** Comments in the front matter are notes for editors. */
function withoutNotes(from: string): string {
  const [matter = ''] = /^---[\s\S]*?[\r\n]---/.exec(from) ?? [];
  return matter.replace(/[\r\n]# .*/g, '') + from.slice(matter.length);
}

async function lost(from: string, path: string): Promise<string[]> {
  const { document, diagnostics } = await understand(from, path);
  // What cannot be read as front matter is an error as a whole: nothing is published.
  if (diagnostics.some((one) => one.code === 'front-matter-syntax')) return [];
  const kept = JSON.stringify([
    document?.title,
    document?.subtitle,
    document?.meta,
    document?.intro?.text,
    document?.sections.map(({ title, id, intro, questions }) => [
      title,
      id,
      intro?.text,
      questions.map((one) => [one.id, one.question, one.answer.text, one.short]),
    ]),
    diagnostics.map((one) => [one.quote, one.message]),
  ]).replace(/\\[nrt]/g, ' ');
  const all = new Set(wordsOf(kept));
  return wordsOf(withoutNotes(from)).filter((one) => !all.has(one));
}

describe.each(['case.md', 'case.txt'])('words of %s', (path) => {
  it('are all in the document or quoted by a finding', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (from) => {
        expect(await lost(from, path)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

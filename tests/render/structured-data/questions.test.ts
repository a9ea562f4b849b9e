import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitHtml } from '../../../src/formats/html/html.ts';
import { type Document, onChannel, questionsOf } from '../../../src/model/document.ts';
import { faqOnly, faqText, fullGraph } from '../../../src/render/structured-data/graph.ts';
import type { Node } from '../../../src/render/structured-data/node.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf, documents } from '../../documents.ts';
import { short, understand } from '../../structure/understand.ts';
import { openWorld, settingsOf } from '../../world.ts';
import { clinicBrand, ofType, settingsWith } from './settings.ts';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Asked {
  readonly name: string;
  readonly acceptedAnswer: { readonly text: string };
}
const asked = (graph: Node) => ofType(graph, 'Question') as unknown as Asked[];
const namesIn = (graph: Node) => asked(graph).map(({ name }) => name);
const plain = async (answer: string) => {
  const document = await documentOf(`# T\n\n## Q?\n\n${answer}\n`);
  return asked(faqText(document))[0]?.acceptedAnswer.text;
};
const tagged = async (answer: string) => {
  const document = await documentOf(`# T\n\n## Q?\n\n${answer}\n`);
  return asked(faqOnly(document, settingsWith()))[0]?.acceptedAnswer.text;
};

describe('the questions', () => {
  it('that come twice are there once, with their first answer', async () => {
    const document = await documentOf(
      '# T\n\n## What is it?\n\nOne.\n\n## Why?\n\nTwo.\n\n## what IS it\n\nThree.\n',
    );
    const graph = faqOnly(document, settingsWith());
    expect(asked(graph).map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])).toEqual([
      ['What is it?', '<p>One.</p>'],
      ['Why?', '<p>Two.</p>'],
    ]);
    expect(ofType(graph, 'Question').map(({ position }) => position)).toEqual([1, 2]);
  });

  it.each([
    ['another sign before a number', 'Is a BMI < 30 normal?', 'Is a BMI > 30 normal?'],
    ['another vowel sign', 'दवा कब लें की?', 'दवा कब लें का?'],
    ['a sign alone', '???', '?!?'],
  ])('with %s are two', async (_, one, other) => {
    const document = await documentOf(`# T\n\n## ${one}\n\nOne.\n\n## ${other}\n\nTwo.\n`);
    expect(namesIn(faqOnly(document, settingsWith()))).toEqual([one, other]);
  });

  it('that the page does not show are not marked up', async () => {
    const document = await documentOf(
      '# T\n\n## One? {channels="web schema"}\n\nA.\n\n## Two? {channels="schema"}\n\nB.\n\n## Three? {channels="web"}\n\nC.\n',
    );
    expect(namesIn(faqOnly(onChannel(document, 'schema'), settingsWith()))).toEqual(['One?']);
  });

  it('that are left out are told, with the reason', async () => {
    const { diagnostics } = await understand(
      '# T\n\n## One? {channels="schema"}\n\nA.\n\n## Two?\n\nB.\n\n## Two?\n\nC.\n\n## Three? {channels=schema}\n\nD.\n',
    );
    expect(diagnostics.map(short)).toEqual(['schema-without-web 3:1', 'question-repeated 11:1']);
    expect(diagnostics[1]?.hint).toContain('The FAQ markup holds the first alone');
    expect(diagnostics[0]?.message).toContain('for "One?" and 1 more');
  });
});

describe('answers in plain text', () => {
  it.each([
    ['paragraphs', 'One *two*\nthree.\n\nFour.', 'One two three.\nFour.'],
    ['a line break', 'One<br>two.', 'One\ntwo.'],
    ['a list', 'Take:\n\n- one\n- two', 'Take:\n• one\n• two'],
    ['a loose list', '- one\n\n  more\n\n- two', '• one\nmore\n• two'],
    [
      'lists in lists',
      '1. Wet.\n2. Soap:\n   - palms\n     1. left\n3. Rinse.',
      '1. Wet.\n2. Soap:\n• palms\n1. left\n3. Rinse.',
    ],
    ['a list that goes on', '3. three\n4. four', '3. three\n4. four'],
    ['a list of letters', '<ol type="a"><li>one</li><li><p>two</p></li></ol>', 'a. one\nb. two'],
    ['a list backwards', '<ol reversed><li>two</li><li>one</li></ol>', '2. two\n1. one'],
    ['a list with a gap', '<ol type="I"><li>one</li><li value="4">four</li></ol>', 'I. one\nIV. four'],
    ['an item without words', '- ![](x.png)\n- two', '• two'],
    ['a heading', '### Head\n\nText.', 'Head\nText.'],
    ['a link', 'See [us](https://example.org/).', 'See us.'],
    ['signs', '1 < 2 & "3" > 2 at A&E, {{ x }}', '1 < 2 & "3" > 2 at A&E, {{ x }}'],
    ['a tag as a word', 'Write \\<b> & c.', 'Write &lt;b> &amp; c.'],
    ['a name of a sign', 'Write &amp;lt; there.', 'Write &amp;lt; there.'],
    ['what is said above', '<ruby>BP<rt>blood pressure</rt></ruby>', 'BP (blood pressure)'],
    ['a table', '| Age | Dose |\n| - | - |\n| 5 | 1 |\n| 12 | 2 |', 'Age: 5; Dose: 1\nAge: 12; Dose: 2'],
    ['a footnote', 'Ten[^1].\n\n[^1]: A note.', 'Ten [1].\n1. A note.'],
    ['raised numbers', '10<sup>9</sup>', '10⁹'],
    ['what unfolds', '<details><summary>More</summary>Text</details>', 'More\nText'],
    ['a quotation', '> One\n>\n> two', 'One\ntwo'],
  ])('hold %s', async (_, answer, expected) => {
    expect(await plain(answer)).toBe(expected);
  });

  it('are in all outputs when the brand asks for them', async () => {
    const document = await documentOf(documents['sections, lists and a table'] ?? '');
    const settings = settingsWith({ brand: { ...clinicBrand, markup: { answers: 'text' } } });
    const texts = asked(faqText(document)).map(({ acceptedAnswer }) => acceptedAnswer.text);
    expect(texts.some((text) => text.includes('• water'))).toBe(true);
    for (const graph of [fullGraph(document, settings), faqOnly(document, settings)]) {
      expect(asked(graph).map(({ acceptedAnswer }) => acceptedAnswer.text)).toEqual(texts);
    }
  });
});

describe('answers with tags', () => {
  it.each([
    ['that counts as usual is a list', '1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
    ['that goes on keeps its numbers', '3. three\n4. four', '<p>3. three</p><p>4. four</p>'],
    [
      'of letters keeps them',
      '<ol type="A"><li>one</li><li><p>two</p><p>more</p></li></ol>',
      '<p>A. one</p><div><p>B. two</p><p>more</p></div>',
    ],
  ])('a list %s', async (_, answer, expected) => {
    expect(await tagged(answer)).toBe(expected);
  });
});

/** Words in their order, raised digits like others. A number alone may be the mark of a list, and is none. */
const wordsOf = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/** The words of each question and answer as the page shows them, read from its finished HTML. */
async function pageWords(document: Document): Promise<Record<string, readonly [string[], string[]]>> {
  const shown = onChannel(document, 'web');
  const { artifacts } = await emitHtml(shown, settingsOf(shown, world, ['html']), world.tools);
  const tree = fromHtml(new TextDecoder().decode(artifacts[0]?.bytes));
  return Object.fromEntries(
    questionsOf(shown).map(({ id }) => {
      const section = select(`section[id="${id}"]`, tree) ?? tree;
      const words = (selector: string) => wordsOf(toText(select(selector, section) ?? tree));
      return [id, [words('h2, h3'), words('.answer')] as const];
    }),
  );
}

describe('page and markup say the same', () => {
  const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `w${number.toString(26)}e`);
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const wrapped = (before: string, after: string) => words.map((text) => `${before}${text}${after}`);
  const inline = fc.oneof(
    words,
    ...[wrapped('*', '*'), wrapped('**', '**'), wrapped('`', '`'), wrapped('<mark>', '</mark>')],
    ...[wrapped('[', '](https://example.org/)'), wrapped('x<sup>', '</sup>'), wrapped('<q>', '</q>')],
    ...[wrapped('a < ', ' & b > c'), wrapped('', '  \nnext'), wrapped('&amp;lt; "', '" \u2028 {{')],
  );
  const block = fc.oneof(
    fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => items.map((one) => `- ${one}`).join('\n')),
    fc.tuple(words, words, words).map(([a, b, c]) => `4. ${a}\n   - ${b}\n\n5. ${c}`),
    ...[wrapped('> ', ''), wrapped('    ', ''), wrapped('#### ', '')],
    wrapped('<dl><dt>', '</dt><dd>term</dd></dl>'),
  );
  const channels = fc.constantFrom('', ' {channels="web schema"}', ' {channels="web print"}');
  const question = fc
    .tuple(words, channels, fc.array(block, { minLength: 1, maxLength: 3 }))
    .map(([asks, where, blocks]) => `## ${asks}?${where}\n\nFirst.\n\n${blocks.join('\n\n')}`);
  const source = fc
    .uniqueArray(question, { minLength: 1, maxLength: 4, selector: (text) => text.split('?')[0] })
    .map((all) => `---\ntitle: T\ncanonicalUrl: https://clinic.example.org/t/\n---\n${all.join('\n\n')}\n`);

  async function expectSame(document: Document): Promise<void> {
    const marked = onChannel(document, 'schema');
    const page = await pageWords(document);
    const expected = questionsOf(marked).map(({ id }) => page[id]);
    const settings = settingsWith();
    const tagless = (html: string) => toText(fromHtml(html, { fragment: true }));
    const read = (text: string) => textOf(fromHtml(text, { fragment: true }));
    for (const graph of [fullGraph(marked, settings), faqOnly(marked, settings)]) {
      expect(
        asked(graph).map((one) => [wordsOf(one.name), wordsOf(tagless(one.acceptedAnswer.text))]),
      ).toEqual(expected);
    }
    expect(
      asked(faqText(marked)).map((one) => [wordsOf(one.name), wordsOf(read(one.acceptedAnswer.text))]),
    ).toEqual(expected);
  }

  it('for any document', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => expectSame(await documentOf(text))),
      { numRuns: 60 },
    );
  });

  it('for hostile words and for Arabic', async () => {
    await expectSame(await documentOf(documents['hostile words'] ?? ''));
    await expectSame(await documentOf(documents.Arabic ?? ''));
  });
});

import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { Asked, SourceTree } from '../../src/model/source.ts';
import { readerFor } from '../../src/read/readers.ts';

async function read(text: string, path: string): Promise<Outcome<SourceTree>> {
  const one = await readerFor(path)?.load();
  if (one === undefined) throw new Error(`No reader for ${path}.`);
  return one(new TextEncoder().encode(text), path);
}

/** A tree in few characters: `# title`, `? question`, answers as they are, `[item | item]`, `/` for a line end. */
function sketch(tree: Root | undefined): string[] {
  return (tree?.children ?? []).flatMap((node) => (node.type === 'yaml' ? [] : [block(node)]));
}

function block(node: RootContent): string {
  if (node.type === 'heading' && node.data?.asked) return `? ${inline(node)}`;
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${inline(node)}`;
  if (node.type !== 'list') return inline(node);
  return `${node.ordered ? '1' : ''}[${node.children.map((item) => item.children.map(block).join(' ')).join(' | ')}]`;
}

function inline(node: Nodes): string {
  if (node.type === 'break') return ' / ';
  if (node.type === 'strong') return `**${node.children.map(inline).join('')}**`;
  if (node.type === 'link') return `<${node.url}>${node.children.map(inline).join('')}`;
  if (node.type === 'image') return `!${node.alt}`;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(inline).join('') : '';
}

function asked(outcome: Outcome<SourceTree>): Asked[] {
  const nodes = outcome.value?.tree.children ?? [];
  return nodes.flatMap((node) => (node.type === 'heading' && node.data?.asked ? [node.data.asked] : []));
}

const short = ({ diagnostics }: Outcome<unknown>) =>
  diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

const pores = ['? What are pores?', 'Small openings.', '? Why?', 'To sweat.'];

describe('every shape of a list gives the same questions', () => {
  it.each<[string, string, string]>([
    [
      'a list of question and answer',
      'a.yaml',
      '- question: What are pores?\n  answer: Small openings.\n- question: Why?\n  answer: To sweat.\n',
    ],
    ['short names', 'a.yml', '- Q: What are pores?\n  A: Small openings.\n- {q: Why?, a: To sweat.}\n'],
    [
      'a list below a name, with metadata',
      'a.yaml',
      'title: Pores\nfaq:\n- q: What are pores?\n  a: Small openings.\n- q: Why?\n  a: To sweat.\n',
    ],
    ['pairs', 'a.yaml', 'What are pores?: Small openings.\n"Why?": To sweat.\n'],
    ['a list of pairs', 'a.yaml', '- What are pores?: Small openings.\n- Why?: To sweat.\n'],
    ['a list of couples', 'a.json', '[["What are pores?", "Small openings."], ["Why?", "To sweat."]]'],
    ['pairs below a name', 'a.json', '{"FAQ": {"What are pores?": "Small openings.", "Why?": "To sweat."}}'],
    [
      'questions that hold their answers',
      'a.yaml',
      'What are pores?:\n  answer: Small openings.\nWhy?:\n  text: To sweat.\n',
    ],
    [
      'weak names',
      'a.json',
      '{"items": [{"title": "What are pores?", "body": "Small openings."}, {"title": "Why?", "body": "To sweat."}]}',
    ],
    [
      'wrapped texts of a blog',
      'a.json',
      '[{"title": {"rendered": "What are pores?"}, "content": {"rendered": "<p>Small openings.</p>"}}, {"title": {"rendered": "Why?"}, "content": {"rendered": "<p>To sweat.</p>"}}]',
    ],
    [
      'a page for search engines',
      'a.json',
      '{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "What are pores?", "acceptedAnswer": {"@type": "Answer", "text": "Small openings."}}, {"@type": "Question", "name": "Why?", "acceptedAnswer": {"@type": "Answer", "text": "<p>To sweat.</p>"}}]}',
    ],
    [
      'such a page in a graph',
      'a.json',
      '{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "What are pores?", "acceptedAnswer": {"text": "Small openings."}}, {"@type": "Question", "name": "Why?", "acceptedAnswer": [{"text": "To sweat."}]}]}]}',
    ],
    [
      'a list deep in an export',
      'a.json',
      '{"props": {"page": {"blocks": [{"@type": "x"}, {"faqs": [{"question": "What are pores?", "answer": "Small openings."}, {"question": "Why?", "answer": {"html": "<p>To sweat.</p>", "text": "To sweat."}}]}]}}}',
    ],
    [
      'references',
      'a.yaml',
      'faq:\n- {q: What are pores?, a: &small Small openings.}\n- {q: Why?, a: To sweat.}\n',
    ],
    [
      'tabs in JSON, commas behind the last',
      'a.json',
      '[\n\t{\n\t\t"question": "What are pores?",\n\t\t"answer": "Small openings.",\n\t},\n\t{"question": "Why?", "answer": "To sweat."},\n]\n',
    ],
    ['a table', 'a.csv', 'Question,Answer\nWhat are pores?,Small openings.\nWhy?,To sweat.\n'],
    [
      'a table of German Excel',
      'a.csv',
      'sep=;\r\nFrage;Antwort\r\nWhat are pores?;Small openings.\r\nWhy?;"To sweat."\r\n',
    ],
    [
      'a semicolon with commas in the text',
      'a.csv',
      'question;answer;a, b\nWhat are pores?;Small openings.;\nWhy?;To sweat.;\n',
    ],
    ['tabs', 'a.tsv', 'Answer\tQuestion\nSmall openings.\tWhat are pores?\nTo sweat.\tWhy?\n'],
    [
      'tabs in a file for commas',
      'a.csv',
      'Question\tAnswer\nWhat are pores?\tSmall openings.\nWhy?\tTo sweat.\n',
    ],
    ['bars', 'a.csv', 'Question|Answer\nWhat are pores?|Small openings.\nWhy?|To sweat.\n'],
    [
      'spaces beside quotation marks',
      'a.csv',
      '"Question", "Answer"\n"What are pores?", "Small openings."\n"Why?" , "To sweat." \n',
    ],
    [
      'empty rows and columns',
      'a.csv',
      ',,\nQuestion,Answer,\n,,\nWhat are pores?,Small openings.,\n,,\nWhy?,To sweat.,\n,,\n',
    ],
    [
      'names repeated',
      'a.csv',
      'Question,Answer\nWhat are pores?,Small openings.\nQUESTION, answer\nWhy?,To sweat.\n',
    ],
    ['old line ends', 'a.csv', 'Question,Answer\rWhat are pores?,Small openings.\rWhy?,To sweat.\r'],
  ])('%s', async (_, path, text) => {
    const outcome = await read(text, path);
    expect(sketch(outcome.value?.tree)).toEqual(pores);
    expect(asked(outcome)).toEqual([
      { signal: 'field', answerBlocks: 1 },
      { signal: 'field', answerBlocks: 1 },
    ]);
    expect(short(outcome)).toEqual([]);
    expect(outcome.value).toMatchObject({ path, text, verbatim: false });
  });
});

describe('names of fields', () => {
  const names = [
    ['Frage', 'Antwort', 'Kategorie'],
    ['Question', 'Réponse', 'Catégorie'],
    ['question :', 'REPONSE', 'rubrique'],
    ['Pregunta', 'Respuesta', 'Sección'],
    ['Domanda', 'Risposta', 'Categoria'],
    ['Pergunta', 'Resposta', 'Secção'],
    ['Vraag', 'Antwoord', 'Rubriek'],
    ['Вопрос', 'Ответ', 'Раздел'],
    ['السؤال', 'الإجابة', 'القسم'],
    ['سؤال', 'جواب', 'فئة'],
    ['שאלה', 'תשובה', 'קטגוריה'],
    ['प्रश्न', 'उत्तर', 'श्रेणी'],
    ['问题', '答案', '分类'],
    ['問題', '回答', '類別'],
    ['質問', '回答', 'カテゴリー'],
    ['질문', '답변', '카테고리'],
    ['Pytanie', 'Odpowiedź', 'Kategoria'],
    ['question_text', 'answer-html', 'Section Title'],
    ['Question (EN)', 'answer_en', 'group'],
    ['Soru', 'Cevap', 'Kategori'],
    ['Ερώτηση', 'Απάντηση', 'Ενότητα'],
  ] as const;
  const expected = ['## One', '? What?', 'That.', '## Two', '? Who?', 'They.'];

  it.each(names)('%s, %s, %s in a table', async (question, answer, section) => {
    const outcome = await read(
      `${section};${answer};${question}\nOne;That.;What?\nTwo;They.;Who?\n`,
      'a.csv',
    );
    expect(sketch(outcome.value?.tree)).toEqual(expected);
    expect(outcome.diagnostics).toEqual([]);
  });

  it.each(names)('%s, %s, %s in a list', async (question, answer, section) => {
    const entry = (...[what, that, where]: string[]) => ({
      [section]: where,
      [question]: what,
      [answer]: that,
    });
    const outcome = await read(
      JSON.stringify([entry('What?', 'That.', 'One'), entry('Who?', 'They.', 'Two')]),
      'a.json',
    );
    expect(sketch(outcome.value?.tree)).toEqual(expected);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('the plainest name wins, and the other is not lost', async () => {
    const outcome = await read('title,question,body,answer\nEntry one,What?,More.,That.\n', 'a.csv');
    expect(sketch(outcome.value?.tree)).toEqual(['? What?', 'That.']);
    expect(outcome.diagnostics.map(({ code, quote }) => [code, quote])).toEqual([
      ['text-left-out', 'Entry one'],
      ['text-left-out', 'More.'],
    ]);
  });
});

describe('sections, title and introduction', () => {
  it.each<[string, string, string, string[]]>([
    [
      'groups with a title and an introduction',
      'a.yaml',
      'sections:\n  - title: Basics\n    intro: Read this first.\n    questions:\n      - q: What?\n        a: That.\n  - title: More\n    questions:\n      Who?: They.\n      How to rest: Sleep.\n',
      [
        '## Basics',
        'Read this first.',
        '? What?',
        'That.',
        '## More',
        '? Who?',
        'They.',
        '? How to rest',
        'Sleep.',
      ],
    ],
    [
      'lists by name',
      'a.yaml',
      'Basics:\n  - q: What?\n    a: That.\nAfter care:\n  - q: Who?\n    a: They.\n',
      ['## Basics', '? What?', 'That.', '## After care', '? Who?', 'They.'],
    ],
    [
      'pairs by name',
      'a.yaml',
      'title: X\nBasics:\n  What?: That.\nMore:\n  Who?: They.\n',
      ['## Basics', '? What?', 'That.', '## More', '? Who?', 'They.'],
    ],
    [
      'sections by name',
      'a.json',
      '{"faq": {"Basics": [{"q": "What?", "a": "That."}], "More": [{"q": "Who?", "a": "They."}]}}',
      ['## Basics', '? What?', 'That.', '## More', '? Who?', 'They.'],
    ],
    [
      'a title in another language',
      'a.yaml',
      'Titel: Poren\nEinleitung: Zuerst lesen.\nFragen:\n  - Frage: Was?\n    Antwort: Das.\n',
      ['# Poren', 'Zuerst lesen.', '? Was?', 'Das.'],
    ],
    [
      'rows above the names',
      'a.csv',
      'All about pores,,\nRead this first.,,\n,,\nTopic,Question,Answer\nBasics,What?,That.\n,Why?,So.\nMore,Who?,They.\n',
      [
        '# All about pores',
        'Read this first.',
        '## Basics',
        '? What?',
        'That.',
        '? Why?',
        'So.',
        '## More',
        '? Who?',
        'They.',
      ],
    ],
    [
      'rows that name a section',
      'a.csv',
      'Question,Answer\nBasics,\nWhat?,That.\nMore,\nWho?,They.\n',
      ['## Basics', '? What?', 'That.', '## More', '? Who?', 'They.'],
    ],
    [
      'statements have no sections of such rows',
      'a.csv',
      'Question,Answer\nPreparing,Drink.\nResting,\nGoing home,Walk.\n',
      ['? Preparing', 'Drink.', '? Resting', '? Going home', 'Walk.'],
    ],
    [
      'a list of statements',
      'a.yaml',
      'faq:\n  Before the visit: Drink.\n  Afterwards:\n    - Rest.\n    - Sleep.\n',
      ['? Before the visit', 'Drink.', '? Afterwards', 'Rest.', 'Sleep.'],
    ],
  ])('%s', async (_, path, text, expected) => {
    const outcome = await read(text, path);
    expect(sketch(outcome.value?.tree)).toEqual(expected);
    expect(short(outcome)).toEqual([]);
  });

  it('brings a section together that stands apart, and says so', async () => {
    const outcome = await read('q,a,topic\nWhat?,That.,One\nWho?,They.,Two\nWhy?,So.,one\n', 'a.csv');
    expect(sketch(outcome.value?.tree)).toEqual([
      '## One',
      '? What?',
      'That.',
      '? Why?',
      'So.',
      '## Two',
      '? Who?',
      'They.',
    ]);
    expect(short(outcome)).toEqual(['section-gathered 4:10']);
  });

  it('takes a language over', async () => {
    expect((await read('Sprache;de\nFrage;Antwort\nWas?;Das.\n', 'a.csv')).value?.stated).toEqual({
      inLanguage: 'de',
    });
    expect((await read('lang: pt_BR\nfaq: [{q: O quê?, a: Isto.}]\n', 'a.yaml')).value?.stated).toEqual({
      inLanguage: 'pt-BR',
    });
  });
});

describe('metadata', () => {
  it.each<[string, string, string, string[]]>([
    [
      'above the list',
      'a.yaml',
      'title: Pores # for us\nstatus: draft\nfaq:\n  - q: What?\n    a: That.\n',
      ['title: Pores', 'status: draft'],
    ],
    [
      'below and above',
      'a.yaml',
      '---\ntitle: Pores\nfaq:\n  - q: What?\n    a: That.\nstatus: draft\n',
      ['title: Pores', 'status: draft'],
    ],
    ['in pairs', 'a.yaml', 'What?: That.\r\ntitle: Pores\r\n', ['title: Pores']],
    [
      'on one line',
      'a.json',
      '{"title": "Pores", "faq": [{"q": "What?", "a": "That."}], "status": "draft"}',
      ['"title": "Pores"', '"status": "draft"'],
    ],
    [
      'inside',
      'a.json',
      '{\n"data": {"title": "Pores",\n"faq": [{"q": "What?", "a": "That."}]}}',
      ['"title": "Pores"'],
    ],
  ])('%s keep lines and columns', async (_, path, text, expected) => {
    const outcome = await read(text, path);
    const [yaml] = outcome.value?.tree.children ?? [];
    if (yaml?.type !== 'yaml') throw new Error('no metadata');
    const lines = text.split('\n');
    const own = yaml.value.split('\n');
    const first = (yaml.position?.start.line ?? 0) - 1;
    for (const words of expected) {
      const line = own.findIndex((one) => one.includes(words));
      expect(own[line]?.indexOf(words)).toBe(lines[first + line]?.indexOf(words));
    }
    expect(Object.keys(parse(yaml.value))).toEqual(expected.map((one) => /\w+/.exec(one)?.[0]));
    expect(sketch(outcome.value?.tree)).toEqual(['? What?', 'That.']);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('of an export are kept when they are right; the others are named', async () => {
    const text = '{"title": "Pores", "status": "live", "count": 1, "faq": [{"q": "What?", "a": "That."}]}';
    const outcome = await read(text, 'a.json');
    expect(outcome.value?.tree.children[0]).toMatchObject({
      value: expect.stringMatching(/^\{"title": "Pores", +\}$|^\{"title": "Pores",\}$/),
    });
    expect(outcome.diagnostics.map(({ code, quote }) => [code, quote])).toEqual([
      ['field-left-out', 'live'],
      ['field-left-out', '1'],
    ]);
  });
});

describe('answers', () => {
  const inTable = (answer: string) =>
    read(`Question,Answer\nWhat?,"${answer.replaceAll('"', '""')}"\n`, 'a.csv');

  it.each<[string, string, string[]]>([
    ['line ends', 'One\ntwo\n\nthree', ['One / two', 'three']],
    [
      'bullets of every kind',
      'Take:\n• one\n•two\n◦ three\nThen rest.',
      ['Take:', '[one | two | three]', 'Then rest.'],
    ],
    ['dashes', '- one\n- two\n  more\n- three', ['[one | two / more | three]']],
    ['a count', '1. Wash\n2. Dry\n\n3. Rest\nDone.', ['1[Wash | Dry | Rest]', 'Done.']],
    ['a minus sign', '- 5 °C is cold', ['- 5 °C is cold']],
    ['a year', '1986. It was long ago.', ['1986. It was long ago.']],
    ['a sign for more', '> 3 cm\n< 5 cm', ['> 3 cm / < 5 cm']],
    [
      'stars and lines inside words',
      '5 * 3 * 2 mm, file_name_here, 2*3*4',
      ['5 * 3 * 2 mm, file_name_here, 2*3*4'],
    ],
    ['quotation marks', 'Say "ah", "oh"', ['Say "ah", "oh"']],
    [
      'Markdown',
      'See **this** and [that](https://example.org/)\nhere\n- one\n- two\nEnd.',
      ['See **this** and <https://example.org/>that / here', '[one | two]', 'End.'],
    ],
    [
      'Markdown with links below',
      'See [that][1] and [this].\n\n[1]: https://example.org/\n[lost]: x',
      ['See <https://example.org/>that and [this].', '[lost]: x'],
    ],
    [
      'HTML',
      '<p>One <b>two</b></p>\n<ul><li>three</li><li>four</li></ul>',
      ['One **two**', '[three | four]'],
    ],
    ['HTML inside', 'One<br>two &amp; <strong>three</strong>', ['One / two & **three**']],
    [
      'HTML in paragraphs',
      'One &amp; <a href="https://example.org/">two</a>\n\nthree',
      ['One & <a href="https://example.org/">two</a>', 'three'],
    ],
    [
      'HTML that has to be made clean',
      '<p>One</p><script>two()</script>',
      ['<p>One</p><script>two()</script>'],
    ],
    ['HTML with words in a comment', '<p>One</p><!-- two -->', ['<p>One</p><!-- two -->']],
    ['an angle without a tag', 'Under <18 or >65, a<b', ['Under <18 or >65, a<b']],
  ])('%s', async (_, answer, expected) => {
    for (const outcome of [
      await inTable(answer),
      await read(JSON.stringify([{ question: 'What?', answer }]), 'a.json'),
    ]) {
      expect(sketch(outcome.value?.tree)).toEqual(['? What?', ...expected]);
      expect(asked(outcome)[0]?.answerBlocks).toBe(expected.length);
      expect(outcome.diagnostics).toEqual([]);
    }
  });

  it.each<[string, string, string[]]>([
    [
      'numbers and words of YAML as they are written',
      '- {q: A?, a: 1.50}\n- {q: B?, a: no}\n- {q: C?, a: 0x10}\n- {q: D?, a: 2026-01-05}\n- {q: E?, a: true}\n',
      ['? A?', '1.50', '? B?', 'no', '? C?', '0x10', '? D?', '2026-01-05', '? E?', 'true'],
    ],
    [
      'nothing',
      '- {q: A?, a: }\n- {q: B?, a: null}\n- {q: C?, a: ""}\n- q: D?\n',
      ['? A?', '? B?', '? C?', '? D?'],
    ],
    [
      'a list of paragraphs',
      '- q: A?\n  a:\n    - One.\n    - Two **three**.\n',
      ['? A?', 'One.', 'Two **three**.'],
    ],
    [
      'a literal block that a person typed',
      '- q: A?\n  a: |\n    One,\n    two.\n\n    - three\n    - four\n',
      ['? A?', 'One, / two.', '[three | four]'],
    ],
    [
      'a literal block that an editor wrapped',
      `- q: A?\n  a: |\n    ${'word '.repeat(14)}\n    end.\n`,
      ['? A?', `${'word '.repeat(14).trim()}\nend.`],
    ],
    ['a folded block', '- q: A?\n  a: >-\n    One\n    two.\n\n    Three.\n', ['? A?', 'One two.', 'Three.']],
    [
      'a text over several lines',
      "- q: A?\n  a: 'One\n    two.\n\n    It''s three.'\n",
      ['? A?', 'One two.', "It's three."],
    ],
    [
      'a reference to a text',
      '- {q: A?, a: &same As above.}\n- {q: B?, a: *same}\n',
      ['? A?', 'As above.', '? B?', 'As above.'],
    ],
    ['headings inside', '- q: A?\n  a: |\n    # First\n\n    One\n', ['? A?', '### First', 'One']],
  ])('%s', async (_, text, expected) => {
    const outcome = await read(text, 'a.yaml');
    expect(sketch(outcome.value?.tree)).toEqual(expected);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('keeps the footnotes of each apart', async () => {
    const entry = (question: string) => ({ question, answer: 'So.[^1]\n\n[^1]: Note.' });
    const { value } = await read(JSON.stringify([entry('A?'), entry('B?')]), 'a.json');
    const names: string[] = [];
    visit(
      value?.tree ?? { type: 'root', children: [] },
      'footnoteDefinition',
      (node) => void names.push(node.identifier),
    );
    expect(new Set(names).size).toBe(2);
    expect(value?.tree.children.slice(-2).map((node) => node.type)).toEqual([
      'footnoteDefinition',
      'footnoteDefinition',
    ]);
  });
});

describe('questions', () => {
  it('are plain words', async () => {
    const text = JSON.stringify([
      { question: '  What&#39;s  *this*\n <b>10<sup>9</sup></b>/L &amp; 2 < 3? ', answer: 'x' },
    ]);
    expect(sketch((await read(text, 'a.json')).value?.tree)[0]).toBe("? What's *this* 10⁹/L & 2 < 3?");
  });

  it('have ids, channels and a short answer', async () => {
    const outcome = await read(
      '- {q: A?, a: x, id: 17, channels: [print, web], short: "Just\\n x."}\n- {q: B?, a: x, slug: "#b-2", id: y}\n- {q: C?, a: x, id: c-three}\n',
      'a.yaml',
    );
    expect(asked(outcome)).toMatchObject([
      { channels: ['web', 'print'], short: 'Just x.' },
      { id: 'b-2' },
      { id: 'c-three' },
    ]);
    expect(asked(outcome)[0]).not.toHaveProperty('id');
    expect(outcome.diagnostics.map(({ code, quote }) => [code, quote])).toEqual([
      ['field-left-out', '17; y'],
    ]);
    const table = await read('Question,Answer,Slug,Channels\nA?,x,a-1,"web; print"\n', 'a.csv');
    expect(asked(table)).toMatchObject([{ id: 'a-1', channels: ['web', 'print'] }]);
  });

  it('with a channel or id that cannot be are errors', async () => {
    const outcome = await read('- {q: A?, a: x, channels: wbe, slug: "a b"}\n', 'a.yaml');
    expect(outcome.diagnostics).toMatchObject([
      { code: 'question-attribute', quote: 'a b', place: { line: 1, column: 39 } },
      { code: 'question-attribute', hint: 'Did you mean "web"?', place: { line: 1, column: 27 } },
    ]);
  });
});

describe('what no output shows is named', () => {
  it.each<[string, string, string, [string, string][]]>([
    [
      'once a column',
      'a.csv',
      'q,a,Author,\nA?,x,Ward 3,new\nB?,y,Ward 4,\n',
      [
        ['field-left-out', 'Ward 3; Ward 4'],
        ['field-left-out', 'new'],
      ],
    ],
    [
      'once a field',
      'a.yaml',
      '- {q: A?, a: x, tags: [one, two]}\n- {q: B?, a: y, tags: [three], by: {name: us}}\n',
      [
        ['field-left-out', 'one two; three'],
        ['field-left-out', 'name: us'],
      ],
    ],
    [
      'an answer without a question',
      'a.csv',
      'q,a,topic\nA?,x,\n,lost words,here\n',
      [
        ['answer-without-question', 'lost words'],
        ['field-left-out', 'here'],
      ],
    ],
    [
      'the same in a list',
      'a.yaml',
      '- {q: A?, a: x}\n- {a: lost words, section: here}\n',
      [
        ['answer-without-question', 'lost words'],
        ['field-left-out', 'here'],
      ],
    ],
    ['a text in the list', 'a.yaml', '- {q: A?, a: x}\n- and more\n', [['text-left-out', 'and more']]],
    [
      'another form that says something else',
      'a.json',
      '[{"q": "A?", "a": {"text": "Other", "html": "<p>x</p>", "@type": "Answer"}}]',
      [['text-left-out', 'Other']],
    ],
    [
      'what stands around',
      'a.json',
      '{"page": {"faq": [{"q": "A?", "a": "x"}], "next": "B"}, "menu": ["One", {"label": "Two"}]}',
      [
        ['field-left-out', 'B'],
        ['field-left-out', 'One label: Two'],
      ],
    ],
    [
      'what stands beside in a list',
      'a.json',
      '[{"@type": "WebPage", "name": "Home"}, {"@type": "FAQPage", "mainEntity": [{"name": "A?", "text": "x"}]}]',
      [['field-left-out', 'name: Home']],
    ],
    [
      'comments in JSON',
      'a.json',
      '[{"q": "A?", /* one */ "a": "http://x"} // two\n]',
      [
        ['comment-kept-back', 'one'],
        ['comment-kept-back', 'two'],
      ],
    ],
  ])('%s', async (_, path, text, expected) => {
    const { diagnostics, value } = await read(text, path);
    expect(value).toBeDefined();
    expect(diagnostics.map(({ code, quote }) => [code, quote])).toEqual(expected);
  });
});

describe('slips are found where they are', () => {
  it.each<[string, string, string, string[], RegExp]>([
    ['a second colon', 'a.yaml', '- q: A?\n  a: Note: rest\n', ['data-syntax 2:6'], /second colon.*expected/],
    ['a tab', 'a.yaml', '- q: A?\n\ta: x\n', ['data-syntax 2:2'], /expected.*spaces, not with tabs/],
    [
      'a second document',
      'a.yaml',
      '---\ntitle: X\n---\n- q: A?\n  a: x\n',
      ['data-syntax 3:1'],
      /second document/,
    ],
    ['a field twice', 'a.yaml', '- q: A?\n  a: x\n  a: y\n', ['data-syntax 3:3'], /second "a"/],
    ['a question twice in pairs', 'a.json', '{"A?": "x", "A?": "y"}', ['data-syntax 1:14'], /second "A\?"/],
    ['a star', 'a.yaml', '- q: A?\n  a: *very* important\n', ['data-syntax 2:13'], /quotation marks/],
    ['a reference to nothing', 'a.yaml', '- q: A?\n  a: *very\n', ['data-syntax 2:6'], /refers to nothing/],
    [
      'a reference to itself',
      'a.yaml',
      '&all\n- q: A?\n  a: *all\n',
      ['data-syntax 2:1'],
      /to what it stands in/,
    ],
    [
      'a field with a list as its name',
      'a.yaml',
      '- q: A?\n  ? [a, b]\n  : x\n',
      ['data-syntax 2:5'],
      /name is no text/,
    ],
    [
      'a comment that cuts an answer',
      'a.yaml',
      '- q: A?\n  a: Take no # 5 of these\n',
      ['data-syntax 2:14'],
      /would be left out as a comment/,
    ],
    ['no comma in JSON', 'a.json', '[{"q": "A?"\n"a": "x"}]', ['data-syntax 2:1'], /JSON.*expected.*commas/],
    ['no bracket at the end', 'a.json', '[{"q": "A?", "a": "x"}', ['data-syntax 1:23'], /JSON/],
    [
      'a quotation mark that never closes',
      'a.csv',
      'q,a\nA?,"x\nB?,y\n',
      ['data-syntax 2:4'],
      /closes the cell/,
    ],
    [
      'quotation marks that are not doubled',
      'a.csv',
      'q,a\nA?,"Say "ah" now"\n',
      ['data-syntax 2:4'],
      /behind a closing quotation mark/,
    ],
    [
      'a comma that cuts an answer',
      'a.csv',
      'q,a\nA?,Small, round\n',
      ['data-syntax 2:11'],
      /3 cells, expected 2.*holds a ","/,
    ],
    [
      'no fields of ours',
      'a.yaml',
      'name: Clinic\ncolours: {primary: blue}\n',
      ['data-no-questions 1:1'],
      /"name", "colours", "primary", expected a list/,
    ],
    ['one number', 'a.json', '17', ['data-no-questions 1:1'], /no fields/],
    [
      'no columns of ours',
      'a.csv',
      'Name,Phone\nUs,1\n',
      ['data-no-questions 1:1'],
      /"Name", "Phone", expected one column for questions and one for answers/,
    ],
    [
      'questions alone',
      'a.csv',
      'Question,Notes,More\nA?,x,y\n',
      ['data-no-questions 1:1'],
      /"Question", "Notes"/,
    ],
  ])('%s', async (_, path, text, expected, words) => {
    const outcome = await read(text, path);
    expect(short(outcome)).toEqual(expected);
    expect(outcome.diagnostics.map(({ severity }) => severity)).toEqual(expected.map(() => 'error'));
    const said = outcome.diagnostics.map(({ message, hint }) => `${message} ${hint}`).join(' ');
    expect(said).toMatch(words);
  });

  it.each([
    ['a.yaml', '['.repeat(20_000)],
    ['a.json', JSON.stringify([{ q: 'A?', a: '<div>'.repeat(20_000) }])],
    ['a.csv', `q,a\nA?,${'<b>'.repeat(20_000)}x\n`],
  ])('refuses what is nested by the thousand: %s', async (path, text) => {
    expect(short(await read(text, path))).toEqual(['source-nested 1:1']);
  });

  it('reads two columns without names, and says so', async () => {
    const outcome = await read('A?,x\nB?,y\n', 'a.csv');
    expect(sketch(outcome.value?.tree)).toEqual(['? A?', 'x', '? B?', 'y']);
    expect(short(outcome)).toEqual(['header-missing 1:1']);
  });

  it('does not follow references without end', async () => {
    const level = (name: string, below: string) =>
      `${name}: &${name} [${Array(9).fill(`*${below}`).join(',')}]\n`;
    const names = 'bcdefghij'.split('');
    const text = `a: &a [x]\n${names.map((name, at) => level(name, at === 0 ? 'a' : (names[at - 1] ?? ''))).join('')}faq:\n- q: A?\n  a: *j\n`;
    const outcome = await read(text, 'a.yaml');
    expect(outcome.diagnostics).toMatchObject([
      { code: 'data-syntax', message: expect.stringContaining('too many references') },
    ]);
  });
});

/** Line, column and offset say the same, and lie in the file. */
function expectPlaces({ text, tree }: SourceTree): void {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)];
  visit(tree, (node) => {
    if (node.type === 'root') return;
    for (const point of [node.position?.start, node.position?.end]) {
      const { line = 0, column = 0, offset = -1 } = point ?? {};
      expect(offset).toBeLessThanOrEqual(text.length);
      expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(offset);
      expect(starts[line] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(offset);
    }
    expect(node.position?.end.offset).toBeGreaterThanOrEqual(node.position?.start.offset ?? 0);
  });
}

const word = fc.stringMatching(/^[a-zé字]{1,7}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const sign = fc.constantFrom(
  '"',
  "'",
  '\\',
  ', ',
  ';',
  '\n',
  '\n\n',
  '\n- ',
  '\n• ',
  '\n1. ',
  ' # ',
  ': ',
  '**',
  '<b>',
  '</b>',
  '&amp;',
  '\t',
  '|',
  '😀',
  '{',
  '[x](y)',
  '<br>',
);
const phrase = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, sign), { minLength: 1, maxLength: 8 })
  .map((all) => `k${all.join('')}`);
const entries = fc.array(
  fc.record({ question: words.map((text) => `${text}?`), answer: phrase, note: words }),
  { minLength: 1, maxLength: 5 },
);
type Entries = readonly Readonly<Record<'question' | 'answer' | 'note', string>>[];

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = (delimiter: string) => (all: Entries) =>
  [['note', 'question', 'answer'], ...all.map((one) => [one.note, one.question, one.answer])]
    .map((row) => row.map(cell).join(delimiter))
    .join('\r\n');
const block_ = (all: Entries) =>
  all
    .map(
      ({ question, answer, note }) =>
        `- question: ${question}\n  note: ${note}\n  answer: |2\n${answer
          .split('\n')
          .map((line) => `    ${line}`)
          .join('\n')}\n`,
    )
    .join('');
const written = fc.oneof(
  ...(
    [
      ['a.csv', table(',')],
      ['a.csv', table(';')],
      ['a.tsv', table('\t')],
      ['a.json', (all: Entries) => JSON.stringify(all)],
      ['a.json', (all: Entries) => JSON.stringify({ title: 'T', faq: all }, null, 1)],
      ['a.yaml', block_],
    ] as const
  ).map(([path, write]) => entries.map((all) => ({ path, all, text: write(all) }))),
);

describe('whatever the list', () => {
  it('every word is in the tree or quoted, and has a place in the file', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ path, all, text }) => {
        const { value, diagnostics } = await read(text, path);
        if (value === undefined) throw new Error(JSON.stringify(diagnostics));
        expectPlaces(value);
        const kept: string[] = diagnostics.map(({ quote = '' }) => quote);
        visit(value.tree, (node) => {
          if ('value' in node) kept.push(node.value);
          if (node.type === 'link') kept.push(node.url);
        });
        const said = kept
          .join(' ')
          .replace(/<\/?\w+>/g, ' ')
          .replaceAll('&amp;', ' ');
        const known = new Set(said.match(/[\p{L}\p{N}]+/gu));
        const plain = all
          .flatMap((one) => Object.values(one))
          .join('\n')
          .replace(/<\/?\w+>/g, ' ')
          .replaceAll('&amp;', ' ');
        const squashed = said.replace(/[^\p{L}\p{N}]+/gu, '');
        const lost = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
          (one) => !known.has(one) && one !== '1' && !squashed.includes(one),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('questions stand where they are written', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ path, all, text }) => {
        const { value } = await read(text, path);
        const places = (value?.tree.children ?? []).flatMap((node) =>
          node.type === 'heading' && node.data?.asked
            ? [text.slice(node.position?.start.offset, node.position?.end.offset)]
            : [],
        );
        expect(places).toEqual(all.map((one) => one.question));
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is thrown, whatever the pieces', async () => {
    const piece = fc.constantFrom(
      'question',
      'answer',
      ':',
      ': ',
      '\n',
      '\r\n',
      '\r',
      '- ',
      '  ',
      '\t',
      '"',
      "'",
      ',',
      ';',
      '|',
      '>',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '#',
      '? ',
      '!!x ',
      '---\n',
      '...',
      '\\',
      '\\u00e9',
      '<p>',
      '@type',
      'faq',
      '//',
      '/*',
      'q,a\n',
      'A?',
      '\u0000',
      '😀',
      '%',
      '`',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 })
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.yaml', 'a.json', 'a.csv', 'a.tsv'), async (one, path) => {
        const { value, diagnostics } = await read(one, path);
        if (value !== undefined) expectPlaces(value);
        else expect(diagnostics.map(({ severity }) => severity)).toContain('error');
        for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['a.csv', table(',')],
    ['a.json', (all: Entries) => JSON.stringify(all)],
    ['a.yaml', block_],
    [
      'a.yaml',
      (all: Entries) =>
        all.map((one) => `${JSON.stringify(one.question)}: ${JSON.stringify(one.answer)}\n`).join(''),
    ],
  ])(
    '10,000 questions are read in time: %s',
    async (path, write) => {
      const all = Array.from({ length: 10_000 }, (_, at) => ({
        question: `What is ${at}?`,
        answer: `It is number ${at}.\n\n- one\n- two`,
        note: 'x',
      }));
      const text = write(all);
      const start = performance.now();
      const { value } = await read(text, path);
      expect(performance.now() - start).toBeLessThan(8_000);
      expect(value?.tree.children.filter((node) => node.type !== 'yaml')).toHaveLength(30_000);
    },
    30_000,
  );
});

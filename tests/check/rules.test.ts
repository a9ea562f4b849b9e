import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { codes } from '../../src/model/codes.ts';
import { checked } from './packs.ts';

const plain = 'Pores are small openings that let out the oil of your skin.';
const about = (answer: string, question = 'What are pores?') => `# Skin\n\n## ${question}\n\n${answer}\n`;
const two = (one: string, other: string) => `# Skin\n\n## ${one}\n\n${plain}\n\n## ${other}\n\n${plain}\n`;
const words = (count: number, word = 'skin') => `${Array.from({ length: count }, () => word).join(' ')}.`;
const matter = (lines: string) => `---\n${lines}\n---\n\n${about(plain).replace('# Skin\n\n', '')}`;
const approved =
  'title: Skin\nstatus: approved\nversion: "1"\nlastReviewed: 2026-01-31\nreviewDue: 2028-01-31\nauthor: [{ name: A Team, type: organization }]\nreviewedBy: [{ name: B Group, type: organization }]\nconflictOfInterest: None\nalternateFormats: Ask us.\nfeedback: Write to us.';
const without = (key: string) =>
  approved
    .split('\n')
    .filter((line) => !line.startsWith(key))
    .join('\n');
const instead = (key: string, line: string) => `${without(key)}\n${line}`;

async function found(source: string, code: string) {
  return (await checked(source))
    .filter((one) => one.code === code)
    .map(({ place, quote, severity }) => [severity, `${place?.line}:${place?.column}`, quote]);
}

describe('rules find what they are for, at its place', () => {
  it.each([
    ['answer-thin', about('Small openings.'), ['info', '3:1', 'Small openings.']],
    [
      'answer-thin',
      matter(approved).replace(plain, 'Small openings.'),
      ['warning', '14:1', 'Small openings.'],
    ],
    ['answer-long', about(words(201)), ['info', '3:1', 'What are pores?']],
    [
      'question-near-duplicate',
      two('How do I close my pores?', 'How can you close the pores?'),
      ['info', '7:4', 'How can you close the pores?'],
    ],
    ['answer-leans', about(`${plain} As mentioned above, wash.`), ['info', '5:61', 'As mentioned above']],
    ['sentence-long', about(`Short one. ${words(21)}`), ['info', '5:12', words(21)]],
    [
      'paragraph-long',
      about('One is. Two is. Three is. Four is.'),
      ['info', '5:1', 'One is. Two is. Three is. Four is.'],
    ],
    ['list-long', about(`You can:\n\n${'- wash\n'.repeat(7)}`), ['info', '7:1', undefined]],
    ['h1-long', `# ${words(14, 'pores')}\n\n## What?\n\n${plain}\n`, ['info', '1:3', words(14, 'pores')]],
    ['abbr-undefined', about('Acids such as AHAs (glycolic acid) help.'), ['info', '5:15', 'AHAs']],
    ['passive', about('Your skin **is** gently cleaned by us.'), ['info', '5:13', 'is gently cleaned']],
    ['passive', about('The oil is made there.'), ['info', '5:9', 'is made']],
    [
      'not-you',
      about(`The patient lies down. ${'The nurse cleans the skin well. '.repeat(14)}`),
      ['info', '5:1', 'The patient'],
    ],
    [
      'all-caps',
      about('Wash. DO NOT SQUEEZE YOUR SPOTS. Dry.'),
      ['info', '5:7', 'DO NOT SQUEEZE YOUR SPOTS'],
    ],
    ['all-caps', about('You must NEVER squeeze.'), ['info', '5:10', 'NEVER']],
    ['word-repeated', about('Wash the **the** skin.'), ['info', '5:6', 'the the']],
    ['wrong-article', about('Use a ointment.'), ['info', '5:5', 'a']],
    ['wrong-article', about('It is an unit.'), ['info', '5:7', 'an']],
    ['coi-missing', about(plain), ['info', '1:1', undefined]],
    ['formats-statement', about(plain), ['info', '1:1', undefined]],
    ['contact-missing', about(plain), ['info', '1:1', undefined]],
    [
      'heading-case',
      `# Skin\n\n## Looking After Your Skin\n\n### What?\n\n${plain}\n`,
      ['info', '3:4', 'Looking After Your Skin'],
    ],
    [
      'contradiction-hint',
      about('You cannot completely close your pores.', 'How can I close my pores?'),
      ['info', '3:14', 'close my pores'],
    ],
    [
      'reading-level',
      about('Considerable dermatological interventions necessitate comprehensive evaluations. '.repeat(20)),
      ['info', '5:1', 'Considerable dermatological interventions necessitate comprehensive evaluations.'],
    ],
    ['meta-required', about(plain), ['info', '1:1', undefined]],
    ['meta-required', matter(without('version')), ['error', '3:9', undefined]],
    ['coi-missing', matter(without('conflict')), ['warning', '3:9', undefined]],
    ['formats-statement', matter(without('alternate')), ['warning', '3:9', undefined]],
    ['contact-missing', matter(without('feedback')), ['warning', '3:9', undefined]],
    [
      'review-too-long',
      matter(instead('reviewDue', 'reviewDue: 2029-02-01')),
      ['warning', '11:12', undefined],
    ],
    [
      'reviewer-is-author',
      matter(instead('reviewedBy', 'reviewedBy: [{ name: a team }]')),
      ['warning', '11:13', undefined],
    ],
    ['date-order', matter(instead('reviewDue', 'reviewDue: 2025-12-31')), ['warning', '11:12', undefined]],
  ])('%s', async (code, source, expected) => {
    expect(await found(source, code)).toEqual([expected]);
  });
});

describe('rules leave alone what is right', () => {
  it.each([
    ['answer-thin', about(plain)],
    ['answer-long', about(words(200))],
    ['question-near-duplicate', two('What are the risks of a laser?', 'What are the benefits of a laser?')],
    ['question-near-duplicate', two('What is a blackhead?', 'Why do I have a blackhead?')],
    ['question-near-duplicate', two('Can I drive after the peel?', 'Can I swim after the peel?')],
    ['question-near-duplicate', two('What should I do before it?', 'What should I do after it?')],
    ['answer-leans', about('Apply it above the eye, as the nurse shows you on the day.')],
    ['sentence-long', about(words(20))],
    [
      'sentence-long',
      about(`You can choose:\n\n${Array.from({ length: 6 }, () => '- a peel of the skin\n').join('')}`),
    ],
    ['paragraph-long', about('One is. Two is. Three is.')],
    [
      'list-long',
      about(`Do this:\n\n${Array.from({ length: 9 }, (_, index) => `${index + 1}. wash\n`).join('')}`),
    ],
    ['h1-long', `# ${'x'.repeat(65)}\n\n## What?\n\n${plain}\n`],
    ['abbr-undefined', about('Use alpha hydroxy acids (AHAs). AHAs work.')],
    [
      'abbr-undefined',
      about('Use SPF (sun protection factor) 50. The SPF says how much. Radiofrequency (RF) is heat.'),
    ],
    ['abbr-undefined', about('Call NHS 111 or your GP, part IV of the plan, or go to A&E.')],
    ['passive', about('You may be tired, used to it, or interested. It is red and is needed.')],
    ['passive', about('A pore that is blocked is called a blackhead. No muscles are attached to it.')],
    ['not-you', about(`You lie down. ${'The nurse cleans the skin of the patient well. '.repeat(14)}`)],
    ['all-caps', about('The NHS, a GP and the CQC say: wash. A TV and a PC.')],
    ['word-repeated', about('What she had had had an effect, that that is.')],
    [
      'wrong-article',
      about('It takes an hour at a university, a unit of an NHS trust, an 8-day wait, a one-off.'),
    ],
    ['heading-case', `# Skin\n\n## Botulism and the NHS App\n\n### What?\n\n${plain}\n`],
    ['contradiction-hint', about('No, you cannot close your pores.', 'Can you close pores?')],
    ['reading-level', about('You wash your skin and it is soft and clean all day. '.repeat(20))],
    ['meta-required', matter(approved)],
    ['coi-missing', matter(approved)],
    ['formats-statement', matter(approved)],
    ['contact-missing', matter(approved)],
    ['review-too-long', matter(instead('reviewDue', 'reviewDue: 2029-01-31'))],
    ['reviewer-is-author', matter(instead('reviewedBy', 'reviewedBy: [{ name: A Team }, { name: C }]'))],
    ['date-order', matter(approved)],
  ])('%s', async (code, source) => {
    expect(await found(source, code)).toEqual([]);
  });
});

it('long sentences are found among short ones', async () => {
  const hard = `${words(25)} ${words(20)} It is. ${words(44)}`;
  expect((await found(about(hard), 'sentence-long')).map(([, place]) => place)).toEqual(['5:1', '5:235']);
});

it.each([
  [
    'de',
    'Die dermatologische Behandlungsnotwendigkeit erfordert Voruntersuchungsergebnisse der Hautarztpraxis. ',
  ],
  [
    'fr',
    'Les interventions dermatologiques considérables nécessitent une évaluation pluridisciplinaire approfondie. ',
  ],
  [
    'es',
    'Las intervenciones dermatológicas considerables necesitan evaluaciones interdisciplinarias exhaustivas. ',
  ],
  [
    'it',
    'Considerevoli interventi dermatologici necessitano approfondite valutazioni multidisciplinari preliminari. ',
  ],
  [
    'pt',
    'As intervenções dermatológicas consideráveis necessitam avaliações interdisciplinares aprofundadas. ',
  ],
  [
    'sv',
    'Omfattande dermatologiska behandlingar kräver förberedande undersökningar tillsammans med hudläkare. ',
  ],
])('reading level in %s, by its own formula', async (lang, sentence) => {
  const source = `---\ninLanguage: ${lang}\n---\n${about(sentence.repeat(20), 'Warum?')}`;
  expect(await found(source, 'reading-level')).toHaveLength(1);
});

it('no grade is given for a few words', async () => {
  const source = about('Considerable dermatological interventions necessitate comprehensive evaluations.');
  expect(await found(source, 'reading-level')).toEqual([]);
});

it.each([
  ['ar', 'المسام فتحات صغيرة في الجلد تسمح بخروج الدهون. ', 'ما هي المسام؟', '8 words'],
  ['zh', '毛孔是皮肤上的小开口，油脂从这里排出。', '什么是毛孔？', '9 words'],
])('no grade is made up in %s, which has no formula', async (lang, sentence, question, length) => {
  const source = `---\ninLanguage: ${lang}\n---\n${about(sentence.repeat(30), question)}`;
  const [told, ...more] = (await checked(source)).filter(({ code }) => code === 'reading-level');
  expect(more).toEqual([]);
  expect(told?.severity).toBe('info');
  expect(told?.message).toBe(
    `No formula for this language says how hard the leaflet is to read; it has ${length} a sentence`,
  );
});

it('the three hardest sentences are named with their places', async () => {
  const easy = 'You wash your skin and it is soft. '.repeat(4);
  const hard =
    'Considerable dermatological interventions necessitate comprehensive preliminary evaluations. ';
  const [told] = (await checked(about(easy + hard.repeat(12)))).filter(
    ({ code }) => code === 'reading-level',
  );
  expect(told?.place).toMatchObject({ line: 5, column: 141 });
  expect(told?.hint?.match(/line 5, column \d+: "/g)).toHaveLength(3);
});

it('each rule has its codes in the catalogue, and no two share one', () => {
  const all = rules.flatMap((rule) => rule.codes);
  expect(all.every((code) => code in codes)).toBe(true);
  expect(new Set(all).size).toBe(all.length);
});

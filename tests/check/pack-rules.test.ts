import { describe, expect, it } from 'vitest';
import { parsePacks } from '../../src/check/packs.ts';
import { checked, line, samplePack } from './packs.ts';

const ofPack = new Set([
  'pom-brand',
  'pom-implied',
  'claim-certainty',
  'risk-missing',
  'plain-word',
  'link-text',
]);
const about = (question: string, answer = 'It is small.') => `# Skin\n\n## ${question}\n\n${answer}\n`;
async function found(source: string, wishes?: Parameters<typeof checked>[1]): Promise<string[]> {
  return (await checked(source, wishes)).filter(({ code }) => ofPack.has(code)).map(line);
}

describe('regions and channels', () => {
  it('an error is told once a channel, at its place', async () => {
    expect(await found(about('What is it?', 'Like Botox it wears off.'))).toEqual(
      ['web', 'print', 'epub', 'social', 'schema'].map(
        (channel) => `pom-brand error ${channel} uk 5:6 Botox`,
      ),
    );
  });
  it('where channels differ, each is told', async () => {
    expect(await found(about('What is Microtox?'))).toEqual([
      'pom-implied warning web uk 3:12 Microtox',
      'pom-implied error print uk 3:12 Microtox',
      'pom-implied error epub uk 3:12 Microtox',
      'pom-implied error social uk 3:12 Microtox',
      'pom-implied error schema uk 3:12 Microtox',
    ]);
  });
  it('in another region it is information, told once', async () => {
    expect(await found(about('What is Botox or Microtox?'), { regions: ['us'] })).toEqual([
      'pom-brand info all us 3:12 Botox',
    ]);
  });
  it('the strictest of several regions decides, channel by channel', async () => {
    expect(await found(about('What is Microtox?'), { regions: ['us', 'ie', 'uk'] })).toEqual([
      'pom-implied warning web ie 3:12 Microtox',
      'pom-implied error print uk 3:12 Microtox',
      'pom-implied error epub uk 3:12 Microtox',
      'pom-implied error social uk 3:12 Microtox',
      'pom-implied error schema uk 3:12 Microtox',
    ]);
  });
  it('without a region the default holds', async () => {
    expect(await found(about('What is Microtox?'), { regions: [] })).toEqual([
      'pom-implied warning all - 3:12 Microtox',
    ]);
  });
  it('a question that stays on the page matters there alone', async () => {
    expect(await found(about('What is Microtox? {channels="web"}'))).toEqual(
      ['pom-implied warning web uk 3:12 Microtox'].map((one) => one.replace('warning web', 'warning all')),
    );
  });
  it('carries why, help, and the base of the region', async () => {
    const findings = await checked(about('What is Botox?'), { regions: ['ie'] });
    expect(findings.find(({ code }) => code === 'pom-brand')).toMatchObject({
      message: '“Botox” may not be advertised in Ireland.',
      why: 'It is a medicine.',
      hint: 'Say something else.',
      question: 'what-is-botox',
      source: { title: 'Irish code', url: 'https://example.org/ie', checked: '2026-11-22' },
    });
  });
});

it.each([
  ['where it first stands, once', 'Approximately two. It is approximately so.', ['5:1']],
  ['not where it is explained there', 'Approximately (about) two. It is approximately so.', []],
])('a term told first alone: %s', async (_, answer, places) => {
  const pack = samplePack.replace(
    'title: A plainer word\n',
    "title: A plainer word\n    told: first\n    except: { after: ['(?: )\\('] }\n",
  );
  const told = (await checked(about('What?', answer), { pack })).filter(({ code }) => code === 'plain-word');
  expect(told.map(({ place }) => `${place?.line}:${place?.column}`)).toEqual(places);
});

describe('a word that makes it harmless in the whole answer', () => {
  it.each([
    ['in another sentence', about('What is it?', 'A snake has it. It is a neurotoxin.')],
    ['in the question', about('Do snakes bite?', 'It is a neurotoxin.')],
    ['in the title', about('What is it?', 'It is a neurotoxin.').replace('# Skin', '# Snakes')],
  ])('%s', async (_, source) => {
    expect(await found(source)).toEqual([]);
  });
  it('but not in another answer', async () => {
    const source = `${about('Do snakes bite?')}\n## What is it?\n\nIt is a neurotoxin.\n`;
    expect(await found(source)).toHaveLength(5);
  });
});

describe('names that no text shows', () => {
  it('are found in the name of the source, which becomes that of folder and files', async () => {
    expect(await found(about('What is it?'), { path: 'botox-leaflet.md' })).toEqual(
      ['web', 'print', 'epub', 'social', 'schema'].map(
        (channel) => `pom-brand error ${channel} uk undefined:undefined botox`,
      ),
    );
  });
  it('are told in the text alone where the title says them', async () => {
    const source = about('What is it?').replace('# Skin', '# Botox');
    expect(await found(source, { path: 'botox.md' })).toEqual(
      ['web', 'print', 'epub', 'social', 'schema'].map(
        (channel) => `pom-brand error ${channel} uk 1:3 Botox`,
      ),
    );
  });
  it('are found in what a pointer shows', async () => {
    expect((await found(about('What is it?', 'See [us](https://example.org/ "Botox").')))[0]).toBe(
      'pom-brand error web uk 5:32 Botox',
    );
  });
});

describe('where terms count', () => {
  it.each([
    ['a phrase that holds the term', 'We are Botox-free.', []],
    ['a pattern around the term', 'There is no botox here.', []],
    ['a word in the same sentence', 'Botulism comes from the toxin in Botox.', []],
    ['the same word in the next sentence does not help', 'Botulism is rare. Botox is not.', ['5:19']],
    ['a claim beside a treatment', 'A laser will help.', ['5:3 laser', '5:9 will']],
    ['a claim in another sentence', 'We will call. A laser has risks.', []],
    ['hidden spellings', 'Bo\u00adtox, b\u043et\u043ex and B-o-t-o-x.', ['5:1', '5:9', '5:19']],
    ['a better word', 'Use approximately two.', ['5:5 approximately']],
    ['a better word, inflected', 'We utilised it.', ['5:4 utilise']],
    ['the words of a link', '[Click here](https://example.org/).', ['5:2 Click here']],
    ['the address of a link', '[Read more](https://example.org/botox-page).', ['5:33 botox']],
    ['the end of a domain', '[Read more](https://londonbotox.example.org/).', ['5:27 botox']],
    ['words of other languages', 'Der Fingerhut.', []],
  ])('%s', async (_, answer, places) => {
    const lines = [
      ...new Set((await found(about('What is it?', answer))).map((one) => one.split(' ').slice(4).join(' '))),
    ];
    expect(lines.length).toBe(places.length);
    for (const [index, place] of places.entries()) expect(lines[index]).toContain(place);
  });
  it('terms of a language count in it', async () => {
    expect(
      await found('---\ninLanguage: de-CH\n---\n# Haut\n\n## Was ist das?\n\nDer Fingerhut.\n', {
        regions: ['us'],
      }),
    ).toEqual(['pom-brand info all us 8:5 Fingerhut']);
  });
  it('what is missing is said once, with all that it is missing for', async () => {
    const source = '# Skin\n\n## Do facials help?\n\nA bit.\n\n## Does a laser help?\n\nYes.\n';
    const findings = (await checked(source)).filter(({ code }) => code === 'risk-missing');
    expect(findings.map(({ message }) => message)).toEqual(['Treatments without risks: facials, laser']);
    expect(
      (await checked(`${source}\n\nEach has side effects.\n`)).filter(({ code }) => code === 'risk-missing'),
    ).toEqual([]);
  });
  it.each([
    ['title', 'title: Botox and you', '2:8'],
    ['description', 'title: Skin\ndescription: >-\n  All about\n  botox.', '5:3'],
    ['keywords', 'title: Skin\nkeywords:\n  - pores\n  - "botox"', '5:6'],
    ['slug', 'title: Skin\nslug: botox-london', '3:7'],
    ['alt', 'title: Skin\nimage: { src: a.png, alt: A botox pen }', '3:29'],
    ['citation', 'title: Skin\ncitation: [{ title: Botox }]', '3:21'],
  ])('the front matter: %s', async (_, matter, place) => {
    const [first] = await found(`---\n${matter}\n---\n\n## Why?\n\nBecause it is so.\n`);
    expect(first).toContain(` ${place} `);
  });
  it('an id and a short answer', async () => {
    const lines = await found('# A\n\n## What is it? {#botox short="It is botox."}\n\nIt wears off.\n', {
      regions: ['us'],
    });
    expect(lines.map((one) => one.split(' ')[4])).toEqual(['3:18', '3:37']);
  });
  it('a pasted text: the title and a question behind a label', async () => {
    const lines = await found(
      'All about botox\n\nQ: What is botox?\nA: It wears off.\n\nQ: Why?\nA: It is so.\n',
      { path: 'a.txt', regions: ['us'] },
    );
    expect(lines.map((one) => one.split(' ')[4])).toEqual(['1:11', '3:12']);
  });
});

describe('waivers', () => {
  const waived = (lines: string) =>
    `---\ntitle: Skin\nwaivers:\n${lines}\n---\n\n## What is Botox? {#b}\n\nA medicine.\n\n## What is Microtox?\n\nAnother.\n`;
  const waiver = (more: string) =>
    waived(`  - { rule: pom-brand, question: b, reason: Safety notice, by: Head of care, ${more} }`);
  it('lets pass, and says so', async () => {
    const findings = await checked(waiver('until: 2026-12-31'));
    const brands = findings.filter(({ code }) => code === 'pom-brand');
    expect(brands.map(({ severity }) => severity)).toEqual(Array.from({ length: 5 }, () => 'info'));
    expect(brands[0]?.waived).toEqual({ reason: 'Safety notice', by: 'Head of care', until: '2026-12-31' });
    expect(
      findings
        .filter(({ code }) => code === 'pom-implied' || code.startsWith('waiver'))
        .map(({ severity }) => severity),
    ).toContain('error');
  });
  it('holds on its last day', async () => {
    expect(
      (await checked(waiver('until: 2026-11-27'))).filter(({ code }) => code === 'waiver-expired'),
    ).toEqual([]);
  });
  it('is over on the day after', async () => {
    const findings = await checked(waiver('until: 2026-11-26'));
    expect(findings.find(({ code }) => code === 'pom-brand')?.severity).toBe('error');
    expect(findings.find(({ code }) => code === 'waiver-expired')).toMatchObject({
      severity: 'warning',
      place: { line: 4, column: 5 },
    });
  });
  it.each([
    [
      'another question',
      '  - { rule: pom-brand, question: something-else, reason: R, by: B, until: 2027-01-01 }',
      'There is no question with this id.',
    ],
    [
      'a slip in the question',
      '  - { rule: pom-implied, question: what-is-microtax, reason: R, by: B, until: 2027-01-01 }',
      'Did you mean the question "what-is-microtox"?',
    ],
    [
      'a slip in the rule',
      '  - { rule: pom-brandt, reason: R, by: B, until: 2027-01-01 }',
      'Did you mean "pom-brand"?',
    ],
    ['nothing found', '  - { rule: risk-missing, reason: R, by: B, until: 2027-01-01 }', 'Take it out'],
  ])('lets nothing pass: %s', async (_, lines, hint) => {
    expect((await checked(waived(lines))).find(({ code }) => code === 'waiver-unused')?.hint).toContain(hint);
  });
  it.each([
    ['the id of a question', '{ rule: pom-brand, question: b, reason: R, by: B, until: 2027-01-01 }', []],
    [
      'none',
      '{ rule: pom-brand, reason: R, by: B, until: 2027-01-01 }',
      ['Name the question: "question: b".'],
    ],
    [
      'a day far off',
      '{ rule: pom-brand, question: b, reason: R, by: B, until: 2099-12-31 }',
      ['Name the day on which the leaflet is reviewed next, or an earlier one.'],
    ],
  ])('says where a waiver lets pass more than somebody has seen: %s', async (_, waiver, hints) => {
    const found = (await checked(waived(`  - ${waiver}`))).filter(({ code }) => code === 'waiver-broad');
    expect(found.map(({ hint }) => hint)).toEqual(hints);
  });
});

describe('severities of a clinic', () => {
  it('warnings and information change, errors stay', async () => {
    const source = about('What is Botox?', 'A laser will help approximately.');
    const lines = await found(source, {
      levels: { 'claim-certainty': 'info', 'plain-word': 'off', 'pom-brand': 'off' },
    });
    expect(lines.filter((one) => one.startsWith('pom-brand error'))).toHaveLength(5);
    expect(lines).toContain('claim-certainty info all uk 5:9 will');
    expect(lines.some((one) => one.startsWith('plain-word'))).toBe(false);
  });
});

describe('mistakes in a pack have their place', () => {
  it.each([
    ['not YAML', 'pack: [', 'pack-syntax', 'pack:'],
    [
      'an unknown key',
      samplePack.replace('lang: [en]', 'language: [en]'),
      'pack-unknown-key',
      'language: [en]',
    ],
    ['a pattern that is none', samplePack.replace("'neuro-?toxins?'", "'neuro('"), 'pack-value', 'neuro('],
    [
      'a severity that is none',
      samplePack.replace('us: { default: off }', 'us: { default: fatal }'),
      'pack-value',
      'fatal',
    ],
    [
      'a region that is none',
      samplePack.replace('us: { default: off }', 'fr: { default: off }'),
      'pack-unknown-key',
      'fr:',
    ],
    [
      'a list that is nowhere',
      samplePack.replace('match: { lists: [brands] }', 'match: { lists: [brand] }'),
      'pack-value',
      '[brand]',
    ],
    ['a rule twice', samplePack.replace('id: link-text', 'id: pom-brand'), 'pack-value', 'pom-brand'],
  ])('%s', (_, text, code, at) => {
    const { value, diagnostics } = parsePacks([{ path: 'rules/sample.yaml', text }]);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      code,
      path: 'rules/sample.yaml',
      place: { line: text.split('\n').findLastIndex((one) => one.includes(at)) + 1 },
    });
  });
});

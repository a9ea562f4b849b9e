import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Examine } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/formats.ts';
import type { Templates, Tools } from '../../src/model/context.ts';
import { onChannel } from '../../src/model/document.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf, documents } from '../documents.ts';
import { openWorld, settingsOf } from '../world.ts';

/** What `check` says of a format is what making it would say, although little is made. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const words = (count: number) => 'some words that go on '.repeat(Math.ceil(count / 5)).trim();

const samples: Readonly<Record<string, string>> = {
  ...documents,
  'too long for cards': `# ${words(90)}\n\n## Why ${words(120)}?\n\nBecause it is.\n\n## How long?{short="${words(200)}."}\n\nLong.\n\n## One word?\n\n${'Wort'.repeat(40)} is a word.\n`,
  'all capitals, all wide': `# Moles\n\n## ${'WWWWWWWW '.repeat(18)}?\n\n${'MMMMMMMM '.repeat(40)}.\n`,
  'a letter without a font': '# Signs 𓀀\n\n## What is 𓀁?\n\nA sign that no font of ours has.\n',
  'raw HTML': '# HTML\n\n## What is it?\n\n<table><tr><td><p>x<li>y</table>\n\n<b>bold <i>both</b> x</i>\n',
  'no room for the names': `---\ntitle: Names\ndisclaimer: ${words(260)}\n---\n\n## Who?\n\nWe are some people.\n`,
};

const fainter = (templates: Templates): Templates => ({
  ...templates,
  'card/clear/card.css': `${templates['card/clear/card.css']}\n.headline { color: #cccccc }`,
});

describe.each(formats.filter(({ loadExaminer }) => loadExaminer !== undefined))('$name', (format) => {
  let examine: Examine | undefined;
  beforeAll(async () => {
    examine = await format.loadExaminer?.();
  });
  const both = async (source: string, tools: Tools = world.tools) => {
    const document = onChannel(await documentOf(source), format.channel);
    const settings = settingsOf(document, world, ['html', format.name]);
    const emit = await format.load();
    return {
      made: (await emit(document, settings, tools)).diagnostics,
      foreseen: await examine?.(document, settings, tools),
    };
  };

  // One after the other, as in a run: what one has shown must not hide the trouble of the next.
  it.each(Object.entries(samples))('%s', async (_, source) => {
    const { made, foreseen } = await both(source);
    expect(foreseen).toEqual(made);
  });
  it('colours of a style sheet that hide words', async () => {
    const tools = { ...world.tools, templates: fainter(world.tools.templates) };
    const { made, foreseen } = await both(documents['one question'] ?? '', tools);
    expect(made.length).toBeGreaterThan(0);
    expect(foreseen?.map(({ code }) => code)).toEqual(made.map(({ code }) => code));
  });
});

import { performance } from 'node:perf_hooks';
import type { SourceTree } from '../src/model/source.ts';
import { readerFor } from '../src/read/readers.ts';
import { structure } from '../src/structure/structure.ts';

/**
 * What a question costs to read and to understand, for 100, 1,000 and 10,000 of them, in each shape of source that is
 * text; then 5 MB of signs on one line that a parser could stumble over. Linear means: the columns are alike.
 */
const encode = (text: string) => new TextEncoder().encode(text);

interface Item {
  readonly question: string;
  readonly answer: string;
}

const shapes: Readonly<Record<string, (items: readonly Item[]) => string>> = {
  '.md': (items) =>
    `# Skin\n\n${items.map(({ question, answer }) => `## ${question}\n\n${answer}\n\n- Wash\n- Dry\n`).join('\n')}`,
  '.txt': (items) =>
    `Skin\n\n${items.map(({ question, answer }) => `${question}\n\n${answer}\n`).join('\n')}`,
  '.html': (items) =>
    `<!doctype html><title>Skin</title><main><h1>Skin</h1>${items.map(({ question, answer }) => `<h2>${question}</h2><p>${answer}</p>`).join('\n')}</main>`,
  '.yaml': (items) =>
    `title: Skin\nquestions:\n${items.map(({ question, answer }) => `  - question: ${question}\n    answer: ${answer}\n`).join('')}`,
  '.json': (items) => JSON.stringify({ title: 'Skin', questions: items }, null, 1),
  '.csv': (items) =>
    `question,answer\n${items.map(({ question, answer }) => `"${question}","${answer}"\n`).join('')}`,
};

/** Ordinary words, the same each time. */
function itemsOf(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => ({
    question: `What is number ${index} of the things to know?`,
    answer: `The thing of number ${index} is small and harmless. Ask the nurse for advice, and keep the leaflet ${index * 7}.`,
  }));
}

interface Timed {
  readonly read: number;
  readonly understood: number;
  readonly findings: number;
}

/** Milliseconds. */
async function time(text: string, path: string): Promise<Timed> {
  const read = await readerFor(path)?.load();
  const start = performance.now();
  const source = await read?.(encode(text), path);
  const middle = performance.now();
  const outcome = source?.value && (await structure(source.value as SourceTree, { lang: 'en-GB' }));
  return {
    read: middle - start,
    understood: performance.now() - middle,
    findings: (source?.diagnostics.length ?? 0) + (outcome?.diagnostics.length ?? 0),
  };
}

const inColumns = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](12)).join('');

const only = process.argv[2];

if (only !== 'lines') {
  console.log('ms a question: read + understand');
  const counts = [100, 1000, 10_000];
  console.log(inColumns(['', ...counts]));
  for (const [ending, write] of Object.entries(shapes)) {
    if (readerFor(`x${ending}`) === undefined) continue;
    // Beforehand, so that the code is compiled.
    await time(write(itemsOf(200)), `x${ending}`);
    const cells: string[] = [];
    for (const count of counts) {
      const { read, understood } = await time(write(itemsOf(count)), `x${ending}`);
      cells.push(`${(read / count).toFixed(3)}+${(understood / count).toFixed(3)}`);
    }
    console.log(inColumns([ending, ...cells]));
  }
}

const units =
  process.argv[3] === undefined
    ? [
        'word ',
        'word? ',
        '“?” ',
        '*a ',
        '[a](',
        '[a] ',
        '![',
        '<b>',
        '</b>',
        '`',
        '~~a ',
        '_a_ ',
        '{#a ',
        '"}',
        '- ',
        '> ',
        '1. ',
        '. ',
        '| a ',
        'a@b.c ',
        'www.a.b ',
        '&amp;',
        '\\',
        'é',
        'word? A. ',
        '\n',
        'a\n',
        '?\n\n',
        '- a\n',
        'Q: a?\n',
        '[^1]',
        '[a]: b\n',
      ]
    : [process.argv[3]];
if (only !== 'questions') {
  const megabytes = Number(process.argv[4] ?? 5);
  console.log(`\nms for ${megabytes} MB of one unit: read + understand`);
  for (const ending of ['.md', '.txt'])
    for (const unit of units) {
      const text = `Skin\n\nWhat is it?\n\n${unit.repeat(Math.ceil((megabytes * 1e6) / unit.length))}\n`;
      const { read, understood, findings } = await time(text, `x${ending}`);
      console.log(
        inColumns([
          `${ending} ${JSON.stringify(unit)}`.padEnd(20),
          read.toFixed(0),
          understood.toFixed(0),
          `${findings} findings`,
        ]),
      );
    }
}

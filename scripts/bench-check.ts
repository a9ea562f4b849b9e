import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { examine } from '../src/check/check.ts';
import { type CompiledRules, compileRules } from '../src/check/compile.ts';
import { parsePacks } from '../src/check/packs.ts';
import { createSyllableCounter } from '../src/check/readability.ts';
import type { Document } from '../src/model/document.ts';
import type { Region } from '../src/model/front-matter.ts';
import { readMarkdown } from '../src/read/markdown.ts';
import { structure } from '../src/structure/structure.ts';
import { readRulePacks } from '../src/world/rule-packs.ts';

/**
 * How good the rules for medicines and claims are, by a table of sentences of which half are false friends, and how long
 * all rules take for many documents. Prints both; ends with 1 where they fall short.
 */
const root = join(import.meta.dirname, '..');
const leastPrecision = 0.95;
const leastRecall = 0.9;
/** In milliseconds of processor time a document, and how many documents. */
const longest = 3;
const count = 1000;
const portions = 50;

interface Sentence {
  readonly text: string;
  readonly lang?: string;
  readonly region?: Region;
  readonly expect: readonly string[];
  readonly match?: string;
}

const rules = await loadRules();
const table = await precision(rules);
const time = await speed(rules);
console.log(
  `${table.sentences} sentences: precision ${table.precision.toFixed(3)}, recall ${table.recall.toFixed(3)}`,
);
for (const line of table.wrong) console.log(`  ${line}`);
console.log(`${count} documents: ${time.toFixed(2)} ms of rule time a document`);
process.exitCode =
  table.precision >= leastPrecision && table.recall >= leastRecall && time <= longest ? 0 : 1;

async function loadRules(): Promise<CompiledRules> {
  const { value, diagnostics } = parsePacks(await readRulePacks(join(root, 'rules')));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return compileRules(value);
}

async function documentOf(text: string): Promise<Document> {
  const read = await readMarkdown(new TextEncoder().encode(text), 'bench.md');
  const made = read.value === undefined ? undefined : await structure(read.value, { lang: 'en-GB' });
  if (made?.value === undefined) throw new Error('The sample cannot be read.');
  return made.value;
}

/** By rule: a rule that fires as it should, one that fires without need, one that does not. */
async function precision(packs: CompiledRules) {
  const file = join(root, 'tests', 'cases', 'check', 'sentences.yaml');
  const sentences: readonly Sentence[] = parse(await readFile(file, 'utf8'));
  const counted = new Set(sentences.flatMap(({ expect }) => expect));
  const wrong: string[] = [];
  let [right, extra, missed] = [0, 0, 0];
  for (const sentence of sentences) {
    const found = await firing(sentence, packs);
    for (const code of counted) {
      const [is, should] = [found.has(code), sentence.expect.includes(code)];
      if (is && should) right += 1;
      if (is && !should) extra += 1;
      if (!is && should) missed += 1;
      if (is !== should) wrong.push(`${should ? 'missed' : 'false'} ${code}: ${sentence.text}`);
    }
  }
  return {
    sentences: sentences.length,
    precision: right / (right + extra),
    recall: right / (right + missed),
    wrong,
  };
}

/** The rules that fire for a sentence as an answer. */
async function firing(
  { text, lang = 'en', region = 'uk' }: Sentence,
  packs: CompiledRules,
): Promise<ReadonlySet<string>> {
  const source = `---\ntitle: Skin\ninLanguage: ${lang}\n---\n\n## ?? {#q}\n\n${text}\n`;
  const document = await documentOf(source);
  const found = examine(
    document,
    source,
    {},
    { rules: packs, levels: {}, regions: [region], today: new Date(0) },
  );
  return new Set(found.map(({ code }) => code));
}

async function speed(packs: CompiledRules): Promise<number> {
  const text = await readFile(join(root, 'source', 'pores.md'), 'utf8');
  const document = await documentOf(text);
  const standard = {
    rules: packs,
    levels: {},
    regions: ['uk'] as const,
    today: new Date(0),
    syllables: createSyllableCounter(),
  };
  examine(document, text, {}, standard);
  // Other work on the machine slows most parts down: the fastest says what the rules take.
  const parts = Array.from({ length: portions }, () => {
    const start = process.cpuUsage();
    for (let index = 0; index < count / portions; index += 1) examine(document, text, {}, standard);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / (count / portions);
  });
  return Math.min(...parts);
}

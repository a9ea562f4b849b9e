import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examine } from '../src/check/check.ts';
import type { CompiledRules } from '../src/check/compile.ts';
import { createSyllableCounter } from '../src/check/readability.ts';
import { builtInRules, documentOf, judged, tables } from './sentence-tables.ts';

/**
 * How good the rules for medicines and claims are, by tables of sentences, and how long all rules take for many documents.
 * Prints all; ends with 1 where they fall short.
 */
const root = join(import.meta.dirname, '..');
const leastPrecision = 0.95;
const leastRecall = 0.9;
/** In milliseconds of processor time a document, and how many documents. */
const longest = 3;
const count = 1000;
const portions = 50;

const rules = await builtInRules();
let isGood = true;
for (const name of tables) {
  const table = await judged(name, rules);
  const figures = `precision ${table.precision.toFixed(3)}, recall ${table.recall.toFixed(3)}`;
  console.log(`${name}: ${table.sentences} sentences, ${table.clean} of them false friends: ${figures}`);
  for (const line of table.wrong) console.log(`  ${line}`);
  isGood &&= table.precision >= leastPrecision && table.recall >= leastRecall;
}
const time = await speed(rules);
console.log(`${count} documents: ${time.toFixed(2)} ms of rule time a document`);
process.exitCode = isGood && time <= longest ? 0 : 1;

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

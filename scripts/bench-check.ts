import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { examine } from '../src/check/check.ts';
import { type CompiledRules, compileRules } from '../src/check/compile.ts';
import { parsePacks } from '../src/check/packs.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Document } from '../src/model/document.ts';
import type { Region } from '../src/model/front-matter.ts';
import { readMarkdown } from '../src/read/markdown.ts';
import { structure } from '../src/structure/structure.ts';
import { readRulePacks } from '../src/world/rule-packs.ts';

/**
 * How good the rules for medicines and claims are, by tables of sentences of which half are false friends, and how long
 * all rules take for many documents. The author of the rules wrote the first table; whoever wrote the second had not seen
 * the rules; the third holds whole answers. Prints all; ends with 1 where they fall short.
 */
const root = join(import.meta.dirname, '..');
const tables = ['sentences', 'held-out', 'answers'];
const leastPrecision = 0.95;
const leastRecall = 0.9;
/** In milliseconds of processor time a document, and how many documents. */
const longest = 3;
const count = 1000;
/** The rules of the packs `medicines` and `claims`. */
const counted = /^(?:pom-|medicine-|claim-|price-or-offer$|testimonial$|under-18$|before-after$)/;

interface Sentence {
  readonly text: string;
  readonly lang?: string;
  readonly region?: Region;
  /** Codes, of which `a|b` is met by either; or codes, each with the words that it must find. */
  readonly expect: readonly (string | Readonly<Record<string, string>>)[];
  /** Codes that are right, too, and count for nothing. */
  readonly may?: readonly string[];
  /** The words at fault. */
  readonly match?: string;
}

const rules = await loadRules();
let isGood = true;
for (const name of tables) {
  const table = await precision(name, rules);
  const figures = `precision ${table.precision.toFixed(3)}, recall ${table.recall.toFixed(3)}`;
  console.log(`${name}: ${table.sentences} sentences, ${table.clean} of them false friends: ${figures}`);
  for (const line of table.wrong) console.log(`  ${line}`);
  isGood &&= table.precision >= leastPrecision && table.recall >= leastRecall;
}
const time = await speed(rules);
console.log(`${count} documents: ${time.toFixed(2)} ms of rule time a document`);
process.exitCode = isGood && time <= longest ? 0 : 1;

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
async function precision(name: string, packs: CompiledRules) {
  const file = join(root, 'tests', 'cases', 'check', `${name}.yaml`);
  const sentences: readonly Sentence[] = parse(await readFile(file, 'utf8'));
  const wrong: string[] = [];
  let [right, extra, missed] = [0, 0, 0];
  for (const sentence of sentences) {
    const all = await found(sentence, packs);
    const expected = sentence.expect.flatMap(expectations);
    const isOurs = (one: Diagnostic) =>
      expected.some((wanted) => meets(one, wanted)) || sentence.may?.includes(one.code) === true;
    for (const one of expected) {
      if (all.some((finding) => meets(finding, one))) right += 1;
      else wrong.push(`missed ${one.codes.join('|')} ${one.words ?? ''}: ${sentence.text}`);
    }
    missed += expected.filter((one) => !all.some((finding) => meets(finding, one))).length;
    for (const finding of all.filter((one) => !isOurs(one))) {
      extra += 1;
      wrong.push(`false ${finding.code} (${finding.quote}): ${sentence.text}`);
    }
    const quotes = all.map(({ quote = '' }) => seen(quote));
    const match = sentence.match === undefined ? undefined : seen(sentence.match);
    const isQuoted = match === undefined || quotes.some((one) => one.includes(match) || match.includes(one));
    if (all.length > 0 && !isQuoted) wrong.push(`quoted “${quotes.join('”, “')}”: ${sentence.text}`);
  }
  return {
    sentences: sentences.length,
    clean: sentences.filter(({ expect }) => expect.length === 0).length,
    precision: right / (right + extra),
    recall: right / (right + missed),
    wrong,
  };
}

/** Without what a quote leaves out: what cannot be seen, and signs of emphasis. */
function seen(words: string): string {
  return words.replace(/[\p{Default_Ignorable_Code_Point}\u200b]|\*\*/gu, '').replace(/\s/g, ' ');
}

interface Expectation {
  readonly codes: readonly string[];
  readonly words?: string;
}

function expectations(one: Sentence['expect'][number]): readonly Expectation[] {
  if (typeof one === 'string') return [{ codes: one.split('|') }];
  return Object.entries(one).map(([code, words]) => ({ codes: [code], words }));
}

function meets({ code, quote = '' }: Diagnostic, { codes, words }: Expectation): boolean {
  if (!codes.includes(code)) return false;
  if (words === undefined) return true;
  const [is, should] = [seen(quote).toLowerCase(), words.toLowerCase()];
  return is.includes(should) || should.includes(is);
}

/** What the rules on medicines and claims find in some text as an answer; of a text whose words do not matter, the first of each rule. */
async function found(
  { text, lang = 'en', region = 'uk', expect }: Sentence,
  packs: CompiledRules,
): Promise<readonly Diagnostic[]> {
  const source = `---\ntitle: Skin\ninLanguage: ${lang}\n---\n\n## ?? {#q}\n\n${text}\n`;
  const document = await documentOf(source);
  const standard = { rules: packs, levels: {}, regions: [region], today: new Date(0) };
  const ours = examine(document, source, {}, standard).filter(({ code }) => counted.test(code));
  // One place may be told once for several channels.
  const places = [
    ...Map.groupBy(ours, ({ code, quote, place }) => `${code} ${place?.column} ${quote}`).values(),
  ];
  const once = places.flatMap(([first]) => first ?? []);
  if (expect.some((one) => typeof one !== 'string')) return once;
  return [...Map.groupBy(once, ({ code }) => code).values()].flatMap(([first]) => first ?? []);
}

async function speed(packs: CompiledRules): Promise<number> {
  const text = await readFile(join(root, 'source', 'pores.md'), 'utf8');
  const document = await documentOf(text);
  const standard = { rules: packs, levels: {}, regions: ['uk'] as const, today: new Date(0) };
  examine(document, text, {}, standard);
  // Other work on the machine slows a part of them down: the fastest part says what the rules take.
  const parts = Array.from({ length: 10 }, () => {
    const start = process.cpuUsage();
    for (let index = 0; index < count / 10; index += 1) examine(document, text, {}, standard);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / (count / 10);
  });
  return Math.min(...parts);
}

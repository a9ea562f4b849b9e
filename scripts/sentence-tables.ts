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

const root = join(import.meta.dirname, '..');

/**
 * Tables of sentences (`tests/cases/check`), of which half are false friends. The author of the rules wrote the first; whoever
 * wrote the next thirteen had not seen the rules; the last three are by people who knew them.
 * Only figures of a first run, which each file records, say how the rules do on unseen text.
 */
export const tables = [
  'sentences',
  'held-out',
  'inventive',
  'languages',
  'clinics',
  'disguised',
  'tester-a',
  'tester-b',
  'tester-c',
  'tester-d',
  'tester-e',
  'tester-f',
  'tester-g',
  'tester-h',
  'officer',
  'answers',
  'plain',
];

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

export async function builtInRules(): Promise<CompiledRules> {
  const { value, diagnostics } = parsePacks(await readRulePacks(join(root, 'rules')));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return compileRules(value);
}

/** As it is read from Markdown. */
export async function documentOf(text: string): Promise<Document> {
  const read = await readMarkdown(new TextEncoder().encode(text), 'bench.md');
  const made = read.value === undefined ? undefined : await structure(read.value, { lang: 'en-GB' });
  if (made?.value === undefined) throw new Error('The sample cannot be read.');
  return made.value;
}

/** How good the rules are by a table: where a rule fires as it should, fires without need, does not fire. */
export async function judged(name: string, packs: CompiledRules) {
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

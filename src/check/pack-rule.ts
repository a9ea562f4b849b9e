import type { CompiledRule } from './compile.ts';
import { everyMatch } from './every-match.ts';
import { textsWith } from './grams.ts';
import type { Reading, Whole } from './reading.ts';

/** Some words of a piece of text that a rule found. */
export interface Found {
  readonly rule: CompiledRule;
  readonly reading: Reading;
  /** Offsets in the text of the subject. */
  readonly from: number;
  readonly to: number;
  /** As the source has them, in one line. */
  readonly words: string;
  /** A better word, where the rule has one. */
  readonly suggestion?: string;
  /** All different words that were found, where one finding stands for several. */
  readonly all?: readonly string[];
}

interface Span {
  /** Offsets in the folded text. */
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;
}

/** A pattern, and the texts that may hold it (as in `Grams`). */
interface Candidate {
  readonly expression: RegExp;
  readonly texts: number;
}

/** The patterns of a rule that may stand in a document. */
interface Candidates {
  readonly match: readonly Candidate[];
  readonly except: readonly Candidate[];
}

/** What a rule finds in a document: every place, or the first one where something is missing in the whole of it. */
export function runRule(rule: CompiledRule, whole: Whole): readonly Found[] {
  const match = candidates(rule.patterns, whole);
  const isTermThere = rule.owners.match.some((owner) => whole.owners.has(owner));
  // Most rules find nothing in most leaflets.
  if (match.length === 0 && !isTermThere) return [];
  const patterns = { match, except: candidates(rule.exceptPatterns, whole) };
  const texts = match.reduce((all, one) => all | one.texts, 0);
  const { readings } = whole;
  const found = readings
    .filter(({ bit, hits }) => (texts & bit) !== 0 || (isTermThere && hits.size > 0))
    .filter(({ subject }) => isInScope(rule, subject.scope))
    .flatMap((reading) =>
      spansIn(rule, patterns, reading, readings).map((span) => foundAt(rule, reading, span)),
    );
  if (rule.told === 'first') return found.filter(isFirstUse(rule, readings));
  const { absent } = rule.match;
  if (absent === undefined || found.length === 0) return found;
  const groups = absent.within === 'document' ? [found] : [...Map.groupBy(found, groupOf).values()];
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const where = absent.within === 'document' ? readings : aroundOf(first.reading, readings);
    if (where.some((one) => speaksOf(one, rule, whole))) return [];
    return [{ ...first, all: [...new Set(group.map(({ words }) => words.toLowerCase()))] }];
  });
}

function candidates(patterns: CompiledRule['patterns'], { grams }: Whole): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { expression, sought } of patterns) {
    const texts = sought.reduce((all, lists) => all | textsWith(lists, grams), 0);
    if (texts !== 0) found.push({ expression, texts });
  }
  return found;
}

/** A term is known to readers from where it first stands: explained there, or not. */
function isFirstUse(rule: CompiledRule, readings: readonly Reading[]): (found: Found) => boolean {
  const first = new Map<string | undefined, readonly [Reading, number]>();
  for (const reading of readings.filter(({ subject }) => isInScope(rule, subject.scope))) {
    for (const { from, to, suggestion } of longest(termSpans(rule, reading))) {
      if (!first.has(suggestion)) first.set(suggestion, [reading, reading.folded.origin(from, to)[0]]);
    }
  }
  return ({ reading, from, suggestion }) => {
    const [where, at] = first.get(suggestion) ?? [];
    return where === reading && at === from;
  };
}

/** The words of links stand in their answer already: only a rule about links alone looks at them by themselves. */
function isInScope({ scope }: CompiledRule, own: Reading['subject']['scope']): boolean {
  if (own === 'linkText') return scope?.includes('linkText') === true && !scope.includes('answer');
  return scope === undefined || scope.includes(own);
}

function spansIn(
  rule: CompiledRule,
  { match, except }: Candidates,
  reading: Reading,
  readings: readonly Reading[],
): readonly Span[] {
  const spans = longest([...termSpans(rule, reading), ...patternSpans(match, reading)]);
  if (spans.length === 0) return spans;
  // What lets everything inside it pass.
  const phrases = rule.owners.phrases.flatMap((owner) => reading.hits.get(owner) ?? []);
  const around = [...phrases, ...patternSpans(except, reading)];
  return spans
    .filter((span) => !around.some(holdsSpan(span)) || isForSale(rule, reading, span))
    .filter((span) => !isFollowed(rule, reading, span))
    .filter((span) => !standsBeside(rule, reading, span, readings))
    .filter((span) => isNear(rule, reading, span, readings));
}

function termSpans({ owners, swaps }: CompiledRule, { hits }: Reading): Span[] {
  if (hits.size === 0) return [];
  return owners.match.flatMap((owner) =>
    (hits.get(owner) ?? []).map(({ from, to, term }) => {
      const suggestion = owner.endsWith(' swaps') ? swaps?.[term.written] : undefined;
      return { from, to, ...(suggestion === undefined ? {} : { suggestion }) };
    }),
  );
}

function patternSpans(patterns: readonly Candidate[], { folded: { text }, bit }: Reading): Span[] {
  const found: Span[] = [];
  for (const { expression, texts } of patterns) {
    if ((texts & bit) === 0) continue;
    for (const { 0: words, index } of everyMatch(text, expression))
      found.push({ from: index, to: index + words.length });
  }
  return found;
}

/** Without the ones that lie in, or begin in, a longer one before them. */
function longest(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = spans.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Span[] = [];
  for (const span of sorted) {
    if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  }
  return kept;
}

function holdsSpan({ from, to }: Span): (around: Span) => boolean {
  return (around) => around.from <= from && to <= around.to;
}

/** Whether its sentence has words that end exceptions: who warns of a thing and sells it sells it. */
function isForSale({ exceptUnless }: CompiledRule, reading: Reading, span: Span): boolean {
  if (exceptUnless.length === 0) return false;
  const sentence = reading.folded.text.slice(...sentenceAt(reading, span));
  return exceptUnless.some(({ expression }) => everyMatch(sentence, expression).length > 0);
}

/** Whether what is missed is there, and not only denied. */
function speaksOf(reading: Reading, { owners, absentUnless }: CompiledRule, whole: Whole): boolean {
  if (!holds(reading, owners.absent)) return false;
  const denied = patternSpans(candidates(absentUnless, whole), reading);
  return owners.absent.some((owner) =>
    (reading.hits.get(owner) ?? []).some((hit) => !denied.some(holdsSpan(hit))),
  );
}

/** Whether what makes it harmless comes next. */
function isFollowed({ exceptAfter }: CompiledRule, { folded: { text } }: Reading, { to }: Span): boolean {
  return exceptAfter.some((pattern) => {
    pattern.lastIndex = to;
    return pattern.test(text);
  });
}

/** Whether a word that makes it harmless stands in the same sentence, or where the rule says so in what is around it. */
function standsBeside(
  { owners, except }: CompiledRule,
  reading: Reading,
  span: Span,
  readings: readonly Reading[],
): boolean {
  if (owners.exceptNear.length === 0) return false;
  if (except?.within !== 'answer') return holds(reading, owners.exceptNear, sentenceAt(reading, span));
  const titles = readings.filter(({ subject }) => subject.scope === 'title' || subject.scope === 'subtitle');
  return [...aroundOf(reading, readings), ...titles].some((one) => holds(one, owners.exceptNear));
}

function isNear(
  { match, owners }: CompiledRule,
  reading: Reading,
  span: Span,
  readings: readonly Reading[],
): boolean {
  if (match.near === undefined) return true;
  if (match.near.within === 'sentence') return holds(reading, owners.near, sentenceAt(reading, span));
  const where = match.near.within === 'document' ? readings : aroundOf(reading, readings);
  return where.some((one) => holds(one, owners.near));
}

/** Whether one of some terms stands in a text, or in a stretch of it. */
function holds({ hits }: Reading, owners: readonly string[], within?: readonly [number, number]): boolean {
  if (hits.size === 0) return false;
  return owners.some((owner) =>
    (hits.get(owner) ?? []).some(
      ({ from, to }) => within === undefined || (from >= within[0] && to <= within[1]),
    ),
  );
}

function sentenceAt(reading: Reading, { from, to }: Span): readonly [number, number] {
  return reading.sentences().find(([start, end]) => start <= from && from < end) ?? [from, to];
}

/** The texts of one question and its answer; else the text alone. */
function aroundOf(reading: Reading, readings: readonly Reading[]): readonly Reading[] {
  const { question } = reading.subject;
  return question === undefined ? [reading] : readings.filter((one) => one.subject.question === question);
}

function groupOf({ reading }: Found): unknown {
  return reading.subject.question ?? reading;
}

function foundAt(rule: CompiledRule, reading: Reading, { from, to, suggestion }: Span): Found {
  const [start, end] = reading.folded.origin(from, to);
  const words = reading.subject.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { rule, reading, from: start, to: end, words, ...(suggestion === undefined ? {} : { suggestion }) };
}

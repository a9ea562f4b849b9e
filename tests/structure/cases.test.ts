import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Reading, readAs, shouldRead, spoken, topics } from './readings.ts';
import { short, understand } from './understand.ts';

/**
 * The tables in tests/cases/read: what is written there is compared, what is left out is not, but for the findings
 * and the questions, which have to be complete.
 */
interface Case {
  readonly name: string;
  /** The kind of file; Markdown when left out. */
  readonly file?: string;
  readonly input: string;
  readonly title?: string;
  readonly subtitle?: string | null;
  readonly lang?: string;
  readonly dir?: string;
  readonly intro?: string | null;
  readonly sections?: readonly {
    readonly title?: string | null;
    readonly id?: string;
    readonly intro?: string | null;
    /** `id`, `q`, `a`, `signal`, `short`, `channels`, `at` (line:column-line:column), any of them. */
    readonly questions: readonly Record<string, unknown>[];
  }[];
  /** `code line:column`. */
  readonly found?: readonly string[];
}

const folder = new URL('../cases/read/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const tables = files.map((file) => ({
  file,
  cases: parse(readFileSync(new URL(file, folder), 'utf8')) as (Case | Reading)[],
}));
const readings = tables.flatMap(({ cases }) => cases.filter(isReading));

for (const { file, cases } of tables) {
  describe(file, () => {
    it.each(cases.map((one) => [nameOf(one), one] as const))('%s', async (_, one) => {
      if (isReading(one)) expect(await readAs(one)).toBe(shouldRead(one));
      else expect(await actual(one)).toEqual(wanted(one));
    });
  });
}

describe('the table covers', () => {
  it.each(topics.flatMap((topic) => [`${topic}, easy`, `${topic}, nasty`]))('%s', (wanted) => {
    expect(readings.map(({ about, level }) => `${about}, ${level}`)).toContain(wanted);
  });

  it.each(spoken)('%s in eight languages', (topic) => {
    const languages = readings.filter(({ about }) => about === topic).map(({ language }) => language);
    expect(new Set(languages).size, [...new Set(languages)].join(' ')).toBeGreaterThanOrEqual(8);
  });

  it('twenty languages, and nothing but known topics', () => {
    expect(new Set(readings.map(({ language }) => language)).size).toBeGreaterThanOrEqual(20);
    expect(readings.map(({ about }) => about).filter((about) => !topics.includes(about))).toEqual([]);
    expect(readings.map(nameOf)).toEqual([...new Set(readings.map(nameOf))]);
  });
});

function isReading(one: Case | Reading): one is Reading {
  return 'about' in one;
}

function nameOf(one: Case | Reading): string {
  return isReading(one) ? `${one.about}, ${one.level}, ${one.language}: ${one.name}` : one.name;
}

function wanted(one: Case) {
  const { title, subtitle, lang, dir, intro, sections } = one;
  const given = Object.entries({ title, subtitle, lang, dir, intro, sections });
  return { ...Object.fromEntries(given.filter(([, value]) => value !== undefined)), found: one.found ?? [] };
}

async function actual(one: Case) {
  const { document, diagnostics } = await understand(one.input, one.file ?? 'case.md');
  const shown: Record<string, unknown> = {
    title: document?.title,
    subtitle: document?.subtitle,
    lang: document?.lang,
    dir: document?.dir,
    intro: document === undefined ? undefined : (document.intro?.text ?? null),
    sections: document?.sections.map((section, index) => {
      const like = one.sections?.[index];
      const { title, id } = section;
      const questions = section.questions.map((question, at) => {
        const { line, column, endLine, endColumn } = question.place;
        const all: Record<string, unknown> = {
          id: question.id,
          q: question.question,
          a: question.answer.text,
          signal: question.signal,
          short: question.short,
          channels: question.channels.join(' '),
          at: `${line}:${column}-${endLine}:${endColumn}`,
        };
        return like?.questions[at] === undefined ? all : pick(all, like.questions[at]);
      });
      const all = { title, id, intro: section.intro?.text ?? null, questions };
      return like === undefined ? all : pick(all, like);
    }),
    // Many cases are in another language than the default and name none.
    found: diagnostics
      .map(short)
      .filter((found) => found !== 'language-detected' || one.found?.includes(found)),
  };
  return pick(shown, wanted(one));
}

function pick(all: Record<string, unknown>, like: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, all[key]]));
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const cases = parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
  describe(file, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      expect(actual(one)).toEqual(wanted(one));
    });
  });
}

function wanted(one: Case) {
  const { title, subtitle, lang, dir, intro, sections } = one;
  const given = Object.entries({ title, subtitle, lang, dir, intro, sections });
  return { ...Object.fromEntries(given.filter(([, value]) => value !== undefined)), found: one.found ?? [] };
}

function actual(one: Case) {
  const { document, diagnostics } = understand(one.input, one.file ?? 'case.md');
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
    found: diagnostics.map(short),
  };
  return pick(shown, wanted(one));
}

function pick(all: Record<string, unknown>, like: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, all[key]]));
}

import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { levelWords, type ReadingEase } from '../../check/reading-ease.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../model/document.ts';
import { countWords } from '../../wording/words.ts';
import { gathered } from '../gathered.ts';

/** What the program knows of a leaflet, for the questions of standards. */
export interface Seen {
  readonly document: Document;
  readonly ease: ReadingEase;
  readonly questions: number;
  /** With a title. */
  readonly sections: number;
  /** In words, of the longest answer. */
  readonly longestAnswer: number;
  /** How many elements of a kind all answers hold. */
  elements(tagName: string, is?: (element: Element) => boolean): number;
  /** How many findings rules have that nobody stands up for; codes, or beginnings of codes that end in a hyphen. */
  findings(...codes: readonly string[]): number;
  /** Whether the words of answers match; nothing in a language other than English. */
  says(pattern: RegExp): boolean | undefined;
}

export function seenOf(document: Document, ease: ReadingEase, diagnostics: readonly Diagnostic[]): Seen {
  const questions = questionsOf(document);
  const open = gathered(diagnostics.filter(({ waived }) => waived === undefined));
  const answers = questions.map(({ answer }) => answer.text).join('\n');
  return {
    document,
    ease,
    questions: questions.length,
    sections: document.sections.filter(({ title }) => title !== null).length,
    longestAnswer: Math.max(0, ...questions.map(({ answer }) => countWords(answer.text))),
    elements(tagName, is = () => true) {
      let count = 0;
      for (const { answer } of questions) {
        visit(answer.tree, 'element', (element) => {
          if (element.tagName === tagName && is(element)) count += 1;
        });
      }
      return count;
    },
    findings: (...codes) =>
      open.filter(({ code }) =>
        codes.some((one) => (one.endsWith('-') ? code.startsWith(one) : code === one)),
      ).length,
    says: (pattern) => (/^en(?:-|$)/i.test(document.lang) ? pattern.test(answers) : undefined),
  };
}

/** "1 source", "2 sources". */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function easeWords(ease: ReadingEase): string {
  const length = `${ease.wordsPerSentence} words a sentence`;
  if (ease.kind === 'too-short')
    return `answers of ${amount(ease.words, 'word')} are too short for a reading level; ${length}`;
  if (ease.kind === 'no-formula') return `no formula for this language; ${length}`;
  return `${levelWords(ease.levels)}; ${length}`;
}

/** What rules found, in words that promise nothing where they found none. */
export function foundWords(count: number, what: string): string {
  return count === 0 ? `${what}: rules found none` : `${amount(count, 'finding')} on ${what}`;
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/model/document.ts';
import { understand } from '../structure/understand.ts';

/** Whole pages: their titles, sections, questions with the first and last words of the answers, and what is left out. */
const pages = [
  {
    file: 'web-clinic-valid.html',
    title: 'Mole checks: your questions',
    lang: 'en-GB',
    sections: ['Before you come', 'Afterwards'],
    questions: [
      ['summary', 'What is a mole check?', 'A nurse looks', '20 minutes.'],
      ['summary', 'Make-up & lotions', 'Please leave', 'fake tan.'],
      ['summary', 'Does it hurt?', 'No. The lens', 'works without.'],
      ['summary', 'When do I hear from you?', 'At once', '10 days.'],
      ['summary', 'How often should I come?', 'Your skin', 'once a year'],
    ],
    leftOut: [
      'Why do we use cookies?',
      'Accept all',
      'What is a mole?',
      'Home › Moles › Questions',
      'Share: Post it',
      'Open today?',
      'Privacy',
    ],
  },
  {
    file: 'web-google-docs-valid.html',
    title: 'Fragen zur Laserbehandlung',
    lang: 'de',
    sections: [null],
    questions: [
      ['bold', 'Was macht der Laser?', 'Er erwärmt', 'unverletzt.'],
      ['bold', 'Tut das weh?', 'Es fühlt', 'kühle Luft'],
      ['bold', 'Wie oft muss ich kommen?', 'Drei-', '10² Schuss braucht niemand.'],
    ],
    leftOut: [],
  },
  {
    file: 'web-1990s-valid.html',
    title: 'SUNBURN: FREQUENTLY ASKED QUESTIONS',
    lang: 'en-GB',
    sections: [null],
    questions: [
      ['bold', 'What is a sunburn?', 'Light has hurt', 'café terrace is enough.'],
      ['bold', 'What helps against the pain?', 'Try these:', 'if you may take one'],
      ['bold', 'When should I see a doctor?', 'At once', '555 0100.'],
    ],
    leftOut: ['Home | Staff | How to find us', '[Back to top]'],
  },
] as const;

describe.each(pages)('$file', ({ file, title, lang, sections, questions, leftOut }) => {
  it('is understood as a careful reader would', async () => {
    const bytes = readFileSync(new URL(`../fixtures/${file}`, import.meta.url));
    const { document, diagnostics } = await understand(bytes, file);
    expect(diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
    expect(document).toMatchObject({ title, lang });
    expect(document?.sections.map((section) => section.title)).toEqual(sections);
    const found = document === undefined ? [] : questionsOf(document);
    expect(found.map((one) => [one.signal, one.question])).toEqual(
      questions.map(([signal, text]) => [signal, text]),
    );
    for (const [index, [, , first, last]] of questions.entries()) {
      expect(found[index]?.answer.text.startsWith(first)).toBe(true);
      expect(found[index]?.answer.text.endsWith(last)).toBe(true);
    }
    const quote = diagnostics.find((one) => one.code === 'page-frame-left-out')?.quote ?? '';
    for (const words of leftOut) expect(quote).toContain(words);
  });
});

import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Question, Section } from '../model/document.ts';

/** Questions meant for the markup of a page that does not show them: markup says what the page says, so they are left out. */
export function unseenInMarkup(sections: readonly Section[], path: string): Diagnostic[] {
  const unseen = sections.flatMap(({ questions }) => questions.filter(isUnseen));
  const [first] = unseen;
  if (first === undefined) return [];
  const others = unseen.length === 1 ? '' : ` and ${unseen.length - 1} more`;
  const message = `Unexpected channel "schema" without "web" for "${first.question}"${others}, expected both`;
  return [
    diagnose('schema-without-web', message, {
      path,
      question: first.id,
      place: first.place,
      hint: 'The FAQ markup holds only what the page shows. Add "web" to the channels, or take "schema" out.',
    }),
  ];
}

function isUnseen({ channels }: Question): boolean {
  return channels.includes('schema') && !channels.includes('web');
}

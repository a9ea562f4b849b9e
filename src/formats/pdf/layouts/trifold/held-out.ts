import { type Diagnostic, diagnose } from '../../../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../../../model/document.ts';

/** The document without the questions that its front matter keeps off the tri-fold, and ids there that are none. */
export function heldOut(document: Document): {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
} {
  const ids = document.meta.trifold?.holdOut ?? [];
  const known = new Set(questionsOf(document).map(({ id }) => id));
  const sections = document.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ id }) => !ids.includes(id)),
    }))
    .filter(
      ({ questions }, index) => questions.length > 0 || document.sections[index]?.questions.length === 0,
    );
  return {
    document: { ...document, sections },
    diagnostics: ids
      .filter((id) => !known.has(id))
      .map((id) =>
        diagnose(
          'trifold-unknown-question',
          `Unexpected "${id}" in "trifold: holdOut", expected the id of a question`,
          {
            path: document.path,
            channel: 'print',
            quote: id,
            hint: 'The id stands in braces after the question, and in the address of its place on the page.',
          },
        ),
      ),
  };
}

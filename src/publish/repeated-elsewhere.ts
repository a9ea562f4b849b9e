import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Document, isDraft, type Question, questionsOf } from '../model/document.ts';
import { sameQuestion } from '../wording/same.ts';
import type { Loaded } from './load.ts';

/**
 * Finds questions that another approved leaflet of the run answers in the same language: search engines ask that of the
 * same question on several pages only one is marked up, and two answers drift apart. The first leaflet keeps it.
 */
export function markRepeatedElsewhere(sources: readonly Loaded[]): readonly Loaded[] {
  const first = new Map<string, Document>();
  return sources.map((loaded) => {
    const { document } = loaded;
    if (document === undefined || isDraft(document)) return loaded;
    const found = markedUp(document).flatMap((question) => {
      const key = `${languageOf(document)} ${sameQuestion(question.question)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, document);
      return other === undefined || other === document || isVersionOf(other, loaded)
        ? []
        : [finding(question, other, loaded)];
    });
    return found.length === 0 ? loaded : { ...loaded, diagnostics: [...loaded.diagnostics, ...found] };
  });
}

function markedUp(document: Document): readonly Question[] {
  return questionsOf(document).filter(({ channels }) => channels.includes('schema'));
}

/** British and American English ask the same. */
function languageOf({ lang }: Document): string {
  return lang.toLowerCase().split('-')[0] ?? lang;
}

/** The British and the American version of one leaflet say the same on purpose. */
function isVersionOf(other: Document, { translations }: Loaded): boolean {
  return translations.some(({ id }) => id === other.id);
}

function finding({ question, id, place }: Question, other: Document, { path }: Loaded): Diagnostic {
  const message = `Unexpected question "${question}", which "${other.title}" (${other.path}) answers too, expected it in one leaflet`;
  const hint =
    'Refer to the other leaflet instead, or write channels="web print epub social" into the braces after the question: then only the other one is marked up for search engines.';
  return diagnose('question-repeated-elsewhere', message, {
    path,
    place,
    question: id,
    quote: question,
    hint,
  });
}

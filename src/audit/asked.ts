import type { Diagnostic } from '../model/diagnostic.ts';
import type { AskedQuestion } from './faq.ts';
import { placeOf } from './json-ld.ts';
import type { Section } from './locate.ts';
import type { Page } from './page.ts';

/** The questions of the markup. */
export function asked({ faq }: Page): readonly AskedQuestion[] {
  return faq?.questions ?? [];
}

/** What a finding says of its question: id and place, on the page where it is shown, else in the markup. */
export function whereAsked(question: AskedQuestion, page: Page): Pick<Diagnostic, 'question' | 'place'> {
  const section = page.sections.get(question);
  const element = section?.head.within.at(-1);
  const id = question.fragment ?? idAround(section);
  const place = (element === undefined ? undefined : placeOf(element)) ?? question.block.place;
  return {
    ...(id === undefined ? {} : { question: id }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Where the markup names no place: the nearest id around the question, those of our own headings aside. */
function idAround(section: Section | undefined): string | undefined {
  const ids = (section?.head.within ?? []).map(({ properties: { id } }) => id);
  return ids.filter((id) => typeof id === 'string').findLast((id) => !id.startsWith('_'));
}

/** A question as messages name it: its first words, in quotes. */
export function named({ name, fragment }: AskedQuestion): string {
  const words = (name ?? fragment ?? '(without a name)').replace(/\s+/g, ' ').trim();
  return `"${words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words}"`;
}

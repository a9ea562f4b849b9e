import { withoutMark } from '../../answers/list-marks.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import { isEncodedTwice } from '../encoding.ts';
import type { AskedQuestion } from '../faq.ts';
import { fold, letters } from '../fold.ts';
import { placeOf } from '../json-ld.ts';
import type { Section } from '../locate.ts';
import type { Page } from '../page.ts';
import { type Drift, drifts } from '../parity.ts';
import type { Rule } from '../rule.ts';
import { shortDiff } from '../word-diff.ts';

/** What the markup says, the page shows: each question and each answer, in the same order. */
export const parity: Rule = {
  number: 'E4',
  codes: ['markup-unseen', 'markup-differs', 'markup-order', 'markup-punctuation', 'markup-lacks-text'],
  check(page) {
    const questions = asked(page).filter(({ name }) => name !== undefined);
    // One fault, however many questions there are.
    if (questions.length > 1 && page.sections.size === 0) return [noneShown(questions)];
    return [...questions.flatMap((question) => faultsOf(question, page)), ...disorder(page)];
  },
};

function noneShown(questions: readonly AskedQuestion[]): Diagnostic {
  const place = questions[0]?.block.place;
  return diagnose('markup-unseen', `The page shows none of the ${questions.length} questions of its markup`, {
    ...(place === undefined ? {} : { place }),
    hint: 'Is it the markup of another page? Or does a script write the text of this one? Search engines and answer engines need it in the HTML.',
  });
}

function faultsOf(question: AskedQuestion, page: Page): readonly Diagnostic[] {
  const section = page.sections.get(question);
  // Of that another rule tells.
  if (isEncodedTwice(question, page)) return [];
  if (section === undefined) {
    return [
      diagnose(
        'markup-unseen',
        `Unexpected question in the markup: the page does not show ${named(question)}`,
        {
          ...whereAsked(question, page),
          hint: 'Show the question and its answer on the page, or take it out of the markup.',
        },
      ),
    ];
  }
  return [...questionDrift(question, section, page), ...answerDrift(question, section, page)];
}

function questionDrift(question: AskedQuestion, { head }: Section, page: Page): Diagnostic[] {
  const [name, shown] = [fold(question.name ?? ''), withoutLinkSign(head.text)];
  if (name === shown || name === withoutMark(shown)) return [];
  const where = { ...whereAsked(question, page), quote: head.text };
  if (letters(name) === letters(shown)) {
    return [
      diagnose(
        'markup-punctuation',
        `The question ${named(question)} has other punctuation on the page: ${shortDiff(name, shown)}`,
        where,
      ),
    ];
  }
  return [
    diagnose('markup-differs', `The question differs (markup → page): ${shortDiff(name, shown)}`, {
      ...where,
      hint,
    }),
  ];
}

function withoutLinkSign(shown: string): string {
  return fold(shown.replace(/\s*[#¶§🔗+▾▸►▼›×]$/u, '').replace(/^Q\d*\s*[:.)]\s*/i, ''));
}

const hint = 'Bring both to the same words; publish again and replace page and markup together.';

function answerDrift(question: AskedQuestion, section: Section, page: Page): Diagnostic[] {
  const said = question.blocks;
  // An answer that is missing is told of by another rule.
  if (said.length === 0) return [];
  const where = whereAsked(question, page);
  const unseen = unseenWords(said, section);
  if (unseen !== undefined) {
    const message = `The answer to ${named(question)} is on the page but hidden from readers: "${unseen}"`;
    return [diagnose('markup-unseen', message, { ...where, hint: 'Show it, or take it out of the markup.' })];
  }
  const answer = section.answer.filter(({ isHidden }) => !isHidden);
  const seen = answer.length === 0 ? section : { ...section, answer };
  return drifts(said, seen).map((drift) => finding(drift, question, where));
}

/** What the markup says and the page keeps from its readers, though the question does not look as if it could be opened. */
function unseenWords(said: readonly string[], section: Section): string | undefined {
  const hidden = section.answer.filter(({ isHidden }) => isHidden);
  const isAll = hidden.length === section.answer.length;
  if (hidden.length === 0 || (isAll && section.head.isOpener)) return undefined;
  const seen = section.answer.filter(({ isHidden }) => !isHidden);
  const differs = (answer: Section['answer']) =>
    drifts(said, { ...section, answer }).some(({ kind }) => kind === 'words');
  if (!isAll && (!differs(seen) || differs(section.answer))) return undefined;
  const words = hidden.map(({ text }) => text).join(' ');
  return words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words;
}

function finding(
  drift: Drift,
  question: AskedQuestion,
  where: Pick<Diagnostic, 'question' | 'place'>,
): Diagnostic {
  const element = drift.block?.within.at(-1);
  const place = element === undefined ? undefined : placeOf(element);
  const details = {
    ...where,
    ...(place === undefined ? {} : { place }),
    ...(drift.page === '' ? {} : { quote: drift.page }),
  };
  switch (drift.kind) {
    case 'punctuation':
      return diagnose(
        'markup-punctuation',
        `The answer to ${named(question)} has other punctuation on the page: ${drift.diff}`,
        details,
      );
    case 'more':
      return diagnose(
        'markup-lacks-text',
        `Below the answer to ${named(question)} the page says more than the markup: ${drift.diff}`,
        details,
      );
    case 'words':
      return diagnose(
        'markup-differs',
        `The answer to ${named(question)} differs (markup → page): ${drift.diff}`,
        { ...details, hint },
      );
  }
}

function disorder(page: Page): Diagnostic[] {
  const placed = asked(page)
    .map((question) => page.sections.get(question))
    .filter((section) => section !== undefined);
  const late = placed.find((section, index) => section.at < (placed[index - 1]?.at ?? -1));
  if (late === undefined) return [];
  return [
    diagnose('markup-order', `The markup has another order than the page, from ${named(late.question)} on`, {
      ...whereAsked(late.question, page),
      hint,
    }),
  ];
}

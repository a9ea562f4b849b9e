import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { AskedQuestion } from '../faq.ts';
import { fold } from '../fold.ts';
import { isA, isThing, list } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** A FAQPage holds questions, each with its full text as plain words and exactly one answer that says something. */
export const completeQuestions: Rule = {
  number: 'E2',
  codes: ['markup-incomplete'],
  check(page) {
    const empty = [page.faq]
      .filter((faq) => faq !== undefined)
      .filter(({ questions }) => questions.length === 0)
      .map(({ block }) =>
        diagnose('markup-incomplete', 'Unexpected FAQPage without questions, expected them in "mainEntity"', {
          ...(block.place === undefined ? {} : { place: block.place }),
        }),
      );
    return [...empty, ...foreign(page), ...asked(page).flatMap((question) => faultsOf(question, page))];
  },
};

/** Without the context the names of the markup are anybody's: programs read nothing. */
function foreign({ faq }: Page): Diagnostic[] {
  if (faq === undefined) return [];
  const { block, thing } = faq;
  const contexts = [...list(block.value), thing].map((one) => (isThing(one) ? one['@context'] : undefined));
  if (contexts.some((context) => JSON.stringify(context ?? '').includes('schema.org'))) return [];
  return [
    diagnose('markup-incomplete', 'Unexpected markup without "@context": "https://schema.org"', {
      ...(block.place === undefined ? {} : { place: block.place }),
      hint: 'Programs then read nothing of it. Paste the whole script again, from seo/faq.html.',
    }),
  ];
}

function faultsOf(question: AskedQuestion, page: Page): Diagnostic[] {
  const where = whereAsked(question, page);
  const say = (message: string) => diagnose('markup-incomplete', message, where);
  if (!isA(question.thing, 'Question')) {
    return [say(`Unexpected ${String(question.thing['@type'])} among the questions, expected a Question`)];
  }
  const { name, answers, blocks } = question;
  const found: Diagnostic[] = [];
  if (name === undefined || name.trim() === '')
    found.push(say('Unexpected question without a "name", expected its words'));
  else if (isMarkedUp(name) && !isShown(question, page))
    found.push(say(`Unexpected tags or marks in the question ${named(question)}, expected plain words`));
  if (answers.length !== 1) {
    found.push(
      say(
        `Unexpected ${answers.length === 0 ? 'question without' : `${answers.length} answers to`} ${answers.length === 0 ? `an "acceptedAnswer": ${named(question)}` : named(question)}, expected one`,
      ),
    );
  } else if (blocks.every((block) => fold(block) === '')) {
    found.push(say(`Unexpected empty answer to ${named(question)}, expected the words of the page`));
  }
  return found;
}

function isMarkedUp(name: string): boolean {
  return /<\/?[a-z][^<>]*>|\*\*[^*]+\*\*|^#{1,6}\s|\]\([^)]*\)/i.test(name);
}

/** A question may be about tags: then the page shows them, too. */
function isShown(question: AskedQuestion, { sections }: Page): boolean {
  return fold(sections.get(question)?.head.text ?? '') === fold(question.name ?? '');
}

import type { Rule } from './rule.ts';
import { addresses } from './rules/addresses.ts';
import { advertising } from './rules/advertising.ts';
import { answerLength } from './rules/answer-length.ts';
import { answerTags } from './rules/answer-tags.ts';
import { breadcrumb } from './rules/breadcrumb.ts';
import { completeQuestions } from './rules/complete-questions.ts';
import { contactDetails } from './rules/contact-details.ts';
import { counts } from './rules/counts.ts';
import { dates } from './rules/dates.ts';
import { ids } from './rules/ids.ts';
import { indexable } from './rules/indexable.ts';
import { language } from './rules/language.ts';
import { leaningAnswers } from './rules/leaning-answers.ts';
import { noQaPage } from './rules/no-qa-page.ts';
import { oneFaqPage } from './rules/one-faq-page.ts';
import { parity } from './rules/parity.ts';
import { pictures } from './rules/pictures.ts';
import { questionMark } from './rules/question-mark.ts';
import { readable } from './rules/readable.ts';
import { repeatedQuestions } from './rules/repeated-questions.ts';
import { reviewAge } from './rules/review-age.ts';
import { reviewer } from './rules/reviewer.ts';

/** Every rule for a page with FAQ markup. W5, a question on two pages of one site, needs both: `repeated-elsewhere.ts`. */
export const rules: readonly Rule[] = [
  oneFaqPage,
  completeQuestions,
  answerTags,
  parity,
  repeatedQuestions,
  noQaPage,
  ids,
  readable,
  language,
  dates,
  addresses,
  breadcrumb,
  indexable,
  reviewer,
  reviewAge,
  advertising,
  answerLength,
  questionMark,
  pictures,
  contactDetails,
  leaningAnswers,
  counts,
];

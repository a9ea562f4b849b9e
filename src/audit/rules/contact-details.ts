import { diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { Rule } from '../rule.ts';

/** What stands before the sign has 64 characters at most (RFC 5321). */
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** Ten digits or more, or five and more behind a plus; emergency numbers are none. */
const phone = /(?:\+|\b00)\d[\d\s().-]{6,}\d|\b0\d(?:[\s().-]*\d){8,}/;

/** Phone numbers and addresses change; answers that are quoted elsewhere keep the old ones. */
export const contactDetails: Rule = {
  number: 'W8',
  codes: ['answer-contact-details'],
  check(page) {
    return asked(page).flatMap((question) => {
      const text = question.blocks.join('\n');
      const [mail] = email.exec(text) ?? [];
      const found = mail ?? phone.exec(text)?.[0];
      if (found === undefined) return [];
      const kind = mail === undefined ? 'phone number' : 'e-mail address';
      return [
        diagnose(
          'answer-contact-details',
          `Unexpected ${kind} in the answer to ${named(question)}: ${found.trim()}`,
          {
            ...whereAsked(question, page),
            quote: found.trim(),
            hint: 'Name the clinic, and let "What to do next" and the foot of the page say how to reach it: there it is changed in one place.',
          },
        ),
      ];
    });
  },
};

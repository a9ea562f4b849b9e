import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import { isEncodedTwice } from '../encoding.ts';
import type { MarkupBlock } from '../json-ld.ts';
import type { Rule } from '../rule.ts';

/** The script is JSON, holds nothing that could end it early, and no text was encoded twice on its way. */
export const readable: Rule = {
  number: 'E8',
  codes: ['markup-syntax', 'markup-encoded-twice'],
  check(page) {
    return [
      ...page.graph.blocks.flatMap(syntax),
      ...asked(page)
        .filter((question) => isEncodedTwice(question, page))
        .map((question) =>
          diagnose(
            'markup-encoded-twice',
            `The markup of ${named(question)} was encoded twice: readers would see "&lt;p&gt;" or "&amp;"`,
            {
              ...whereAsked(question, page),
              quote: (/&(?:#\w+|\w+);/.exec(`${question.name} ${question.answer}`) ?? [''])[0],
              hint: 'Paste the script as it stands, as HTML or code, not as text; switch off what escapes it.',
            },
          ),
        ),
    ];
  },
};

function syntax({ trouble, text, value, place }: MarkupBlock): Diagnostic[] {
  const where = place === undefined ? {} : { place };
  if (trouble !== undefined) {
    return [diagnose('markup-syntax', `Unexpected JSON-LD that cannot be read: ${trouble}`, where)];
  }
  // Harmless by luck only: the next text with a closing tag in it ends the script.
  const isOurs = JSON.stringify(value).includes('"FAQPage"');
  if (!isOurs || !/<(?:!--|\/?script)/i.test(text)) return [];
  return [
    diagnose(
      'markup-syntax',
      'Unexpected "<" in the script, expected \\u003c: a browser may end the script there',
      where,
    ),
  ];
}

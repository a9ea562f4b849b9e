import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import { isEncodedTwice } from '../encoding.ts';
import type { MarkupBlock } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** The script is JSON, holds nothing that could end it early, and no text was encoded twice on its way. */
export const readable: Rule = {
  number: 'E8',
  codes: ['markup-syntax', 'markup-encoded-twice'],
  check(page) {
    return [...page.graph.blocks.flatMap(syntax), ...encodedTwice(page)];
  },
};

/** It happens to the script as a whole: one fault, however many questions there are. */
function encodedTwice(page: Page): Diagnostic[] {
  const [question, ...others] = asked(page).filter((one) => isEncodedTwice(one, page));
  if (question === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const message = `The markup of ${named(question)}${more} was encoded twice: readers would see "&lt;p&gt;" or "&amp;"`;
  return [
    diagnose('markup-encoded-twice', message, {
      ...whereAsked(question, page),
      quote: (/&(?:#\w+|\w+);/.exec(`${question.name} ${question.answer}`) ?? [''])[0],
      hint: 'Paste the script as it stands, as HTML or code, not as text; switch off what escapes it.',
    }),
  ];
}

/** What happens to scripts on their way into a page, in words for whoever pasted them. */
const causes: readonly { readonly sign: RegExp; readonly words: string }[] = [
  { sign: /^\s*$/, words: 'the script is empty; something took its text out' },
  { sign: /^\uFEFF/, words: 'an invisible mark (BOM) stands before it' },
  { sign: /^\s*(?:\/\/|\/\*|<!)/, words: 'a comment stands before it, and JSON has none' },
  { sign: /^[^"]*&(?:quot|#0?34|#8220|#8221);/, words: 'its quotation marks were turned into "&quot;"' },
  { sign: /^[^"]*[“”„«]/, words: 'its quotation marks were made curly' },
  { sign: /^[^"]*<(?:br|p)\b/i, words: 'tags for paragraphs or line breaks were put into it' },
  { sign: /^[^"]*['‘’]/, words: 'its quotation marks are single ones' },
  { sign: /[,;]\s*$|,\s*[}\]]/, words: 'there is a comma or semicolon too many' },
];

function syntax({ trouble, text, value, place }: MarkupBlock): Diagnostic[] {
  const where = place === undefined ? {} : { place };
  if (trouble !== undefined) {
    const cause = causes.find(({ sign }) => sign.test(text))?.words ?? trouble;
    return [
      diagnose('markup-syntax', `Unexpected JSON-LD that cannot be read: ${cause}`, {
        ...where,
        hint: 'Paste the whole script again as it stands, where code goes: the head, or a block for HTML, not one for text.',
      }),
    ];
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

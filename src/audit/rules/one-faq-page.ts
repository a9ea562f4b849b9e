import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { emitterOf } from '../emitters.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** One FAQPage in all JSON-LD, Microdata and RDFa of the page: search engines called a second one an error. */
export const oneFaqPage: Rule = {
  number: 'E1',
  codes: ['markup-missing', 'markup-repeated'],
  check(page) {
    const { faqs, embeddedTypes, tree } = page;
    const embedded = embeddedTypes.filter((type) => type === 'FAQPage').length;
    const count = faqs.length + embedded;
    if (count === 1 && embedded === 0) return [];
    if (faqs.length === 0) return [embedded > 0 ? unread() : missing(page)].flat();
    const makers = [
      ...faqs.map(({ block }) => emitterOf(block, tree)),
      ...(embedded === 0 ? [] : ['attributes in the page itself (Microdata or RDFa)']),
    ];
    const second = faqs[1];
    return [
      diagnose('markup-repeated', `Unexpected ${count} FAQPages, expected one: ${makers.join('; ')}`, {
        ...(second?.block.place === undefined ? {} : { place: second.block.place }),
        hint: 'Switch the FAQ markup of the plugin or theme off for this page, or take the pasted one out.',
      }),
    ];
  },
};

function unread(): Diagnostic {
  return diagnose(
    'markup-missing',
    'Unexpected FAQPage in attributes of the page (Microdata or RDFa) alone, expected JSON-LD: what it says was not looked at',
    { hint: 'Paste seo/faq.html into the page, and switch the FAQ markup of the theme or plugin off.' },
  );
}

function missing({ graph, text, tree }: Page): Diagnostic[] {
  const shown = text.blocks.find((block) => /["“”„]@type["“”]\s*:/.test(block.text));
  if (shown !== undefined) {
    return [
      diagnose(
        'markup-missing',
        'The page shows its markup as text: patients see the code, and programs find none',
        {
          hint: 'Take the text out, and paste seo/faq.html where the system takes code, not words.',
        },
      ),
    ];
  }
  const broken = graph.blocks.filter(({ trouble }) => trouble !== undefined);
  // That it cannot be read is told of by another rule.
  if (broken.some(({ text }) => text.includes('FAQPage'))) return [];
  const hasManager = JSON.stringify(tree.children).includes('googletagmanager.com');
  const more = hasManager
    ? '. The page loads Tag Manager, which may add markup by JavaScript: most crawlers of answer engines run none'
    : '';
  const message = `Unexpected page without a FAQPage, expected one in its HTML${more}`;
  const hint =
    broken.length > 0
      ? 'There is JSON-LD, but it cannot be read: paste the whole script again.'
      : 'Paste seo/faq.html into the page; seo/deploy.html says where. A page builder may have taken the script out; what Tag Manager adds is not in the HTML.';
  return [diagnose('markup-missing', message, { hint })];
}

import { diagnose } from '../../model/diagnostic.ts';
import { wordsOf } from '../json-ld.ts';
import type { Rule } from '../rule.ts';

/** The markup, the page and the link preview name one language; a preview may leave the region out. */
export const language: Rule = {
  number: 'E9',
  codes: ['language-differs'],
  check({ faq, head }) {
    const stated: readonly [what: string, tag: string | undefined][] = [
      ['inLanguage of the markup', wordsOf(faq?.thing.inLanguage)],
      ['lang of the page', head.lang],
      ['og:locale', head.meta.get('og:locale')?.[0]?.replaceAll('_', '-')],
    ];
    const known = stated.flatMap(([what, tag]) => (tag === undefined || tag === '' ? [] : [{ what, tag }]));
    if (faq === undefined || known.every((one) => known.every((other) => agree(one.tag, other.tag))))
      return [];
    const message = `Unexpected languages: ${known.map(({ what, tag }) => `${what} is "${tag}"`).join(', ')}; expected one`;
    return [
      diagnose('language-differs', message, faq.block.place === undefined ? {} : { place: faq.block.place }),
    ];
  },
};

/** `en` and `en-GB` do, `en-GB` and `en-US` do not; `zh-Hans` is what is written in `zh-CN`. */
function agree(one: string, other: string): boolean {
  const [these, those] = [partsOf(one), partsOf(other)];
  return these.every((part, at) => part === undefined || those[at] === undefined || part === those[at]);
}

function partsOf(tag: string): readonly (string | undefined)[] {
  try {
    const locale = new Intl.Locale(tag);
    const { language, script, region } = locale;
    return [language, script ?? (region === undefined ? undefined : locale.maximize().script), region];
  } catch {
    return [tag.toLowerCase()];
  }
}

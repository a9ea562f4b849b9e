import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { sameAddress } from '../addresses.ts';
import { wordsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule, Served } from '../rule.ts';

/** The page has one address: canonical, `url` of the markup, `og:url`, and where it was found. */
export const addresses: Rule = {
  number: 'E11',
  codes: ['canonical-differs', 'canonical-missing'],
  check(page, { served }) {
    const { head, faq } = page;
    if (faq === undefined) return [];
    const url = wordsOf(faq.thing.url);
    const base = served?.url ?? url;
    // One that is no whole address is one all the same.
    const whole = head.canonical.map((one) => (URL.canParse(one, base) ? new URL(one, base).href : one));
    const [canonical] = whole;
    if (whole.some((one) => !sameAddress(one, canonical ?? ''))) {
      return [say(`Unexpected ${whole.length} canonical addresses, expected one: ${whole.join(', ')}`)];
    }
    if (canonical === undefined) {
      return url === undefined
        ? []
        : [diagnose('canonical-missing', `The page names no canonical address, expected ${url}`, { hint })];
    }
    return [...atOdds(page, canonical, url, served), ...elsewhere(canonical, served)];
  },
};

const hint = 'Use the tags of seo/head.html; a plugin may write its own: set the address there.';

function say(message: string): Diagnostic {
  return diagnose('canonical-differs', message, { hint });
}

function atOdds(
  { head }: Page,
  canonical: string,
  url: string | undefined,
  served: Served | undefined,
): Diagnostic[] {
  const others = [
    ['the markup', url],
    ['og:url', head.meta.get('og:url')?.[0]],
    ['the header Link', served?.canonicalHeader],
  ] as const;
  const said = others
    .filter(([, other]) => other !== undefined && !sameAddress(other, canonical))
    .map(([what, other]) => `${what} says ${other}`);
  return said.length === 0 ? [] : [say(`Unexpected canonical address ${canonical}: ${said.join(', ')}`)];
}

/** On another host it may be a copy for a trial: there only what the page says of itself counts. */
function elsewhere(canonical: string, served: Served | undefined): Diagnostic[] {
  if (served === undefined || !URL.canParse(canonical, served.url)) return [];
  const [own, found] = [new URL(canonical, served.url), new URL(served.url)];
  if (own.host !== found.host || sameAddress(own.href, found.href)) return [];
  return [say(`Unexpected canonical address ${canonical} on the page ${served.url}`)];
}

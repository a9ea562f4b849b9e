import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Head } from '../page.ts';
import type { Rule, Served } from '../rule.ts';

/** Search engines may list the page. */
export const indexable: Rule = {
  number: 'E13',
  codes: ['page-not-indexable'],
  check({ head }, { served, isDraft, today }) {
    const meta = isDraft ? undefined : forbidden(robots(head), today);
    const header = forbidden(served?.robotsHeader, today);
    const found = [
      meta === undefined ? [] : [`Unexpected "${meta}" in the robots tag of the page`],
      header === undefined ? [] : [`Unexpected "${header}" in the header X-Robots-Tag`],
      served === undefined ? [] : robotsTxt[served.robotsTxt],
      served === undefined || served.status === 200
        ? []
        : [`Unexpected status ${served.status}, expected 200`],
    ].flat();
    return found.map(
      (message): Diagnostic =>
        diagnose('page-not-indexable', message, {
          hint: 'Search engines pass the page over. Take it out when the page is meant to be found.',
        }),
    );
  },
};

const robotsTxt: Readonly<Record<Served['robotsTxt'], readonly string[]>> = {
  open: [],
  closed: ['Unexpected line in robots.txt: it keeps search engines away from this page'],
  failing: ['Unexpected error of the server in place of robots.txt: search engines take it for a no'],
};

function robots({ meta }: Head): string {
  return ['robots', 'googlebot', 'bingbot'].flatMap((name) => meta.get(name) ?? []).join(', ');
}

const everybody = /^(?:googlebot|bingbot|robots|\*)$/i;

/**
 * What in a list of directives keeps a page out (Google's "Robots meta tag specifications"). A word before a colon names
 * either whom the next directive is for, or what it sets: `otherbot: noindex`, `max-image-preview:none`.
 */
function forbidden(value: string | undefined, today: string | undefined): string | undefined {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .find((part) => {
      const [, name, directive = ''] = /^(?:([\w*-]+)\s*:)?(.*)$/s.exec(part) ?? [];
      if (name?.toLowerCase() === 'unavailable_after') return isPast(directive, today);
      const isForAll = name === undefined || everybody.test(name);
      return isForAll && directive.split(/[\s;]+/).some((word) => /^(?:noindex|none)$/i.test(word));
    });
}

function isPast(day: string, today: string | undefined): boolean {
  return today !== undefined && Date.parse(day) < Date.parse(today);
}

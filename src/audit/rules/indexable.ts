import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Head } from '../page.ts';
import type { Rule } from '../rule.ts';

/** Search engines may list the page. */
export const indexable: Rule = {
  number: 'E13',
  codes: ['page-not-indexable'],
  check({ head }, { served, isDraft }) {
    const meta = isDraft ? undefined : forbidden(robots(head));
    const header = forbidden(served?.robotsHeader);
    const found = [
      meta === undefined ? [] : [`Unexpected "${meta}" in the robots tag of the page`],
      header === undefined ? [] : [`Unexpected "${header}" in the header X-Robots-Tag`],
      served === undefined || served.isAllowed
        ? []
        : ['Unexpected line in robots.txt: it keeps search engines away from this page'],
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

function robots({ meta }: Head): string {
  return ['robots', 'googlebot', 'bingbot'].flatMap((name) => meta.get(name) ?? []).join(', ');
}

function forbidden(value: string | undefined): string | undefined {
  return /\b(?:noindex|none)\b/i.exec(value ?? '')?.[0];
}

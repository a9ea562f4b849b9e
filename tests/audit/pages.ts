import { audit } from '../../src/audit/audit.ts';
import { readPage } from '../../src/audit/page.ts';
import type { About } from '../../src/audit/rule.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** Pages as somebody else's system makes them: markup of ours in its head, a body of theirs. */

const url = 'https://clinic.example.org/leaflet/';

/** A question, its answer as HTML, and what follows `#` in its address, if it has one. */
export interface Asked {
  readonly name: string;
  readonly answer: string;
  readonly fragment?: string;
}

export function faqOf(questions: readonly Asked[], more: object = {}): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': `${url}#webpage`,
    url,
    mainEntity: questions.map(({ name, answer, fragment }) => ({
      '@type': 'Question',
      ...(fragment === undefined ? {} : { '@id': `${url}#${fragment}` }),
      name,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
    ...more,
  };
}

/** As it stands in a page. */
export function scriptOf(markup: object | string, attributes = ''): string {
  const json = typeof markup === 'string' ? markup : JSON.stringify(markup).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json"${attributes}>${json}</script>`;
}

export function pageOf({ head = '', body = '', lang = 'en-GB' }): string {
  return `<!DOCTYPE html><html lang="${lang}"><head><title>Leaflet</title><link rel="canonical" href="${url}">${head}</head><body>${body}</body></html>`;
}

export const served = {
  url,
  status: 200,
  robotsHeader: undefined,
  robotsTxt: 'open',
  canonicalHeader: undefined,
  pictures: new Map(),
} as const;

/** What is found on a page, advice on wording and on reviews aside. */
export function faults(html: string, about: About = {}): readonly Diagnostic[] {
  const advice = new Set(['answer-length', 'review-unseen']);
  return audit(readPage(html), about).filter(({ code }) => !advice.has(code));
}

export function codesOf(html: string, about: About = {}): readonly string[] {
  return faults(html, about).map(({ code }) => code);
}

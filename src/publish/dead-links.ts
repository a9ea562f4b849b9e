import pLimit from 'p-limit';
import { frontMatterPlaces } from '../check/subjects/fields.ts';
import { sourceText } from '../check/subjects/source-text.ts';
import { subjectsOf } from '../check/subjects/subjects.ts';
import { type Web, WebError } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Loaded } from './load.ts';

/** Servers of others are not to be stormed. */
const atOnce = 4;

/** What servers say to programs and not to people: the page may well be there. So it may when the server has a bad day (5xx). */
const guarded: ReadonlySet<number> = new Set([401, 403, 405, 406, 408, 429, 451]);

interface Link {
  readonly url: string;
  readonly place?: Place;
  readonly question?: string;
}

/** Whether the links of documents lead anywhere. Asks each address once a run, a few at a time. */
export function createLinkChecker(web: Web): (loaded: Loaded) => Promise<readonly Diagnostic[]> {
  const limit = pLimit(atOnce);
  const asked = new Map<string, Promise<Answer>>();
  const ask = (url: string): Promise<Answer> => {
    const answer = asked.get(url) ?? limit(() => answerOf(url, web));
    asked.set(url, answer);
    return answer;
  };
  return async ({ document, text }) => {
    if (document === undefined) return [];
    const told = await Promise.all(
      linksOf(document, text).map(async (link) => {
        const answer = await ask(withoutFragment(link.url));
        return answer.kind === 'there' ? [] : [deadLink(link, answer, document)];
      }),
    );
    return told.flat();
  };
}

type Answer = { readonly kind: 'there' } | { readonly kind: 'dead' | 'guarded'; readonly reason: string };

async function answerOf(url: string, web: Web): Promise<Answer> {
  try {
    const { status } = await web.get(url);
    if (status < 400) return { kind: 'there' };
    return {
      kind: guarded.has(status) || status >= 500 ? 'guarded' : 'dead',
      reason: `the server answers ${status}`,
    };
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    if (error.kind === 'large') return { kind: 'there' };
    return { kind: error.kind === 'failed' ? 'dead' : 'guarded', reason: error.message };
  }
}

/** In answers, the call to action and the sources; where the leaflet itself will stand, nothing may be yet. */
function linksOf(document: Document, text: string): readonly Link[] {
  const { canonicalUrl, shortUrl, citation = [] } = document.meta;
  const source = sourceText(text);
  const places = frontMatterPlaces(source);
  const inText = subjectsOf(document, {}, source, places).flatMap((subject): Link[] => {
    if (subject.scope !== 'linkUrl' || subject.text === canonicalUrl || subject.text === shortUrl) return [];
    const place = subject.place(0, subject.text.length);
    return [
      {
        url: subject.text,
        ...(place === undefined ? {} : { place }),
        ...(subject.question === undefined ? {} : { question: subject.question }),
      },
    ];
  });
  const ofSources = citation.flatMap(({ url }, index): Link[] => {
    if (url === undefined) return [];
    const range = places(['citation', index, 'url']);
    return [{ url, ...(range === undefined ? {} : { place: source.place(...range) }) }];
  });
  return [...inText, ...ofSources].filter(({ url }) => /^https?:/i.test(url) && URL.canParse(url));
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

function deadLink(
  { url, place, question }: Link,
  { kind, reason }: Exclude<Answer, { kind: 'there' }>,
  { path }: Document,
): Diagnostic {
  const details = {
    path,
    quote: url,
    ...(place === undefined ? {} : { place }),
    ...(question === undefined ? {} : { question }),
  };
  if (kind === 'dead')
    return diagnose('link-dead', `The link to ${url} leads nowhere: ${reason}`, {
      ...details,
      hint: 'Look for the page under another address, or take the link out.',
    });
  return {
    ...diagnose('link-dead', `Whether the link to ${url} works could not be seen: ${reason}`, {
      ...details,
      hint: 'Open it yourself: some servers turn programs away.',
    }),
    severity: 'info',
  };
}

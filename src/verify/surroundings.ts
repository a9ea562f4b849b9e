import { imageSize } from 'image-size';
import robotsParser from 'robots-parser';
import { sameAddress } from '../audit/addresses.ts';
import { type Page, readPage } from '../audit/page.ts';
import type { Picture, Served } from '../audit/rule.ts';
import { promisedPictures } from '../audit/rules/pictures.ts';
import type { Reply, Web } from '../model/context.ts';
import { WebError } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/** What stands around a page on its server: robots.txt, the pictures of link previews, its translations. */
export interface Surroundings {
  readonly served: Served;
  readonly diagnostics: readonly Diagnostic[];
}

/** Answers of a server that pages share: each is asked for once. */
export type Asked = Map<string, Promise<Reply | WebError>>;

/**
 * Looks around on the host that served the page, and nowhere else: a copy for a trial names pictures and translations that
 * are not live yet.
 */
export async function lookAround(page: Page, reply: Reply, web: Web, asked: Asked): Promise<Surroundings> {
  const get = (url: string) => once(url, web, asked);
  const [robotsTxt, pictures, diagnostics] = await Promise.all([
    askRobots(reply.url, get),
    readPictures(page, reply.url, get),
    oneSided(page, reply.url, get),
  ]);
  const served = {
    url: reply.url,
    status: reply.status,
    robotsHeader: reply.headers.get('x-robots-tag'),
    robotsTxt,
    canonicalHeader: canonicalIn(reply.headers.get('link')),
    pictures,
  };
  return { served, diagnostics };
}

type Get = (url: string) => Promise<Reply | WebError>;

function once(url: string, web: Web, asked: Asked): Promise<Reply | WebError> {
  const known = asked.get(url);
  if (known !== undefined) return known;
  const reply = web.get(url).catch((error: unknown) => {
    if (error instanceof WebError) return error;
    throw error;
  });
  asked.set(url, reply);
  return reply;
}

/** The address that a `Link` header names as canonical (RFC 8288). */
function canonicalIn(header: string | undefined): string | undefined {
  return /<([^<>]*)>[^<]*;\s*rel="?canonical\b/i.exec(header ?? '')?.[1];
}

async function askRobots(url: string, get: Get): Promise<Served['robotsTxt']> {
  const address = new URL('/robots.txt', url).href;
  const reply = await get(address);
  // Without a file everything is allowed; some servers answer every address with a page.
  if (reply instanceof WebError) return 'open';
  if (reply.status >= 500) return 'failing';
  if (reply.status !== 200) return 'open';
  if (/html/i.test(reply.headers.get('content-type') ?? '')) return 'open';
  const robots = robotsParser(address, new TextDecoder().decode(reply.body));
  const isOpen = ['Googlebot', 'Bingbot'].every((agent) => robots.isAllowed(url, agent) !== false);
  return isOpen ? 'open' : 'closed';
}

async function readPictures(page: Page, url: string, get: Get): Promise<ReadonlyMap<string, Picture>> {
  const here = promisedPictures(page).filter((picture) => isOnHost(picture.url, url));
  const entries = await Promise.all(
    here.map(async (picture) => [picture.url, measure(await get(new URL(picture.url, url).href))] as const),
  );
  return new Map(entries);
}

function measure(reply: Reply | WebError): Picture {
  if (reply instanceof WebError) return { trouble: reply.message };
  if (reply.status !== 200) return { trouble: `status ${reply.status}` };
  try {
    const { width, height } = imageSize(reply.body);
    return { width, height };
  } catch {
    return { trouble: 'it is no picture' };
  }
}

/** In pages: as many translations as are looked at. */
const mostTranslations = 20;

/** Translations have to name one another, else search engines take none of them for one. */
async function oneSided({ head }: Page, url: string, get: Get): Promise<Diagnostic[]> {
  const own = head.canonical[0] ?? url;
  const others = head.alternates.filter(
    ({ href, hreflang }) => hreflang !== 'x-default' && isOnHost(href, url) && !sameAddress(href, own),
  );
  const found = await Promise.all(
    others.slice(0, mostTranslations).map(async ({ href, hreflang }) => {
      const reply = await get(new URL(href, url).href);
      if (reply instanceof WebError || reply.status !== 200) {
        const why = reply instanceof WebError ? reply.message : `status ${reply.status}`;
        return [say(`The translation "${hreflang}", ${href}, cannot be had: ${why}`)];
      }
      const { alternates } = readPage(new TextDecoder().decode(reply.body)).head;
      if (alternates.some((alternate) => sameAddress(alternate.href, own))) return [];
      return [say(`The translation "${hreflang}", ${href}, does not name this page in return`)];
    }),
  );
  return found.flat();
}

function say(message: string): Diagnostic {
  return diagnose('translation-not-linked', message, {
    hint: 'Publish all languages in one run, and put the tags of each seo/head.html live.',
  });
}

function isOnHost(address: string, url: string): boolean {
  return URL.canParse(address, url) && new URL(address, url).host === new URL(url).host;
}

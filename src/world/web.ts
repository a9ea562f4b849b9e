import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, type Dispatcher, fetch, type Response } from 'undici';
import { type Reply, type Web, WebError } from '../model/context.ts';

export interface WebOptions {
  /** Whether addresses of this machine and of private networks may be asked. */
  readonly allowsPrivate: boolean;
  /** In milliseconds: for one address, all its redirects included. */
  readonly timeout: number;
  /** In bytes, unpacked. */
  readonly largest: number;
  /** Who asks. */
  readonly userAgent: string;
}

/** A web that has to be closed in the end. */
export interface OpenWeb extends Web {
  close(): Promise<void>;
}

const mostRedirects = 5;

/** Asks over HTTP. Each connection is checked when it is made, so that no name and no redirect leads to a private address. */
export function createWeb(options: WebOptions): OpenWeb {
  const agent = new Agent({
    connect: { timeout: options.timeout, ...(options.allowsPrivate ? {} : { lookup: publicLookup }) },
    headersTimeout: options.timeout,
    bodyTimeout: options.timeout,
  });
  return {
    async get(url) {
      const signal = AbortSignal.timeout(options.timeout);
      try {
        return await follow(url, signal, agent, options);
      } catch (error) {
        throw asWebError(error, url, options);
      }
    },
    close: () => agent.close(),
  };
}

async function follow(
  asked: string,
  signal: AbortSignal,
  dispatcher: Dispatcher,
  options: WebOptions,
): Promise<Reply> {
  const hops: string[] = [];
  for (let url = asked; ; ) {
    refusePrivate(url, options);
    const response = await fetch(url, {
      dispatcher,
      signal,
      redirect: 'manual',
      headers: {
        'user-agent': options.userAgent,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      const body = await read(response, options.largest);
      return { url, hops, status: response.status, headers: new Map(response.headers), body };
    }
    await response.body?.cancel();
    hops.push(url);
    if (hops.length > mostRedirects)
      throw new WebError('failed', `it leads on more than ${mostRedirects} times`);
    url = new URL(location, url).href;
  }
}

/** An address that is a number is never looked up. */
function refusePrivate(url: string, { allowsPrivate }: WebOptions): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new WebError('refused', `${protocol} is no address of the web`);
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!allowsPrivate && isIP(host) !== 0 && isPrivate(host)) throw privateError(host);
}

const publicLookup: LookupFunction = (hostname, settings, callback) => {
  resolve(hostname, { ...settings, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const bad = addresses.find(({ address }) => isPrivate(address));
    if (bad !== undefined) return callback(privateError(hostname) as NodeJS.ErrnoException, '', 0);
    if (settings.all === true) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};

/** Everything but the open internet: loopback, private networks, link-local (where clouds keep their secrets). */
function isPrivate(address: string): boolean {
  const parsed = ipaddr.process(address);
  // Of the addresses of IPv6 only 2000::/3 are handed out (RFC 4291, 2.4).
  const isOpen = parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
  return !isOpen || parsed.range() !== 'unicast';
}

const globalUnicast = ipaddr.parseCIDR('2000::/3');

function privateError(host: string): WebError {
  return new WebError('refused', `${host} is an address of this machine or of a private network`);
}

async function read(response: Response, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largest) throw new WebError('large', `it is larger than ${Math.round(largest / 1e6)} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function asWebError(error: unknown, url: string, { timeout }: WebOptions): WebError {
  if (error instanceof WebError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof WebError) return cause;
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new WebError('slow', `no answer within ${timeout / 1000} seconds`);
  }
  const code = [error, cause].flatMap((one) =>
    one instanceof Error && 'code' in one ? String(one.code) : [],
  )[0];
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  const words: Readonly<Record<string, string>> = {
    ERR_INVALID_URL: 'it, or where it leads on to, is no address',
    ENOTFOUND: `there is no host "${host}"`,
    EAI_AGAIN: `the name "${host}" cannot be looked up; is there a network?`,
    ECONNREFUSED: 'the server takes no connection',
    ECONNRESET: 'the server broke off the connection',
    UND_ERR_SOCKET: 'the server broke off the connection',
    EHOSTUNREACH: 'no way leads to the server',
    ENETUNREACH: 'no way leads to the server; is there a network?',
    UND_ERR_CONNECT_TIMEOUT: `no connection within ${timeout / 1000} seconds`,
    UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
    Z_DATA_ERROR: 'what it sends cannot be unpacked',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: `its certificate is not for "${host}"`,
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody else',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody who is known',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not complete: those that vouch for it are missing',
  };
  const message =
    cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error);
  const kind = code === 'UND_ERR_CONNECT_TIMEOUT' ? 'slow' : 'failed';
  return new WebError(kind, (code === undefined ? undefined : words[code]) ?? message);
}

import { type Page, readPage } from '../audit/page.ts';
import { type Reply, type Web, WebError } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';
import { decode } from '../read/decode.ts';
import type { Target } from './targets.ts';

/** A page as it came, or why it did not. */
export interface Fetched {
  readonly page: Page | undefined;
  /** Nothing for a file. */
  readonly reply: Reply | undefined;
  readonly found: readonly Diagnostic[];
}

/**
 * Has a page read from the disk, or asks for it. Throws a WebError when an address that the user named is refused, a
 * UsageError when it is none.
 */
export async function fetchPage(target: Target, web: Web): Promise<Fetched> {
  if (target.isFile) return read(decodeFile(target), undefined);
  if (!URL.canParse(target.name) && !target.isListed) {
    throw new UsageError(
      `"${target.name}" is no address.`,
      'Write it as the browser shows it, with https://.',
    );
  }
  try {
    return fromReply(await web.get(target.name));
  } catch (error) {
    if (!(error instanceof WebError) || (error.kind === 'refused' && !target.isListed)) throw error;
    return { page: undefined, reply: undefined, found: [unreachable(target.name, error)] };
  }
}

function fromReply(reply: Reply): Fetched {
  const kind = reply.headers.get('content-type') ?? 'text/html';
  if (reply.status >= 400) return { page: undefined, reply, found: [...redirected(reply), failed(reply)] };
  if (!/html|xml/i.test(kind)) return { page: undefined, reply, found: [otherKind(`kind "${kind}"`)] };
  return read(decodeReply(reply), reply);
}

function read(html: string, reply: Reply | undefined): Fetched {
  const found = reply === undefined ? [] : redirected(reply);
  try {
    return { page: readPage(html), reply, found };
  } catch (error) {
    // Tens of thousands of elements in one another are no page that anybody wrote.
    if (!(error instanceof RangeError)) throw error;
    return { page: undefined, reply, found: [otherKind('page that is nested too deeply to be read')] };
  }
}

function decodeFile({ name, bytes }: Target): string {
  const { value, diagnostics } = decode(bytes ?? new Uint8Array(), name);
  if (value !== undefined) return value;
  throw new UsageError(`"${name}" cannot be read: ${diagnostics[0]?.message ?? 'it is no text'}.`);
}

/** By what the server says, then by what the page says. */
function decodeReply({ url, headers, body }: Reply): string {
  const charset = /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    if (charset !== undefined) return new TextDecoder(charset).decode(body);
  } catch {
    // A name that nobody knows says nothing.
  }
  return decode(body, url).value ?? new TextDecoder().decode(body);
}

function unreachable(url: string, { message }: WebError): Diagnostic {
  return diagnose('page-unreachable', `"${url}" cannot be had: ${message}`, {
    hint: 'Open the address in a browser; is it spelt right, and is the server there?',
  });
}

function failed({ status }: Reply): Diagnostic {
  return diagnose('page-not-indexable', `Unexpected status ${status}, expected 200`, {
    hint: 'The address leads to no page. Was the page moved, or is it behind a password?',
  });
}

function otherKind(what: string): Diagnostic {
  return diagnose('page-of-another-kind', `Unexpected ${what}, expected a web page`, {
    hint: 'Name the page that shows the questions, not a file that belongs to it.',
  });
}

function redirected({ hops, url }: Reply): Diagnostic[] {
  if (hops.length === 0) return [];
  return [diagnose('page-redirected', `The address leads on to ${url}`)];
}

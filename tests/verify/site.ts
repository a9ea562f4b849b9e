import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A server on this machine; what it answers stands in a map of paths, or comes from a function. */
export interface Site {
  readonly url: string;
  /** How often each path was asked for. */
  readonly asked: Map<string, number>;
  set(path: string, answer: Answer | ((response: ServerResponse) => void)): void;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const answers = new Map<string, Answer | ((response: ServerResponse) => void)>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const answer = answers.get(path) ?? { status: 404, body: 'There is nothing here.' };
    if (typeof answer === 'function') return answer(response);
    response.writeHead(answer.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      ...answer.headers,
    });
    response.end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    set: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Web } from '../../src/model/context.ts';
import { createLinkChecker } from '../../src/publish/dead-links.ts';
import type { Loaded } from '../../src/publish/load.ts';
import { createWeb } from '../../src/world/web.ts';
import { documentOf } from '../documents.ts';

let server: Server;
let root: string;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const status = { '/gone': 404, '/closed': 403, '/ill': 500, '/moved': 301 }[request.url ?? ''] ?? 200;
    if (request.url === '/slow') return;
    response.writeHead(status, status === 301 ? { location: '/there' } : {});
    response.end('x'.repeat(request.url === '/large' ? 5000 : 5));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function found(source: string, web?: Web) {
  asked = [];
  const document = await documentOf(source);
  const open = createWeb({ allowsPrivate: true, timeout: 500, largest: 1000, userAgent: 'tests' });
  const check = createLinkChecker(web ?? open);
  const loaded: Loaded = {
    path: document.path,
    brand: { brand: {}, path: undefined },
    text: source,
    document,
    assets: [],
    translations: [],
    diagnostics: [],
    words: [],
  };
  const told = await check(loaded);
  await open.close();
  return told.map(({ code, severity, message, place, question }) => [
    `${code} ${severity} ${place?.line}:${place?.column} ${question ?? '-'}`,
    message.replaceAll(root, ''),
  ]);
}

const about = (answer: string, more = '') => `---\ntitle: Links${more}\n---\n\n## What?\n\n${answer}\n`;

it.each([
  ['there', '[a](ROOT/there) [b](ROOT/moved) [c](ROOT/large) [d](#what) [e](mailto:a@example.org)', []],
  [
    'gone',
    'See [a](ROOT/gone).',
    [['link-dead warning 7:9 what', 'The link to /gone leads nowhere: the server answers 404']],
  ],
  [
    'closed to programs',
    'See [a](ROOT/closed).',
    [
      [
        'link-dead info 7:9 what',
        'Whether the link to /closed works could not be seen: the server answers 403',
      ],
    ],
  ],
  [
    'on a server that is ill',
    'See [a](ROOT/ill).',
    [['link-dead info 7:9 what', 'Whether the link to /ill works could not be seen: the server answers 500']],
  ],
  [
    'slow',
    'See [a](ROOT/slow).',
    [
      [
        'link-dead info 7:9 what',
        'Whether the link to /slow works could not be seen: no answer within 0.5 seconds',
      ],
    ],
  ],
])('a link that is %s', async (_, answer, expected) => {
  expect(await found(about(answer.replaceAll('ROOT', root)))).toEqual(expected);
});

it('a source that is gone, at its place', async () => {
  const more = `\ncitation:\n  - title: A study\n    url: ${root}/gone`;
  expect(await found(about('It is so.', more))).toEqual([
    ['link-dead warning 5:10 -', 'The link to /gone leads nowhere: the server answers 404'],
  ]);
});

it('asks each address once, whatever its fragment, and not where the leaflet will stand', async () => {
  const more = `\ncanonicalUrl: ${root}/own`;
  await found(about(`[a](${root}/one) [b](${root}/one#part) [c](${root}/own)`, more));
  expect(asked).toEqual(['/one']);
});

it('a server that is not there', async () => {
  const [told] = await found(about('See [a](http://127.0.0.1:9/x).'));
  expect(told?.[0]).toBe('link-dead warning 7:9 what');
});

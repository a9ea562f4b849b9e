import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { CardPicture } from '../../src/model/context.ts';
import { createFonts } from '../../src/world/fonts.ts';
import { createTakumi } from '../../src/world/takumi.ts';

const fonts = createFonts();

async function picture(body: string, more: Partial<CardPicture> = {}): Promise<CardPicture> {
  return {
    html: `<!DOCTYPE html><html lang="en"><head><title>Unseen</title></head><body>${body}</body></html>`,
    css: 'body{margin:0}p{margin:0;width:200px;font-size:40px;line-height:50px}',
    width: 400,
    height: 200,
    lang: 'en',
    fonts: await fonts.faces(body),
    images: {},
    ...more,
  };
}

it('draws a PNG of the size that was asked for, the same bytes every time', async () => {
  const card = await picture('<p>Pores</p>');
  const first = await createTakumi().draw(card);
  const header = Buffer.from(first.buffer, first.byteOffset, 24);
  expect(header.toString('latin1', 1, 4)).toBe('PNG');
  expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([400, 200]);
  expect(await createTakumi().draw(card)).toEqual(first);
});

it('measures boxes and lines from the corner of the card', async () => {
  const card = await picture('<p>One</p>\n<p>Two words more</p>');
  const root = await createTakumi().measure(card);
  const [body] = root.children;
  const [one, two] = body?.children ?? [];
  expect(one).toMatchObject({ x: 0, y: 0, width: 200, height: 50 });
  expect(two).toMatchObject({ x: 0, y: 50, width: 200, height: 100 });
  expect(two?.lines.map(({ text }) => text.trim())).toEqual(['Two words', 'more']);
  expect(two?.lines[1]?.y).toBeGreaterThan(90);
});

it('lets a long word stick out, so that it is noticed', async () => {
  const root = await createTakumi().measure(await picture('<p>Otorhinolaryngology</p>'));
  expect(root.children[0]?.children[0]?.lines[0]?.width).toBeGreaterThan(200);
});

it('takes text as text, and > in an attribute', async () => {
  const root = await createTakumi().measure(await picture('<p title="a > b">5 &lt; 6 &amp; 7</p>'));
  expect(root.children[0]?.children[0]?.lines.map(({ text }) => text).join('')).toBe('5 < 6 & 7');
});

it('sets Arabic from the right, Latin in brackets from the left', async () => {
  const card = await picture('<p>هل حمض (AHA 5%)</p>', {
    css: 'body{margin:0}p{margin:0;width:400px;font-size:40px}',
    lang: 'ar',
  });
  const root = await createTakumi().measure({ ...card, html: card.html.replace('<html', '<html dir="rtl"') });
  const lines = root.children[0]?.children[0]?.lines ?? [];
  const left = (part: string) => lines.find(({ text }) => text.includes(part))?.x ?? Number.NaN;
  expect(left('هل')).toBeGreaterThan(left('حمض'));
  expect(left('حمض')).toBeGreaterThan(left('AHA'));
});

it('asks the network for nothing', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const body = `<p>⚠ ❤️</p><img src="http://127.0.0.1:${port}/picture.png" width="10" height="10">`;
  await createTakumi()
    .draw(await picture(body))
    .catch(() => undefined);
  server.close();
  expect(asked).toEqual([]);
});

it.each([
  ['Why pores ą é?', 'ąęł'],
  ['Ệ ệ Tất cả lỗ', 'ąęł'],
  ['مسام (AHA 5%)', 'ąęł'],
  ['Pores, 毛孔 and ½', 'Привет → x²'],
])('draws "%s" the same whatever was drawn before, such as "%s"', async (text, before) => {
  const [card, other] = await Promise.all(
    [text, before].map(async (words) => picture(`<p>${words}</p>`, { fonts: await fonts.faces(words) })),
  );
  if (card === undefined || other === undefined) throw new Error('Two pictures.');
  const alone = await createTakumi().draw(card);
  const engine = createTakumi();
  await engine.draw(other);
  expect(await engine.draw(card)).toEqual(alone);
  const together = createTakumi();
  const [, drawn] = await Promise.all([together.draw(other), together.draw(card)]);
  expect(drawn).toEqual(alone);
});

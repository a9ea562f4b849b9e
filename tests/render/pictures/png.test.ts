import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { luminance } from '../../../src/model/colour.ts';
import { lightOf, opacityOf } from '../../../src/render/pictures/pixels.ts';
import { readPng } from '../../../src/render/pictures/png.ts';
import { createTakumi } from '../../../src/world/takumi.ts';

const [width, height] = [40, 30];
const half = width * height * 2;

/** A picture that is nowhere the same, opaque or not. */
function picture(isOpaque: boolean): PNG {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1)
    png.data.set([(at * 7) % 256, (at * at) % 256, at % 256, isOpaque ? 255 : (at * 3) % 256], 4 * at);
  return png;
}

async function expectSame(bytes: Uint8Array): Promise<void> {
  const expected = PNG.sync.read(Buffer.from(bytes));
  const bitmap = await readPng(bytes);
  expect(bitmap).toMatchObject({ width: expected.width, height: expected.height });
  const light = lightOf(bitmap);
  const pixels = Array.from({ length: expected.width * expected.height }, (_, at) =>
    expected.data.subarray(4 * at, 4 * at + 4),
  );
  expect(pixels.map((_, at) => light(at))).toEqual(
    pixels.map(([red, green, blue]) => luminance(red, green, blue)),
  );
  expect([...opacityOf(bitmap)]).toEqual(pixels.map(([, , , alpha]) => alpha));
}

describe('a PNG is read as another reader reads it', () => {
  it.each([0, 1, 2, 3, 4])('in true colour, rows filtered by %d', async (filterType) => {
    await expectSame(PNG.sync.write(picture(true), { colorType: 2, filterType }));
    await expectSame(PNG.sync.write(picture(false), { colorType: 6, filterType }));
  });

  it.each([
    ['a palette', 'background-color:#0b5563', 3],
    ['a palette with opacities', 'background-image:linear-gradient(90deg,#f000,#f00f)', 3],
    ['true colour', 'background-image:linear-gradient(135deg,#f00,#0ff)', 2],
  ])('from the card engine: %s', async (_, css, type) => {
    const bytes = await createTakumi().draw({
      html: '<!DOCTYPE html><html lang="en"><body></body></html>',
      css: `html{display:block}body{width:300px;height:300px;margin:0;${css}}`,
      ...{ width: 300, height: 300, lang: 'en', fonts: [], images: {} },
    });
    expect(bytes[25]).toBe(type);
    await expectSame(bytes);
  });
});

it('what the card engine never writes is refused', async () => {
  const grey = PNG.sync.write(picture(true), { colorType: 0 });
  await expect(readPng(grey)).rejects.toThrow('colour type 0');
  const cut = PNG.sync.write(picture(true)).subarray(0, half);
  await expect(readPng(cut)).rejects.toThrow();
});

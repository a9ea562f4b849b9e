import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { FontFace, Settings } from '../../src/model/context.ts';
import type { Picture } from '../../src/render/pictures/picture.ts';

type Style = Readonly<Record<string, string | number>>;

/**
 * A question card like ours by satori and resvg: the same words in the same fonts and sizes, the same band, bar and logo.
 *
 * @param headline The size of the question, pixels: satori cannot find it by itself.
 */
export async function drawWithSatori(
  { words, size }: Picture,
  headline: number,
  fonts: readonly FontFace[],
  { brand }: Settings,
): Promise<Uint8Array> {
  const primary = brand.colors?.primary ?? '#0b5563';
  const logo = brand.logo === undefined ? [] : [picture(brand.logo)];
  const small = { fontSize: 28, lineHeight: 1.3 };
  const tree = box(
    { width: size.width, height: size.height, backgroundColor: '#fff', borderLeft: `28px solid ${primary}` },
    [
      box({ padding: '58px 100px 0 72px', ...small, color: primary, fontWeight: 700 }, words.leaflet ?? ''),
      box({ flexGrow: 1, justifyContent: 'center', padding: '22px 100px 32px 72px' }, [
        box({ fontSize: headline, fontWeight: 700, lineHeight: 1.14, color: '#1b2a30' }, words.headline),
        box({ width: 88, height: 8, marginTop: 26, borderRadius: 4, backgroundColor: '#b4472f' }, ''),
        box(
          { marginTop: 22, fontSize: Math.round(headline / 2), lineHeight: 1.4, color: '#465a62' },
          words.text ?? '',
        ),
      ]),
      box(
        {
          ...{ flexDirection: 'row', alignItems: 'center', gap: 20, height: 118 },
          ...{ padding: '0 100px 28px 72px', backgroundColor: '#eef5f6', ...small, fontWeight: 700 },
        },
        [...logo, box({}, words.clinic ?? '')],
      ),
    ],
  );
  const svg = await satori(tree, {
    width: size.width,
    height: size.height,
    fonts: fonts.map(({ family, weight, bytes }) => ({ name: family, weight, data: Buffer.from(bytes) })),
  });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function box(style: Style, children: unknown) {
  const base = { display: 'flex', flexDirection: 'column', boxSizing: 'border-box' };
  return { type: 'div', key: null, props: { style: { ...base, ...style }, children } };
}

function picture({ bytes, mediaType }: NonNullable<Settings['brand']['logo']>) {
  const src = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  return { type: 'img', key: null, props: { src, height: 56, style: { height: 56 } } };
}

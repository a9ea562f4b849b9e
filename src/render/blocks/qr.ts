import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { encode } from 'uqr';
import type { Strings } from '../../model/context.ts';
import { shownUrl } from './advice.ts';

/**
 * A QR code with its address as text beside it: vector, black on white, error level M, four modules of quiet
 * zone (ISO/IEC 18004). The size comes from the style sheet; 25 mm reads well from a leaflet.
 */
export function qrBlock(url: string, strings: Strings): Element {
  return h('div', { className: ['qr'] }, [
    qrSymbol(url, strings),
    h('p', [
      // The space stands inside: the label is a line of its own where it is printed.
      h('span', { className: ['qr-label'] }, `${strings.readOnline} `),
      h('a', { href: url }, shownUrl(url)),
    ]),
  ]);
}

function qrSymbol(url: string, strings: Strings): Element {
  const { size, path } = qrMatrix(url);
  return s(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      ariaLabel: strings.qrCode.replace('{url}', url),
      shapeRendering: 'crispEdges',
    },
    [s('rect', { width: size, height: size, fill: '#fff' }), s('path', { d: path, fill: '#000' })],
  );
}

/** The modules of a code as SVG path data, and the length of its sides in modules, quiet zone included. */
export function qrMatrix(url: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(url, { ecc: 'M', border: 4 });
  // One path of horizontal runs: no hairlines between modules, and a few hundred bytes instead of thousands.
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join('') };
}

/** The dark stretches of a row: start and length. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}

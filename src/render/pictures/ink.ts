import type { CardPicture } from '../../model/context.ts';

const inkRules = [
  'color:#000',
  '-webkit-text-fill-color:#000',
  'background-color:transparent',
  'background-image:none',
  'border-color:transparent',
  'outline-color:transparent',
  'box-shadow:none',
  'text-shadow:none',
  '-webkit-text-stroke-width:0',
  'opacity:1',
  'visibility:visible',
  'clip-path:none',
  'mask-image:none',
  'filter:none',
  'backdrop-filter:none',
  'mix-blend-mode:normal',
];
const inkCss = `*,*::before,*::after{${inkRules.map((rule) => `${rule}!important`).join(';')}}img{opacity:0!important}`;

/**
 * The same card with nothing but its letters, black on nothing: how opaque a pixel is says how much of it a letter covers.
 * What hides letters is taken away as well, so that hidden ones are seen to be missing on the card. Nothing that is set here
 * may move a letter: `overflow`, say, decides how small a flexible box may become.
 */
export function inkOf(card: CardPicture): CardPicture {
  return { ...card, css: card.css + inkCss };
}

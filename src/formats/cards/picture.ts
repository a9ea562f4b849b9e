import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { CardPicture, FontFace, Settings, Templates } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { fontStack } from '../../render/font-css.ts';
import { toHtml } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { joinCss } from '../../render/theme.ts';
import { mix, readableOn } from './colour.ts';
import type { Card } from './deck.ts';
import { textSize } from './fit.ts';

/** The name under which a card's HTML asks for the logo. */
const logo = 'logo';

/** What the cards of a document have in common. */
export interface Look {
  readonly document: Document;
  readonly settings: Settings;
  readonly templates: Templates;
  /** The style sheets with the brand's colours. */
  readonly css: string;
}

export function lookOf(document: Document, settings: Settings, templates: Templates): Look {
  const theme = template(templates, 'theme.css');
  const css = joinCss(theme, template(templates, 'card/card.css'), colourCss(settings, theme));
  return { document, settings, templates, css };
}

/** A card with its headline in this size (pixels). */
export function pictureOf(
  card: Card,
  look: Look,
  fonts: readonly FontFace[],
): (headline: number) => CardPicture {
  const { document, settings } = look;
  const html = toHtml(cardTree(card, look));
  const bytes = settings.brand.logo?.bytes;
  const families = `font-family:${fontStack(fonts)}`;
  return (headline) => {
    const text = textSize(headline, card.size.text);
    const sizes = `--headline-size:${headline}px;--text-size:${text}px;${leading(card.words.headline)}`;
    return {
      html,
      css: `${look.css}:root{${sizes};${families}}`,
      width: card.size.width,
      height: card.size.height,
      lang: document.lang,
      fonts,
      images: bytes === undefined ? {} : { [logo]: bytes },
    };
  };
}

function cardTree({ words, kind, size }: Card, { document, settings, templates }: Look): Root {
  const tree = fillShell(
    template(templates, 'card/shell.html'),
    { ...words, logo: settings.brand.logo === undefined ? null : [h('img', { src: logo, alt: '' })] },
    { lang: document.lang, dir: document.dir },
  );
  visit(tree, 'element', (element) => {
    if (element.tagName === 'body') element.properties.className = ['card', size.name, kind];
  });
  return tree;
}

/** Scripts with marks above and below the letters need more room between lines than the theme gives. */
function leading(headline: string): string {
  if (/[\p{Script=Arabic}\p{Script=Devanagari}]/u.test(headline))
    return '--headline-leading:1.45;--text-leading:1.6';
  if (/[\p{Script=Han}\p{Script=Hebrew}]|[\u1ea0-\u1ef9]/u.test(headline)) return '--headline-leading:1.28';
  return '--headline-leading:1.14';
}

/** The brand's colours, and those of text such that they can be read on every ground that a card has. */
function colourCss({ brand }: Settings, theme: string): string {
  const primary = brand.colors?.primary ?? token(theme, 'brand');
  const onPrimary = readableOn(primary);
  const ink = token(theme, 'ink');
  // The darker of the two grounds of a question card: what can be read there can be read on paper.
  const tint = token(theme, 'tint');
  const tokens = {
    primary,
    'on-primary': onPrimary,
    shade: mix(primary, onPrimary === '#ffffff' ? '#000000' : '#ffffff', 0.16),
    heading: readableOn(tint, primary, ink),
    'card-accent': brand.colors?.accent ?? token(theme, 'accent'),
    'card-ink': readableOn(tint, ink),
    'card-ink-soft': readableOn(tint, token(theme, 'ink-soft')),
    'card-paper': token(theme, 'paper'),
    'card-tint': tint,
  };
  const rules = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`);
  return `:root{${rules.join(';')}}`;
}

/** A colour of the theme. Throws when the theme has none of this name: a fault of the template. */
function token(theme: string, name: string): string {
  const found = new RegExp(`--${name}:\\s*(#[0-9a-fA-F]{6})\\b`).exec(theme)?.[1];
  if (found === undefined) throw new Error(`theme.css has no colour --${name} such as #0b5563.`);
  return found;
}

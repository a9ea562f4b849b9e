import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { CardDesignName } from '../../model/card.ts';
import type { CardPicture, FontFace, Settings, Templates } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { fontStack } from '../font-css.ts';
import { toHtml } from '../serialize.ts';
import { fillShell, type SlotContent } from '../shell.ts';
import { template } from '../template.ts';
import { joinCss } from '../theme.ts';
import { darkened, mix, readableOn, shadeOf } from './colour.ts';
import { textSize } from './fit.ts';
import { keepTogether } from './keep-together.ts';
import type { Picture } from './picture.ts';
import { qrPicture } from './qr-picture.ts';
import type { PictureSize } from './sizes.ts';
import { keepWordsWhole } from './whole-words.ts';

/** The names under which a picture's HTML asks for the pictures in it. */
const logo = 'logo';
const code = 'code';

/** What the pictures of a document have in common. */
export interface Look {
  readonly document: Document;
  readonly settings: Settings;
  readonly templates: Templates;
  readonly design: CardDesignName;
  /** The style sheets with the brand's colours. */
  readonly css: string;
}

export function lookOf(document: Document, settings: Settings, templates: Templates): Look {
  const design = settings.brand.cards?.design ?? 'clear';
  const theme = template(templates, 'theme.css');
  const css = joinCss(
    theme,
    template(templates, 'card/card.css'),
    template(templates, `card/${design}/card.css`),
    colourCss(settings, theme),
  );
  return { document, settings, templates, design, css };
}

/** A picture with its headline in this size (pixels). */
export function drawingOf(
  picture: Picture,
  look: Look,
  fonts: readonly FontFace[],
): (headline: number) => CardPicture {
  const { document, settings } = look;
  const { size, words } = picture;
  const html = toHtml(treeOf(picture, look));
  const bytes = settings.brand.logo?.bytes;
  const families = `font-family:${fontStack(fonts)}`;
  const images = {
    ...(bytes === undefined ? {} : { [logo]: bytes }),
    ...(picture.code === null ? {} : { [code]: qrPicture(picture.code) }),
  };
  return (headline) => {
    const text = textSize(headline, size.text);
    const sizes = `${measuresOf(size)};--headline-size:${headline}px;--text-size:${text}px;${typeOf(words.headline)}`;
    return {
      html,
      css: `${look.css}:root{${sizes};${families}}`,
      width: size.width,
      height: size.height,
      lang: document.lang,
      fonts,
      images,
    };
  };
}

function treeOf(picture: Picture, { document, settings, templates, design }: Look): Root {
  const { words, kind, size } = picture;
  const whole = (text: string) => keepTogether(keepWordsWhole(text, document.lang));
  const { facts, ...lines } = words;
  const image = (src: string) => [h('img', { src, alt: '' })];
  const slots: Record<string, SlotContent> = {
    ...Object.fromEntries(Object.entries(lines).map(([name, text]) => [name, text && whole(text)])),
    facts: facts.length === 0 ? null : facts.map((fact) => h('p', whole(fact))),
    logo: settings.brand.logo === undefined ? null : image(logo),
    code: picture.code === null ? null : image(code),
  };
  const tree = fillShell(template(templates, `card/${design}/shell.html`), slots, {
    lang: document.lang,
    dir: document.dir,
  });
  visit(tree, 'element', (element) => {
    if (element.tagName === 'body') element.properties.className = ['card', size.name, kind];
  });
  return tree;
}

/** The measures of a size as custom properties, for the style sheets to keep to the same safe zone as the tests. */
function measuresOf({ width, height, safe, small }: PictureSize): string {
  const measures = {
    width,
    height,
    'safe-inline': safe.inline,
    'safe-top': safe.top,
    'safe-bottom': safe.bottom,
    'small-size': small,
  };
  return Object.entries(measures)
    .map(([name, pixels]) => `--${name}:${pixels}px`)
    .join(';');
}

/**
 * Scripts with marks above and below the letters need more room between lines than the theme gives, and letters that
 * join, or hang from one line, none taken out between them.
 */
function typeOf(headline: string): string {
  if (/[\p{Script=Arabic}\p{Script=Devanagari}]/u.test(headline))
    return '--headline-leading:1.4;--text-leading:1.6;--headline-spacing:0em';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(headline))
    return '--headline-leading:1.28;--text-leading:1.5;--headline-spacing:0em';
  if (/\p{Script=Hebrew}|[\u1ea0-\u1ef9]/u.test(headline))
    return '--headline-leading:1.26;--text-leading:1.45;--headline-spacing:0em';
  return '--headline-leading:1.1;--text-leading:1.36;--headline-spacing:-0.018em';
}

/** The brand's colours, and those of text such that they can be read on every ground that a card has. */
function colourCss({ brand }: Settings, theme: string): string {
  const primary = brand.colors?.primary ?? token(theme, 'brand');
  const onPrimary = readableOn(primary);
  const ink = token(theme, 'ink');
  const paper = token(theme, 'paper');
  // The darkest of the light grounds: what can be read there can be read on paper.
  const tint = mix(paper, primary, 0.14);
  const tokens = {
    primary,
    'on-primary': onPrimary,
    shade: shadeOf(primary, 0.16),
    'shade-deep': shadeOf(primary, 0.3),
    heading: darkened(primary, tint, ink),
    'card-accent': brand.colors?.accent ?? token(theme, 'accent'),
    'card-ink': readableOn(tint, ink),
    'card-paper': paper,
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

import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { isA, wordsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** The pictures that link previews and search engines are sent to are there, as large as they are said to be. */
export const pictures: Rule = {
  number: 'W7',
  codes: ['preview-picture'],
  check(page, { served }) {
    if (served === undefined) return [];
    return [preview(page), ...ofMarkup(page)].flatMap((promised) => {
      const picture = promised === undefined ? undefined : served.pictures.get(promised.url);
      if (promised === undefined || picture === undefined) return [];
      if ('trouble' in picture) return [say(`The picture ${promised.url} cannot be had: ${picture.trouble}`)];
      const { width, height } = promised;
      if (width === undefined || height === undefined) return [];
      if (picture.width === width && picture.height === height) return [];
      return [
        say(
          `The picture ${promised.url} has ${picture.width}×${picture.height} pixels, but is said to have ${width}×${height}`,
        ),
      ];
    });
  },
};

/** A picture that a page promises, with its size in pixels where it names one. */
export interface PromisedPicture {
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** All that are promised, each once. */
export function promisedPictures(page: Page): readonly PromisedPicture[] {
  const all = [preview(page), ...ofMarkup(page)].filter((one) => one !== undefined);
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

function preview({ head: { meta } }: Page): PromisedPicture | undefined {
  const url = meta.get('og:image')?.[0];
  if (url === undefined || url === '') return undefined;
  return {
    url,
    width: number(meta.get('og:image:width')?.[0]),
    height: number(meta.get('og:image:height')?.[0]),
  };
}

function ofMarkup({ graph }: Page): (PromisedPicture | undefined)[] {
  return graph.things
    .filter(({ thing }) => isA(thing, 'ImageObject'))
    .map(({ thing }) => {
      const url = wordsOf(thing.contentUrl) ?? wordsOf(thing.url);
      if (url === undefined) return undefined;
      return { url, width: number(wordsOf(thing.width)), height: number(wordsOf(thing.height)) };
    });
}

function number(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

function say(message: string): Diagnostic {
  return diagnose('preview-picture', message, {
    hint: 'Upload cards/og.png to that address, or name the one that it has in the tags of seo/head.html.',
  });
}

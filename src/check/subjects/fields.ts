import { channels as allChannels, type Channel } from '../../model/document.ts';
import type { FrontMatter } from '../../model/front-matter.ts';
import type { Place } from '../../model/place.ts';
import type { Scope } from '../../model/rule-pack.ts';
import { valueRanges } from '../../schema/value-range.ts';
import { align } from './align.ts';
import { findWords } from './find.ts';
import type { SourceText } from './source-text.ts';
import type { Shape, Subject } from './subject.ts';

/** A text of the front matter: where in it, what it says, what it is. */
interface Field {
  readonly path: readonly PropertyKey[];
  readonly text: string | undefined;
  readonly scope: Scope;
  readonly shape?: Shape;
  readonly channels?: readonly Channel[];
}

/** Where values of the front matter stand in the source. */
export type FrontMatterPlaces = (path: readonly PropertyKey[]) => readonly [number, number] | undefined;

export function frontMatterPlaces({ text }: SourceText): FrontMatterPlaces {
  const found = /^---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/.exec(text);
  const yaml = found?.[1];
  if (found === null || yaml === undefined) return () => undefined;
  const start = found[0].indexOf(yaml);
  const ranges = valueRanges(yaml);
  return (path) => {
    const range = ranges(path);
    return range === undefined ? undefined : [start + range[0], start + range[1]];
  };
}

/** The fields that people or programs read; titles stand elsewhere. */
export function fieldsOf(
  meta: FrontMatter,
  source: SourceText,
  places: FrontMatterPlaces,
): readonly Subject[] {
  const shown = meta.channels ?? allChannels;
  return fields(meta).flatMap(({ path, text, scope, shape = 'paragraph', channels = allChannels }) => {
    if (text === undefined) return [];
    return [
      {
        scope,
        shape,
        text,
        channels: channels.filter((channel) => shown.includes(channel)),
        place: placed(text, source, () => places(path)),
      },
    ];
  });
}

/** Places in a value whose stretch of the source is looked up when it is needed; else its words are looked for. */
export function placed(
  text: string,
  source: SourceText,
  range: () => readonly [number, number] | undefined,
): (from: number, to: number) => Place | undefined {
  return (from, to) => {
    const stretch = range() ?? findWords(source.text, text, 0, source.text.length);
    if (stretch === undefined) return undefined;
    const offsets = align(source.text.slice(...stretch), text);
    const [start = 0, last = start] = [offsets[from], offsets[Math.max(from, to - 1)]];
    return source.place(stretch[0] + start, stretch[0] + last + 1);
  };
}

const machines = ['web', 'social', 'schema'] as const;
const leaflet = ['web', 'print', 'epub'] as const;

function fields(meta: FrontMatter): readonly Field[] {
  const { callToAction, image } = meta;
  return [
    { path: ['description'], text: meta.description, scope: 'description', channels: machines },
    ...(meta.keywords ?? []).map(
      (text, index): Field => ({
        path: ['keywords', index],
        text,
        scope: 'keywords',
        shape: 'line',
        channels: machines,
      }),
    ),
    ...(meta.about ?? []).flatMap((topic, index): Field[] =>
      typeof topic === 'string'
        ? [{ path: ['about', index], text: topic, scope: 'keywords', shape: 'line', channels: machines }]
        : (['name', 'alternateName'] as const).map((key) => ({
            path: ['about', index, key],
            text: topic[key],
            scope: 'keywords',
            shape: 'line',
            channels: machines,
          })),
    ),
    ...(meta.keyPoints ?? []).map(
      (text, index): Field => ({
        path: ['keyPoints', index],
        text,
        scope: 'keyPoints',
        shape: 'item',
        channels: leaflet,
      }),
    ),
    { path: ['callToAction', 'text'], text: callToAction?.text, scope: 'callToAction', shape: 'line' },
    { path: ['callToAction', 'url'], text: callToAction?.url, scope: 'linkUrl', shape: 'line' },
    { path: ['urgentHelp'], text: meta.urgentHelp, scope: 'urgentHelp', channels: leaflet },
    ...(
      ['conflictOfInterest', 'funding', 'alternateFormats', 'feedback', 'disclaimer', 'license'] as const
    ).map((key): Field => ({ path: [key], text: meta[key], scope: 'notes', channels: leaflet })),
    ...(meta.citation ?? []).map(
      ({ title }, index): Field => ({
        path: ['citation', index, 'title'],
        text: title,
        scope: 'citation',
        shape: 'line',
      }),
    ),
    { path: ['image', 'alt'], text: image?.alt, scope: 'alt', shape: 'line', channels: machines },
    {
      path: ['image', 'src'],
      text: image?.src.split('/').at(-1),
      scope: 'fileName',
      shape: 'line',
      channels: machines,
    },
    { path: ['slug'], text: meta.slug, scope: 'fileName', shape: 'line' },
    { path: ['canonicalUrl'], text: meta.canonicalUrl, scope: 'linkUrl', shape: 'line' },
    { path: ['shortUrl'], text: meta.shortUrl, scope: 'linkUrl', shape: 'line' },
  ];
}

import type { Settings } from '../../../model/context.ts';
import type { Document } from '../../../model/document.ts';
import type { Card } from '../deck.ts';
import { addressOf } from '../leaflet-address.ts';
import { hashtagsOf } from './hashtags.ts';
import { type Network, type NetworkName, networks } from './networks.ts';

/** What to post beside a card. */
export interface Captions {
  /** With nothing left out but hashtags. */
  readonly whole: string;
  /** For each network; `null` where not even the question fits. */
  readonly by: Readonly<Record<NetworkName, string | null>>;
}

/** A part of a caption, in the order in which it is read. */
interface Part {
  readonly text: string;
  /** The highest goes first where a caption is too long; 0 stays. */
  readonly dispensable: number;
}

/**
 * The captions of a card, made of whole parts: what a network has no room for is left out, the least important first,
 * never cut. They say nothing that the leaflet does not say.
 */
export function captionsOf(card: Card, document: Document, settings: Settings): Captions {
  const parts = partsOf(card, document, settings);
  const tags = hashtagsOf(document.meta.keywords ?? [], document.lang);
  return {
    whole: joined(parts),
    by: Object.fromEntries(
      networks.map((network) => [network.name, fitting(withTags(parts, tags, network), network)]),
    ) as Captions['by'],
  };
}

function partsOf(
  { kind, picture: { words } }: Card,
  document: Document,
  { brand, strings }: Settings,
): readonly Part[] {
  const { title, meta } = document;
  const isQuestion = kind === 'question';
  const below = kind === 'closing' ? (meta.disclaimer ?? strings.disclaimer) : words.text;
  return [
    part(words.draft, 0),
    part(isQuestion ? words.headline : title, 0),
    part(below, 2),
    part(isQuestion ? title : null, 4),
    part(brand.name, 3),
    part(addressOf(document), 1),
  ].flat();
}

function part(text: string | null | undefined, dispensable: number): Part[] {
  return text === null || text === undefined ? [] : [{ text, dispensable }];
}

function withTags(parts: readonly Part[], tags: readonly string[], { hashtags }: Network): readonly Part[] {
  const some = tags.slice(0, hashtags);
  return some.length === 0 ? parts : [...parts, ...part(some.join(' '), 5)];
}

function fitting(parts: readonly Part[], network: Network): string | null {
  const text = joined(parts);
  if (network.count(text) <= network.caption) return text;
  const least = Math.max(...parts.map(({ dispensable }) => dispensable));
  if (least === 0) return null;
  return fitting(
    parts.filter(({ dispensable }) => dispensable !== least),
    network,
  );
}

function joined(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('\n\n');
}

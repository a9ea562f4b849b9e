import type { CardSizeName } from '../../../model/card.ts';
import { emojiAsBytes, graphemes, linkedGraphemes, utf16, weighted } from './count.ts';

export type NetworkName =
  | 'x'
  | 'facebook'
  | 'instagram'
  | 'linkedin'
  | 'pinterest'
  | 'threads'
  | 'bluesky'
  | 'mastodon'
  | 'tiktok';

/** What a network takes. Numbers are the strictest that its own pages or makers of scheduling tools tell. */
export interface Network {
  readonly name: NetworkName;
  /** As its people call it. */
  readonly title: string;
  /** The longest text of a post, and how the network counts it. */
  readonly caption: number;
  count(text: string): number;
  /** The longest text alternative of a picture in UTF-16 units; `null` where none is told. */
  readonly alt: number | null;
  /** So many pictures go into one post. */
  readonly together: number;
  /** So many hashtags are customary; 0 where they are not. */
  readonly hashtags: number;
  /** The sizes that it shows whole. */
  readonly sizes: readonly CardSizeName[];
}

/**
 * Sources, read on 27 November 2026: Publer, "What is the character limit for all social networks?" (5 Dec 2025); Ayrshare,
 * "Social Media Character Limits Reference", and its pages on Instagram and Threads; CoSchedule, "Character Limits in Social
 * Messages"; Meta, "Threads Posts" (14 Apr 2026). How X counts: twitter-text, configuration 3. Where they differ, the lower
 * number stands here (of Instagram's hashtags 5, not 30; of TikTok's text 2,200, not 4,000).
 */
export const networks: readonly Network[] = [
  {
    name: 'x',
    title: 'X',
    caption: 280,
    count: weighted,
    alt: 1_000,
    together: 4,
    hashtags: 0,
    sizes: ['og', 'square'],
  },
  {
    name: 'facebook',
    title: 'Facebook',
    caption: 10_000,
    count: utf16,
    alt: null,
    together: 10,
    hashtags: 0,
    sizes: ['og', 'square', 'portrait'],
  },
  {
    name: 'instagram',
    title: 'Instagram',
    caption: 2_200,
    count: utf16,
    alt: 1_000,
    together: 20,
    hashtags: 5,
    sizes: ['square', 'portrait', 'story'],
  },
  {
    name: 'linkedin',
    title: 'LinkedIn',
    caption: 3_000,
    count: utf16,
    alt: 4_086,
    together: 20,
    hashtags: 3,
    sizes: ['og', 'square', 'portrait'],
  },
  {
    name: 'pinterest',
    title: 'Pinterest',
    caption: 500,
    count: utf16,
    alt: 500,
    together: 1,
    hashtags: 0,
    sizes: ['pin'],
  },
  {
    name: 'threads',
    title: 'Threads',
    caption: 500,
    count: emojiAsBytes,
    alt: 1_000,
    together: 20,
    hashtags: 0,
    sizes: ['square', 'portrait'],
  },
  {
    name: 'bluesky',
    title: 'Bluesky',
    caption: 300,
    count: graphemes,
    alt: 2_000,
    together: 4,
    hashtags: 0,
    sizes: ['og', 'square'],
  },
  {
    name: 'mastodon',
    title: 'Mastodon',
    caption: 500,
    count: linkedGraphemes,
    alt: 1_500,
    together: 4,
    hashtags: 3,
    sizes: ['og', 'square'],
  },
  {
    name: 'tiktok',
    title: 'TikTok',
    caption: 2_200,
    count: utf16,
    alt: null,
    together: 35,
    hashtags: 5,
    sizes: ['story'],
  },
];

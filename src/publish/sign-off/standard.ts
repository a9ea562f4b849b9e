import type { Seen } from './seen.ts';

/** A question of a standard, in our words; its number is the standard's. */
export interface Item {
  readonly number: string;
  readonly asks: string;
  /** What the program sees of it, in a phrase without a stop; nothing where it sees nothing. */
  readonly seen?: (seen: Seen) => string | undefined;
  /** Who answers it: the program alone only where there is nothing to judge. */
  readonly by: 'person' | 'program';
}

/**
 * A standard for information for patients. The sheet asks what it asks; whether a leaflet meets it, its owners say, never we.
 */
export interface Standard {
  readonly id: string;
  readonly title: string;
  /** Whose it is, where it can be read, and the day on which somebody last did. */
  readonly source: { readonly title: string; readonly url: string; readonly checked: string };
  /** What a person can tick. */
  readonly answers: readonly string[];
  readonly items: readonly Item[];
}

export function person(number: number | string, asks: string, seen?: Item['seen']): Item {
  return { number: String(number), asks, by: 'person', ...(seen === undefined ? {} : { seen }) };
}

export function program(number: number | string, asks: string, seen: NonNullable<Item['seen']>): Item {
  return { number: String(number), asks, by: 'program', seen };
}

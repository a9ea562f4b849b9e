import type { Captions } from './captions/captions.ts';
import type { Card } from './deck.ts';

/** A drawn card, and what goes with it. */
export interface Post {
  readonly card: Card;
  /** PNG. */
  readonly bytes: Uint8Array;
  /** In its deck, from 1. */
  readonly position: number;
  /** Which of the posts of its deck it belongs to, from 1. */
  readonly post: number;
  readonly captions: Captions;
}

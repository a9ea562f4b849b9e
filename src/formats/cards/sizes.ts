/** A size of card, all lengths in pixels. A further size is a row here and a class in `card.css`. */
export interface CardSize {
  /** The class of the card, and the folder of its questions. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** No word stands nearer to an edge: networks crop. */
  readonly safe: { readonly inline: number; readonly block: number };
  /** The largest and the smallest type of a question; 40 on 1200 is about 12 in a phone's feed. */
  readonly headline: { readonly largest: number; readonly smallest: number };
  /** The same for the answer, which is set in a share of the question's size. */
  readonly text: { readonly largest: number; readonly smallest: number; readonly share: number };
}

/** Link previews: Facebook, LinkedIn, X, WhatsApp, Slack. Words keep to the middle 1000 × 522. */
export const og: CardSize = {
  name: 'og',
  width: 1200,
  height: 630,
  safe: { inline: 100, block: 54 },
  headline: { largest: 96, smallest: 40 },
  text: { largest: 44, smallest: 28, share: 0.5 },
};

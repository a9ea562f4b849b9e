/** How a document is written where there is more than one way. The plain way comes first; the others are for repair. */
export interface Writing {
  /** Whether the name of the output folder is pinned, as the name of the file will not give it. */
  readonly pinsSlug: boolean;
  /** Whether the title stands in the front matter instead of in a heading. */
  readonly titleInFront: boolean;
  /** Sections, by their index, whose ids are pinned. */
  readonly pinned: ReadonlySet<number>;
  /** Questions, by their ids, that are marked with a label, as nothing else would tell them. */
  readonly labelled: ReadonlySet<string>;
  /** Blocks of passages, by the passage and the index of the block in it, that are written as HTML. */
  readonly raw: ReadonlyMap<PassageName, ReadonlySet<number>>;
}

/** Names a passage of a document: its introduction, that of a section by its index, an answer by its question's id. */
export type PassageName = 'intro' | `section ${number}` | `question ${string}`;

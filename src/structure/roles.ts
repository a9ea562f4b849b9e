/** What a unit of the source is taken for. */
export type Role =
  /** A question; the answer follows. */
  | 'question'
  /** The same, by the shape of its siblings: it asks nothing. */
  | 'sibling'
  /** The title of a section. */
  | 'section'
  /** The last words of a leaflet: whether there are more questions. */
  | 'closing'
  /** Looks like a question by a weaker sign than the others, and stays in an answer. */
  | 'passed'
  | 'text';

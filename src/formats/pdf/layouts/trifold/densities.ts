/** How closely a tri-fold is set. */
export interface Density {
  /** The class that the root has. */
  readonly name: 'roomy' | 'snug' | 'tight';
  /** Millimetres from the trim to text; nothing under 5, for knives are not exact. */
  readonly edge: number;
  /** Millimetres that text leaves of the width of the cover; so much that 4 are left on each side of a fold. */
  readonly beside: number;
  /** The least distance of lines, in type sizes. */
  readonly leading: number;
}

/** Roomiest first: the next is for text that would not fit otherwise. */
export const densities: readonly Density[] = [
  { name: 'roomy', edge: 7.5, beside: 16, leading: 1.3 },
  { name: 'snug', edge: 6.25, beside: 14, leading: 1.27 },
  { name: 'tight', edge: 5, beside: 12, leading: 1.25 },
];

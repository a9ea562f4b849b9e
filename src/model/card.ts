/** The sizes of social cards, by where they are shown; what each measures stands in `render/pictures/sizes.ts`. */
export const cardSizeNames = ['og', 'square', 'portrait', 'story', 'pin'] as const;
export type CardSizeName = (typeof cardSizeNames)[number];

/** The looks that a brand can choose for its cards and the cover of its e-books: a folder of `templates/card/` each. */
export const cardDesignNames = ['clear', 'bold', 'talk'] as const;
export type CardDesignName = (typeof cardDesignNames)[number];

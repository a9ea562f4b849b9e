/** epub-gen-memory gives the table of contents this name. */
export const contentsFile = 'toc.xhtml';

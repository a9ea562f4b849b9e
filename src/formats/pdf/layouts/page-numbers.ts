import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { destinationPages } from '../../../pdf/destinations.ts';
import { PDFDocument } from '../../../pdf/pdf-lib.ts';

/** The page on which each linked element begins, from 1, by its id. */
export async function pagesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  return destinationPages(await PDFDocument.load(bytes, { updateMetadata: false }));
}

/** Puts page numbers into the places of a tree that wait for them. Changes the tree. */
export function writePageNumbers(tree: Root, pages: ReadonlyMap<string, number>): void {
  visit(tree, 'element', (element) => {
    const id = element.properties.dataPageOf;
    if (typeof id === 'string') element.children = [{ type: 'text', value: String(pages.get(id) ?? '') }];
  });
}

/** What a function inside the page sees of it. */
declare const document: {
  querySelectorAll(
    selector: string,
  ): Iterable<{ textContent: string; getAttribute(name: string): string | null }>;
};

/** The same inside the browser's page, whose layout stays as it is: the numbers' places are as wide as any number. */
export function showPageNumbers(pages: Readonly<Record<string, number>>): void {
  for (const place of document.querySelectorAll('[data-page-of]')) {
    place.textContent = String(pages[place.getAttribute('data-page-of') ?? ''] ?? '');
  }
}

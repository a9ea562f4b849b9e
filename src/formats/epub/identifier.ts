import { createHash } from 'node:crypto';
import type { Brand } from '../../model/brand.ts';
import type { Document } from '../../model/document.ts';

/** The namespace for names that are addresses (RFC 9562, 6.6). */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The book's name for libraries and reading systems: a UUID of version 5 over publisher and document id. It
 * stays through edits, so that a new edition replaces the old one and keeps the reader's place.
 */
export function bookIdentifier(document: Document, brand: Brand): string {
  const publisher = brand.url ?? brand.name ?? document.meta.canonicalUrl ?? '';
  const hash = createHash('sha1').update(namespace).update(`${publisher}#${document.id}`).digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

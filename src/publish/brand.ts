import { dirname, join } from 'node:path';
import { parseBrand } from '../config/brand.ts';
import type { Brand } from '../model/brand.ts';
import type { Files } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';

/** A brand file that cannot be used: wrong configuration, shown with its places. */
export class BrandError extends UsageError {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;

  constructor(path: string, text: string, diagnostics: readonly Diagnostic[]) {
    super(`The brand file "${path}" has mistakes.`);
    this.diagnostics = diagnostics;
    this.text = text;
  }
}

/**
 * The brand of a run: the file named, else `brand.yaml` beside the first source, else the project's own. Without any,
 * the outputs name no publisher.
 */
export async function loadBrand(
  named: string | undefined,
  sources: readonly string[],
  files: Files,
): Promise<{ readonly brand: Brand; readonly path: string | undefined }> {
  const [first] = sources;
  const beside = first === undefined ? [] : [join(dirname(first), 'brand.yaml')];
  const candidates = named === undefined ? [...beside, join('source', 'brand.yaml')] : [named];
  for (const path of candidates) {
    const bytes = await files.read(path);
    if (bytes !== undefined) return { brand: await readBrand(path, bytes, files), path };
  }
  if (named !== undefined) throw new UsageError(`There is no brand file "${named}".`);
  return { brand: {}, path: undefined };
}

async function readBrand(path: string, bytes: Uint8Array, files: Files): Promise<Brand> {
  const text = new TextDecoder().decode(bytes);
  const { value, diagnostics } = parseBrand(text, path);
  if (value === undefined) throw new BrandError(path, text, diagnostics);
  const { logo, ...rest } = value;
  if (logo === undefined) return rest;
  const logoPath = join(dirname(path), logo);
  const logoBytes = await files.read(logoPath);
  if (logoBytes === undefined) {
    throw new UsageError(
      `There is no logo "${logoPath}", which ${path} names.`,
      'Put the file beside the brand file, or take the line "logo:" out.',
    );
  }
  refuseActiveLogo(logoPath, logoBytes);
  return { ...rest, logo: { bytes: logoBytes, mediaType: logoType(logoPath, logoBytes) } };
}

/** An SVG can hold scripts and load things; a logo that does either goes into no leaflet. */
function refuseActiveLogo(path: string, bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  if (!path.toLowerCase().endsWith('.svg')) return;
  const found =
    /<script|<foreignObject|<!DOCTYPE|<!ENTITY|\son\w+\s*=|(?:href|url\()\s*[="'(]*\s*(?:https?:|\/\/|javascript:)/i.exec(
      text,
    );
  if (found === null) return;
  throw new UsageError(
    `The logo "${path}" holds "${found[0].trim()}", expected shapes only.`,
    'Export it again as a plain SVG, or as PNG.',
  );
}

/** By what the file holds, not by its name. */
function logoType(path: string, bytes: Uint8Array): 'image/svg+xml' | 'image/png' {
  if (Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/<svg[\s>]/i.test(new TextDecoder().decode(bytes))) return 'image/svg+xml';
  throw new UsageError(`The logo "${path}" is neither SVG nor PNG.`, 'Export it as SVG or PNG.');
}

import { dirname, join, resolve, sep } from 'node:path';
import { parseBrand } from '../config/brand.ts';
import { activePart } from '../config/logo.ts';
import { damageOf } from '../config/logo-damage.ts';
import type { Brand, BrandFile } from '../model/brand.ts';
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

export interface FoundBrand {
  readonly brand: Brand;
  /** The brand file; `undefined` when there is none. */
  readonly path: string | undefined;
  /** What the clinic wants the rules to be. */
  readonly checks?: BrandFile['checks'];
}

/**
 * The brand of a source: the file named, else the nearest `brand.yaml` from the source's folder upwards, no further
 * than a folder that the user named, else the project's own. Without any, the outputs name no publisher.
 *
 * @param folders The folders that the user named.
 */
export async function loadBrand(
  named: string | undefined,
  source: string,
  folders: readonly string[],
  files: Files,
): Promise<FoundBrand> {
  const candidates =
    named === undefined ? [...nearest(source, folders), join('source', 'brand.yaml')] : [named];
  for (const path of candidates) {
    const bytes = await files.read(path);
    if (bytes !== undefined) return { ...(await readBrand(path, bytes, files)), path };
  }
  if (named !== undefined) throw new UsageError(`There is no brand file "${named}".`);
  return { brand: {}, path: undefined };
}

function nearest(source: string, folders: readonly string[]): string[] {
  const roots = folders.map((folder) => resolve(folder));
  const found = [join(dirname(source), 'brand.yaml')];
  let folder = dirname(source);
  while (roots.some((root) => resolve(folder).startsWith(root + sep))) {
    folder = dirname(folder);
    found.push(join(folder, 'brand.yaml'));
  }
  return found;
}

async function readBrand(path: string, bytes: Uint8Array, files: Files): Promise<Omit<FoundBrand, 'path'>> {
  const text = new TextDecoder().decode(bytes);
  const { value, diagnostics } = parseBrand(text, path);
  if (value === undefined) throw new BrandError(path, text, diagnostics);
  const { logo, checks, ...rest } = value;
  if (logo === undefined) return { brand: rest, checks };
  const logoPath = join(dirname(path), logo);
  const logoBytes = await files.read(logoPath);
  if (logoBytes === undefined) {
    throw new UsageError(
      `There is no logo "${logoPath}", which ${path} names.`,
      'Put the file beside the brand file, or take the line "logo:" out.',
    );
  }
  refuseActiveLogo(logoPath, logoBytes);
  const mediaType = logoType(logoPath, logoBytes);
  refuseDamagedLogo(logoPath, logoBytes, mediaType);
  return { brand: { ...rest, logo: { bytes: logoBytes, mediaType } }, checks };
}

function refuseDamagedLogo(path: string, bytes: Uint8Array, mediaType: LogoType): void {
  const damage = damageOf(bytes, mediaType);
  if (damage === undefined) return;
  throw new UsageError(`The logo "${path}" ${damage}.`, 'Export it again as SVG or PNG.');
}

/** An SVG can hold scripts and load things; a logo that does either goes into no leaflet. */
function refuseActiveLogo(path: string, bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  const found = logoType(path, bytes) === 'image/svg+xml' ? activePart(text) : undefined;
  if (found === undefined) return;
  throw new UsageError(
    `The logo "${path}" holds ${found}, expected shapes only.`,
    'Export it again as a plain SVG, or as PNG.',
  );
}

type LogoType = NonNullable<Brand['logo']>['mediaType'];

/** By what the file holds, not by its name. */
function logoType(path: string, bytes: Uint8Array): LogoType {
  if (Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/<svg[\s>]/i.test(new TextDecoder().decode(bytes))) return 'image/svg+xml';
  throw new UsageError(`The logo "${path}" is neither SVG nor PNG.`, 'Export it as SVG or PNG.');
}

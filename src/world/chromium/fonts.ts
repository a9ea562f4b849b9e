import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackage, unpackArchive } from './bundled.ts';
import { folderOnce } from './folder-once.ts';

/**
 * Writes a fontconfig file that knows one font, and returns its path; undefined where fontconfig is not used or
 * no font is at hand.
 *
 * Documents embed the fonts they name. But text that falls back to a system font is left out of the PDF without
 * a word on a machine without fonts, and is set in another face on every other machine; so Chromium is shown the
 * same one everywhere. None of the builds takes WOFF files for it (measured: 153 and 156), which is all that the
 * font packages hold, so it is the Open Sans TTF that comes with the bundled browser.
 *
 * @param folder where the file goes: the folder of this run
 */
export async function fontconfigFile(cache: string, folder: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const bundled = await bundledPackage();
  if (bundled === undefined) return undefined;
  const fonts = join(cache, 'browser', `fonts-${bundled.version}`);
  await folderOnce(fonts, async (temporary) => {
    await unpackArchive(join(bundled.archives, 'fonts.tar.br'), temporary, (name) => name.endsWith('.ttf'));
  });
  const file = join(folder, 'fonts.conf');
  await writeFile(file, fontconfig(fonts, join(cache, 'browser', 'fontconfig')));
  return file;
}

function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(fonts)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

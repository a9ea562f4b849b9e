import { readdirSync, readFileSync } from 'node:fs';
import { launch } from 'puppeteer';
import type { CardPicture } from '../../src/model/context.ts';
import { fontFaceCss } from '../../src/render/font-css.ts';
import { findBrowser } from '../../src/world/chromium/find.ts';

/** A browser that takes pictures of cards. */
export interface CardBrowser {
  readonly version: string;
  /** Shows a card with its fonts and pictures, once. */
  show(card: CardPicture): Promise<void>;
  /** Other words in the card that is shown, and its picture as PNG: the least that a browser has to do for each card. */
  draw(words: Readonly<Record<string, string>>): Promise<Uint8Array>;
  /** Milliseconds of CPU that it has taken so far with all its processes; NaN where Linux does not tell. */
  cpu(): number;
  close(): Promise<void>;
}

/** @param cache Pamphleteer's cache folder. */
export async function openCardBrowser(cache: string): Promise<CardBrowser> {
  const { browser: found } = await findBrowser({ cache });
  if (found === undefined) throw new Error('No browser was found; npm run doctor says more.');
  const browser = await launch({
    executablePath: found.path,
    headless: found.kind === 'headless-shell' ? 'shell' : true,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries }) },
  });
  const page = await browser.newPage();
  return {
    version: `${found.kind} ${found.version}`,
    async show(card) {
      await page.setViewport({ width: card.width, height: card.height });
      const fonts = fontFaceCss(
        card.fonts,
        ({ bytes }) => `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`,
      );
      const css = `${fonts}${card.css}`;
      const html = card.html.replace(/<link[^>]*>/g, '').replace('</head>', `<style>${css}</style></head>`);
      await page.setContent(withPictures(html, card.images), { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready');
    },
    async draw(words) {
      await page.evaluate(
        `for (const [name, text] of Object.entries(${JSON.stringify(words)}))
           document.querySelector('.' + name).textContent = text;`,
      );
      return page.screenshot({ type: 'png' });
    },
    cpu: () => cpuBelow(browser.process()?.pid),
    close: () => browser.close(),
  };
}

function withPictures(html: string, images: CardPicture['images']): string {
  return Object.entries(images).reduce((text, [name, bytes]) => {
    const data = Buffer.from(bytes);
    const type = data.subarray(0, 4).toString('latin1') === '\x89PNG' ? 'png' : 'svg+xml';
    return text.replaceAll(`src="${name}"`, `src="data:image/${type};base64,${data.toString('base64')}"`);
  }, html);
}

/** Of a process and those that it started, by `/proc`: there time is counted in hundredths of a second (proc(5)). */
function cpuBelow(root: number | undefined): number {
  if (process.platform !== 'linux' || root === undefined) return Number.NaN;
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name of the program stands in brackets and may hold anything.
      const [, , parent, ...others] = readFileSync(`/proc/${name}/stat`, 'latin1')
        .replace(/\(.*\)/s, 'x')
        .split(' ');
      return [{ id: Number(name), parent: Number(parent), ticks: Number(others[10]) + Number(others[11]) }];
    } catch {
      return [];
    }
  });
  const below = (id: number): number =>
    processes
      .filter(({ parent }) => parent === id)
      .reduce((sum, child) => sum + child.ticks + below(child.id), 0);
  return 10 * ((processes.find(({ id }) => id === root)?.ticks ?? 0) + below(root));
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { openBrowser } from '../browser.ts';

/** How a page is looked at. */
export interface View {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly dark?: boolean;
  readonly print?: boolean;
  readonly forcedColours?: boolean;
}

export interface Auditor {
  /**
   * What axe finds wrong with a page, a line each: rule, element, reason.
   *
   * @param tags The rules: WCAG levels and `best-practice`.
   */
  violations(file: string, view: View, tags: readonly string[]): Promise<readonly string[]>;
  /** How far the page reaches beyond the window, in CSS pixels; 0 when all of it fits. */
  overflow(file: string, view: View): Promise<number>;
  /** The pictures that the browser does not show: not there, not readable, or not allowed by the page's own policy. */
  blankPictures(file: string, view: View): Promise<readonly string[]>;
  /**
   * Asks a page something, in JavaScript, once it is shown.
   *
   * @param fragment Where in the page the reader lands, such as `#first`.
   */
  ask(file: string, view: View, question: string, fragment?: string): Promise<unknown>;
  /** Goes through the page with the tab key, once around: where the focus stops, and how that is seen. */
  focusStops(file: string, view: View): Promise<readonly FocusStop[]>;
  /** The page on paper: the bytes of its PDF. */
  print(file: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Where the focus stops. */
interface FocusStop {
  readonly html: string;
  /** Of the mark around it, in CSS pixels. */
  readonly outline: number;
  /** Whether it is in the window, and nothing lies over it. */
  readonly isSeen: boolean;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
  readonly passes: readonly unknown[];
}

export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One browser, the same that prints, for any number of pages on the disk. */
export async function startAuditor(): Promise<Auditor> {
  const { page, close } = await openBrowser();
  const session = await page.createCDPSession();

  const show = async (file: string, { width, dark, print, forcedColours }: View, fragment = '') => {
    await page.setViewport({ width, height: 800 });
    // In one command: the two of puppeteer undo one another.
    await session.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : 'screen',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    // Another fragment alone would load nothing anew.
    if (fragment !== '') await page.goto('about:blank');
    // From the disk an .xhtml file is read as XML, so a page that is not well-formed shows an error instead.
    await page.goto(`${pathToFileURL(file).href}${fragment}`);
    const isPrint = await page.evaluate(`matchMedia('print').matches`);
    if (isPrint !== (print === true)) throw new Error('the browser shows another medium than it was told to');
  };

  return {
    async violations(file, view, tags) {
      await show(file, view);
      await page.evaluate(axe.source);
      // Frames on the proof page are pages of their own, looked at by themselves.
      const options = { runOnly: { type: 'tag', values: tags }, iframes: false, resultTypes: ['violations'] };
      const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResult;
      if (result.passes.length === 0) throw new Error(`axe looked at nothing in ${file}`);
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) => `${id}: ${html}: ${failureSummary.replace(/\s+/g, ' ')}`,
        ),
      );
    },
    async overflow(file, view) {
      await show(file, view);
      const reach = 'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth';
      return Math.max(0, Number(await page.evaluate(reach)));
    },
    async blankPictures(file, view) {
      await show(file, view);
      const blank =
        '[...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.outerHTML)';
      return (await page.evaluate(blank)) as string[];
    },
    async ask(file, view, question, fragment) {
      await show(file, view, fragment);
      return page.evaluate(question);
    },
    async focusStops(file, view) {
      await show(file, view);
      const stops: FocusStop[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = (await page.evaluate(focused)) as FocusStop | null;
        if (stop === null || stops.length > 1000) return stops;
        stops.push(stop);
      }
    },
    async print(file) {
      await show(file, { name: 'on paper', width: 794, print: true });
      return page.pdf({ preferCSSPageSize: true });
    },
    close,
  };
}

/** In the page: what has the focus now; `null` when it left the page. */
const focused = `(() => {
  const element = document.activeElement;
  if (element === document.body || element.dataset.stop !== undefined) return null;
  element.dataset.stop = '';
  const [box] = element.getClientRects();
  const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + Math.min(box.height / 2, 10)];
  const top = document.elementFromPoint(x, y);
  return {
    html: element.outerHTML.slice(0, 80),
    outline: parseFloat(getComputedStyle(element).outlineWidth),
    isSeen: top !== null && (element.contains(top) || top.contains(element)),
  };
})()`;

/** Where the pages of an output folder are. */
export const pamphlet = (out: string, id: string) => join(out, id, 'index.html');
export const deployPage = (out: string, id: string) => join(out, id, 'seo', 'deploy.html');

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { MediaFeature } from 'puppeteer';
import { openBrowser } from '../browser.ts';

/** How a page is looked at. */
export interface View {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly dark?: boolean;
  readonly print?: boolean;
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
  close(): Promise<void>;
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

  const show = async (file: string, { width, dark, print }: View) => {
    const features: MediaFeature[] = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaType(print ? 'print' : 'screen');
    await page.emulateMediaFeatures(features);
    // From the disk an .xhtml file is read as XML, so a page that is not well-formed shows an error instead.
    await page.goto(pathToFileURL(file).href);
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
    close,
  };
}

/** Where the pages of an output folder are. */
export const pamphlet = (out: string, id: string) => join(out, id, 'index.html');
export const deployPage = (out: string, id: string) => join(out, id, 'seo', 'deploy.html');

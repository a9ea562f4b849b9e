import type { Browser } from '../../src/model/context.ts';

/** One HTML document as the browser's PDF. */
export function print(browser: Browser, html: string): Promise<Uint8Array> {
  return browser.withPage(async (page) => {
    await page.show(html);
    return page.print('final');
  });
}

/** The browser, which notes down each page that it is shown. */
export function noting(browser: Browser, shown: string[]): Browser {
  return {
    fingerprint: () => browser.fingerprint(),
    warm: () => browser.warm(),
    withPage: (work) =>
      browser.withPage((page) =>
        work({
          ...page,
          show(html) {
            shown.push(html);
            return page.show(html);
          },
        }),
      ),
  };
}

import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { fromHtml } from '@takumi-rs/helpers/html';
import { launch } from 'puppeteer';

/**
 * The least that any program would have to do for a publish: start the browser, print the page, draw the cards. No
 * reading, no checks, no e-book, nothing written. Run by `bench.ts` as a process of its own.
 */
const [, , jobPath = ''] = process.argv;
const job = JSON.parse(await readFile(jobPath, 'utf8'));

async function print(): Promise<number> {
  const browser = await launch({
    executablePath: job.browser.path,
    headless: job.browser.kind === 'headless-shell' ? 'shell' : true,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(job.browser.libraries ? { LD_LIBRARY_PATH: job.browser.libraries } : {}) },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setContent(job.html, { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await browser.close();
  return pdf.length;
}

async function drawCards(): Promise<number> {
  const renderer = new Renderer();
  for (const { name, weight, data, unicodeRange } of job.fonts) {
    await renderer.registerFont({ name, weight, unicodeRange, data: Buffer.from(data, 'base64') });
  }
  const images = Object.entries(job.images as Record<string, string>).map(([src, data]) => ({
    src,
    data: Buffer.from(data, 'base64'),
  }));
  const pictures = await Promise.all(
    job.cards.map((card: { html: string; css: string; width: number; height: number; lang: string }) => {
      const { html, css, ...size } = card;
      return renderer.render(fromHtml(html).node, { ...size, css: [css], images, format: 'png' });
    }),
  );
  return pictures.reduce((sum: number, bytes: Uint8Array) => sum + bytes.length, 0);
}

const [pdf, pictures] = await Promise.all([print(), drawCards()]);
if (pdf === 0 || pictures === 0) throw new Error('Nothing was made.');

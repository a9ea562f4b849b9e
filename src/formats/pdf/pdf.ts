import type { Artifact } from '../../model/artifact.ts';
import type { Emit } from '../format.ts';
import { finishPdf } from './finish.ts';
import { printHtml } from './print-html.ts';

/** The A4 edition: tagged, with an outline, fonts embedded, page numbers, a QR code to the online version. */
export const emitPdf: Emit = async (document, settings, tools) => {
  const html = await printHtml(document, settings, tools);
  const bytes = await finishPdf(await tools.browser.print(html), document, settings);
  const artifact: Artifact = {
    path: `${document.id}.pdf`,
    mediaType: 'application/pdf',
    bytes,
    edition: 'a4',
  };
  return { artifacts: [artifact], diagnostics: [] };
};

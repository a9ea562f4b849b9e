import { PDFDocument } from '../../../pdf/pdf-lib.ts';
import { deliver, printPath } from '../delivery.ts';
import type { MakeEdition } from '../edition.ts';
import { finishForReading, save } from '../finish/finish.ts';
import { printAsItIs } from '../finish/print-settings.ts';
import { impose } from '../imposition/impose.ts';
import { paperOf } from '../paper.ts';
import { promiseOf } from '../promises.ts';

/** Sheets to print on both sides and fold, and the same pages one by one for reading on a screen. */
export const makeBooklet: MakeEdition = async ({ job, printed }) => {
  const { value, diagnostics } = await printed('booklet');
  if (value === undefined) return { artifacts: [], diagnostics };
  const pages = await finishForReading(value, 'booklet', job);
  const { full } = paperOf(job.settings.brand);
  const sheet = { width: full.height, height: full.width };
  const sheets = await impose(
    await PDFDocument.load(pages.bytes, { updateMetadata: false }),
    sheet,
    job.document.dir === 'rtl',
  );
  printAsItIs(sheets);
  const promise = { ...promiseOf(value, 'booklet', 'imposed', job), trim: sheet, pages: { multipleOf: 2 } };
  const imposed = await save(sheets, promise, [], job);
  const { id } = job.document;
  const delivered = await Promise.all([
    deliver({ path: printPath(id, 'booklet'), bytes: imposed, promise }, 'booklet', job),
    deliver({ path: printPath(id, 'booklet', 'pages'), ...pages }, 'booklet', job),
  ]);
  return {
    artifacts: delivered.flatMap(({ artifacts }) => artifacts),
    diagnostics: [...diagnostics, ...delivered.flatMap((one) => one.diagnostics)],
  };
};

import { PDFDocument } from '../../../pdf/pdf-lib.ts';
import type { Emitted } from '../../format.ts';
import type { FinishTask } from '../aside.ts';
import { deliver, printPath } from '../delivery.ts';
import { finishForReading, save } from '../finish/finish.ts';
import { printAsItIs } from '../finish/print-settings.ts';
import { impose } from '../imposition/impose.ts';
import { paperOf } from '../paper.ts';
import { promiseOf } from '../promises.ts';

/** Sheets to print on both sides and fold, and the same pages one by one for reading on a screen. */
export async function finishBooklet({ printed, edition, job }: FinishTask): Promise<Emitted> {
  const pages = await finishForReading(printed, edition, job);
  const { full } = paperOf(job.settings.brand);
  const sheet = { width: full.height, height: full.width };
  const sheets = await impose(
    await PDFDocument.load(pages.bytes, { updateMetadata: false }),
    sheet,
    job.document.dir === 'rtl',
  );
  printAsItIs(sheets);
  const promise = { ...promiseOf(printed, edition, 'imposed', job), trim: sheet, pages: { multipleOf: 2 } };
  const imposed = await save(sheets, promise, [], job);
  const { id } = job.document;
  const delivered = [
    await deliver(
      { path: printPath(id, edition), bytes: imposed, promise, words: printed.words },
      edition,
      job,
    ),
    await deliver({ path: printPath(id, edition, 'pages'), ...pages }, edition, job),
  ];
  return {
    artifacts: delivered.flatMap(({ artifacts }) => artifacts),
    diagnostics: delivered.flatMap(({ diagnostics }) => diagnostics),
  };
}

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import type { Pdf } from '../../../pdf/pdf-lib.ts';
import type { Emitted } from '../../format.ts';
import type { FinishTask } from '../aside.ts';
import { deliver, printPath } from '../delivery.ts';
import { openPrinted, save } from '../finish/finish.ts';
import type { JobData } from '../job.ts';
import { blendInCmyk } from '../press/blending.ts';
import { intendForPress, pdfX } from '../press/claim.ts';
import { convertToCmyk, type Unconverted } from '../press/convert.ts';
import { removeLinks } from '../press/links.ts';
import { pressPalette } from '../press/palette.ts';
import { setPressBoxes } from '../press/sheet.ts';
import { promiseOf } from '../promises.ts';

/** What an online printer takes: single pages with bleed in CMYK, prepared as PDF/X-4. */
export async function finishForPrinter(task: FinishTask): Promise<Emitted> {
  const { printed, edition, part, job, profile } = task;
  if (profile === undefined) throw new Error('A file for the printer needs the profile of a press.');
  const pdf = await openPrinted(printed, job.document);
  removeLinks(pdf);
  const isBooklet = part === 'booklet';
  if (isBooklet) padToSheets(pdf);
  const unconverted = convertToCmyk(pdf, pressPalette(profile));
  if (unconverted.size > 0) return { artifacts: [], diagnostics: notInCmyk(unconverted, job) };
  blendInCmyk(pdf);
  setPressBoxes(pdf, printed, job.settings.brand.print?.cropMarks === true);
  intendForPress(pdf, profile);
  const promise = {
    ...promiseOf(printed, edition, 'press', job),
    ...(isBooklet ? { pages: { multipleOf: 4 } } : {}),
  };
  const state = createHash('sha256').update(JSON.stringify(printed.words)).digest('hex');
  const claim = pdfX(`${job.document.id} ${part ?? 'sheets'}`, state);
  const bytes = await save(pdf, promise, [claim], job);
  const path = printPath(job.document.id, edition, part);
  return deliver({ path, bytes, promise, words: printed.words }, edition, job);
}

/** A booklet has four pages a sheet; blank ones go before the last, which stays the back cover. */
function padToSheets(pdf: Pdf): void {
  const last = pdf.getPage(pdf.getPageCount() - 1);
  const size: [number, number] = [last.getWidth(), last.getHeight()];
  while (pdf.getPageCount() % 4 !== 0) pdf.insertPage(pdf.getPageCount() - 1, size);
}

function notInCmyk(unconverted: Unconverted, { document }: JobData): Diagnostic[] {
  return [...unconverted].map((what) =>
    diagnose(
      'press-colour',
      `Unexpected ${what} in the colours of a screen, expected one that can be printed in four inks`,
      {
        path: document.path,
        channel: 'print',
        hint:
          what === 'gradient'
            ? 'Give the logo flat colours instead of a gradient, or leave out the edition "press".'
            : 'Save the picture as an ordinary PNG or JPEG (8 bits a channel), or leave out the edition "press".',
      },
    ),
  );
}

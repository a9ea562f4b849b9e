import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import type { Pdf } from '../../../pdf/pdf-lib.ts';
import { pack } from '../../../pdf/streams.ts';
import type { Emitted } from '../../format.ts';
import { deliver, printPath } from '../delivery.ts';
import type { MakeEdition, Prints } from '../edition.ts';
import { openPrinted, save } from '../finish/finish.ts';
import type { Job } from '../job.ts';
import type { LayoutName, Printed } from '../layout.ts';
import { intendForPress, pdfX } from '../press/claim.ts';
import { convertToCmyk, type Unconverted } from '../press/convert.ts';
import { removeLinks } from '../press/links.ts';
import { type Palette, paletteOf } from '../press/palette.ts';
import { setPressBoxes } from '../press/sheet.ts';
import { promiseOf } from '../promises.ts';

/** The layouts that go to a printer, and the name of their file; whole sheets have the edition's own. */
const parts: readonly { readonly layout: LayoutName; readonly part?: string }[] = [
  { layout: 'a4' },
  { layout: 'booklet', part: 'booklet' },
  { layout: 'trifold', part: 'trifold' },
];

/** What an online printer takes: single pages with bleed in CMYK, prepared as PDF/X-4. */
export const makePress: MakeEdition = async (prints) => {
  const profile = await prints.job.tools.profiles.press();
  const [palette, packed] = [paletteOf(profile), pack(profile)];
  const made = await Promise.all(
    parts.map(({ layout, part }) => pressFile(layout, part, { profile: packed, palette }, prints)),
  );
  return {
    artifacts: made.flatMap(({ artifacts }) => artifacts),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
};

interface Colours {
  /** Packed, for it goes into each file. */
  readonly profile: Uint8Array;
  readonly palette: Palette;
}

async function pressFile(
  layout: LayoutName,
  part: string | undefined,
  colours: Colours,
  { job, printed }: Prints,
): Promise<Emitted> {
  const { value, diagnostics } = await printed(layout);
  if (value === undefined) return { artifacts: [], diagnostics };
  const path = printPath(job.document.id, 'press', part);
  const pdf = await openPrinted(value, job.document);
  removeLinks(pdf);
  if (layout === 'booklet') padToSheets(pdf);
  const unconverted = convertToCmyk(pdf, colours.palette);
  if (unconverted.size > 0) {
    return { artifacts: [], diagnostics: [...diagnostics, ...notInCmyk(unconverted, job)] };
  }
  const finished = await finishForPress(pdf, layout, value, colours.profile, job);
  const delivered = await deliver({ path, ...finished, words: value.words }, 'press', job);
  return { ...delivered, diagnostics: [...diagnostics, ...delivered.diagnostics] };
}

async function finishForPress(pdf: Pdf, layout: LayoutName, printed: Printed, profile: Uint8Array, job: Job) {
  setPressBoxes(pdf, printed, job.settings.brand.print?.cropMarks === true);
  intendForPress(pdf, profile);
  const promise = {
    ...promiseOf(printed, 'press', 'press', job),
    ...(layout === 'booklet' ? { pages: { multipleOf: 4 } } : {}),
  };
  const state = createHash('sha256').update(JSON.stringify(printed.words)).digest('hex');
  const claim = pdfX(`${job.document.id} ${layout}`, state);
  return { promise, bytes: await save(pdf, promise, [claim], job) };
}

/** A booklet has four pages a sheet; blank ones go before the last, which stays the back cover. */
function padToSheets(pdf: Pdf): void {
  const last = pdf.getPage(pdf.getPageCount() - 1);
  const size: [number, number] = [last.getWidth(), last.getHeight()];
  while (pdf.getPageCount() % 4 !== 0) pdf.insertPage(pdf.getPageCount() - 1, size);
}

function notInCmyk(unconverted: Unconverted, { document }: Job): Diagnostic[] {
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

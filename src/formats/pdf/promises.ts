import type { EditionName } from '../../model/artifact.ts';
import type { PrintPromise } from '../../preflight/promise.ts';
import { digestOf } from '../../preflight/words.ts';
import type { JobData } from './job.ts';
import type { Printed } from './layout.ts';
import { printMark } from './mark.ts';

/** What a file made of a layout has to keep. */
export function promiseOf(
  printed: Printed,
  edition: EditionName,
  purpose: PrintPromise['purpose'],
  { document, settings }: JobData,
): PrintPromise {
  const { trim, smallestType, pages, folds } = printed;
  const url = document.meta.shortUrl ?? document.meta.canonicalUrl;
  const mark = printMark(document, settings);
  return {
    edition,
    purpose,
    trim,
    bleed: purpose === 'press' ? pressBleed : 0,
    smallestType,
    ...(pages === undefined ? {} : { pages }),
    ...(folds === undefined ? {} : { folds }),
    ...(url === undefined ? {} : { url }),
    ...(mark === undefined ? {} : { mark }),
    ...(document.dir === 'rtl' ? { isRightToLeft: true } : {}),
    ...(purpose === 'imposed'
      ? { folio: settings.strings.pageOf }
      : { words: digestOf(printed.words.join('\n')) }),
  };
}

/** Millimetres that printers want beyond the cut. */
export const pressBleed = 3;

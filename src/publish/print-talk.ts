import type { Print } from '../formats/format.ts';
import type { PrintedText } from '../model/printed-text.ts';

/** The talk between the format that prints a document and those that follow the print. */
export interface PrintTalk extends Print {
  /** Whether the print is made in this run, and not taken from the store: then its followers will be made anew, too. */
  readonly isMade: Promise<boolean>;
  tellMade(isMade: boolean): void;
}

/** @param isAsked Whether anything is printed in this run: else the followers wait for nothing. */
export function printTalk(isAsked: boolean): PrintTalk {
  const text = Promise.withResolvers<PrintedText | undefined>();
  const made = Promise.withResolvers<boolean>();
  if (!isAsked) {
    text.resolve(undefined);
    made.resolve(false);
  }
  return { text: text.promise, tell: text.resolve, isMade: made.promise, tellMade: made.resolve };
}

/** The stops of all scripts that end a sentence, with the quotes and brackets that may follow. */
const stop = /[.!?…。！？؟۔।։።]["”“’)»」』]*$/u;

/** Whether a text ends as a sentence does; a title or the item of a list has no stop. */
export function endsWithStop(text: string): boolean {
  return stop.test(text.trimEnd().slice(-8));
}

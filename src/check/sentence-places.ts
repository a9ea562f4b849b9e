import { everyMatch } from './every-match.ts';

/** Short words whose point ends no sentence. */
const abbreviations =
  /(?:^|[\s(])(?:e\.?g|i\.?e|approx|vs|cf|dr|mr|mrs|ms|prof|bzw|usw|evtl|z\.\s?b|d\.\s?h|p\.\s?ex|sra?|dra|dott|aprox|bijv|tzn|m\.in)\.$/iu;

const beforeNumbers = /(?:^|[\s(])(?:no|nr|fig|p)\.$/iu;

/** A stop with the quotes and brackets that follow it, and the space or the line end behind; Chinese needs no space. */
const ends = /[.!?…؟।։]+["”“’)»\]]*(?=\s|$)|[。！？]+["”’）」』]*|\n/gu;

/**
 * The sentences of a text, without the spaces around them, as offsets. Folded text has no capitals, so `wording/sentences.ts`,
 * which goes by them and never cuts in doubt, is no help here. A line of its own is one; "Dr. Who", "e.g. this" and
 * "2.5 ml" do not end one.
 */
export function sentencePlaces(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  const close = (end: number) => {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    const to = start + part.trimEnd().length;
    if (to > from) found.push([from, to]);
    start = end;
  };
  for (const { 0: stop, index } of everyMatch(text, ends)) {
    const end = index + stop.length;
    const isSingle = stop === '.';
    if (isSingle && isAbbreviation(text, index, end) && !isLast(text, end)) continue;
    // After a stop a small letter goes on with the same sentence.
    if (stop !== '\n' && /^\s+\p{Ll}/u.test(text.slice(end, end + 6)) && stop.startsWith('…')) continue;
    close(end);
  }
  close(text.length);
  return found;
}

function isAbbreviation(text: string, index: number, end: number): boolean {
  const before = text.slice(Math.max(0, index - 12), end);
  return (
    abbreviations.test(before) || (beforeNumbers.test(before) && /^\s*\d/.test(text.slice(end, end + 4)))
  );
}

/** Whether nothing follows: then the point ends the sentence all the same. */
function isLast(text: string, end: number): boolean {
  return text.slice(end).trim() === '';
}

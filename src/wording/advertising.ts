/** What FAQ markup must not hold, as patterns of words. */
const kinds: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'name of a prescription-only medicine',
    // What aesthetic and skin clinics offer most; UK Human Medicines Regulations 2012, regulation 284, CAP Code 12.12.
    pattern:
      /(?<!\p{L})(?:botox|b[o0]tox\p{L}*|vistabel|dysport|azzalure|bocouture|xeomin|alluzience|letybo|nuceiva|jeuveau|relfydess|botulinum(?: toxin)?|wegovy|ozempic|mounjaro|saxenda|zepbound|semaglutide|tirzepatide|liraglutide|roaccutane|accutane|isotretinoin|tretinoin)(?!\p{L})/giu,
  },
  {
    kind: 'claim that nobody can promise',
    pattern:
      /(?<!\p{L})(?:pain-?free|painless(?:ly)?|guaranteed?|guarantees|miracle|100 ?% (?:safe|effective)|no side[- ]effects|permanent(?:ly)? (?:remov|cur|clos|eras|get rid)\p{L}*|(?:cures|will cure) )(?!\p{L})/giu,
  },
  {
    kind: 'price or offer',
    pattern:
      /[£€$] ?\d[\d.,]*|(?<![\p{L}\d])(?:\d+ ?% off|special offer|discount(?:ed|s)?|free consultation|buy one|limited time)(?!\p{L})/giu,
  },
];

/** A denial within a few words before: "nobody can guarantee", "this is not a cure". */
const denied =
  /(?<!\p{L})(?:no|not|nobody|never|cannot|can't|isn't|aren't|without|neither|nor)(?: [\p{L}']+){0,4} $/iu;

export interface AdvertisingWords {
  /** For people. */
  readonly kind: string;
  readonly words: string;
}

/** What in a text reads as advertising, each word once. English only; the rule packs will know more. */
export function advertisingWords(text: string): readonly AdvertisingWords[] {
  return kinds.flatMap(({ kind, pattern }) => {
    const found = [...text.matchAll(pattern)]
      .filter(
        ({ index }) => kind.startsWith('name') || !denied.test(text.slice(Math.max(0, index - 60), index)),
      )
      .map(([words]) => words.trim());
    return [...new Set(found)].map((words) => ({ kind, words }));
  });
}

/**
 * One question asked twice is the same whatever its case, spaces and punctuation. What makes it another one stays: vowel
 * signs, which many scripts write as marks, and signs that say how much (`< 30` is not `> 30`).
 */
export function sameQuestion(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:[^\p{L}\p{M}\p{N}<>=≤≥±+%]|[\uFE0E\uFE0F])+/gu, ' ')
    .trim();
}

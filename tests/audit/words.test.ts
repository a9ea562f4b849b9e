import { describe, expect, it } from 'vitest';
import { codesOf, faqOf, pageOf, scriptOf } from './pages.ts';

/** One question; the markup says one thing, the page shows another. */
const found = (markup: string, shown: string) =>
  codesOf(
    pageOf({
      head: scriptOf(faqOf([{ name: 'How much?', answer: markup, fragment: 'how-much' }])),
      body: `<main><section id="how-much"><h2>How much?</h2>${shown}</section></main>`,
    }),
  );

describe('an amount is never punctuation', () => {
  it.each([
    ['Take 2.5 ml twice a day', 'Take 25 ml twice a day'],
    ['Take .5 ml', 'Take 5 ml'],
    ['Take 2,5 ml', 'Take 2.5 ml'],
    ['Take 1/2 tablet', 'Take 12 tablet'],
    ['Take 2½ tablets', 'Take 21/2 tablets'],
    ['Take 5–10 drops', 'Take 510 drops'],
    ['Take 5 10 mg tablets', 'Take 510 mg tablets'],
    ['At 12:30', 'At 1230'],
    ['Keep it at −5 °C', 'Keep it at 5 °C'],
    ['If you are &lt; 30', 'If you are &gt; 30'],
    ['If it is ≥ 38 °C', 'If it is 38 °C'],
    ['A 10% gel', 'A 10 gel'],
    ['It takes 5 ± 2 days', 'It takes 5 2 days'],
    ['Bring 5 €', 'Bring 5 $'],
    ['10⁹ units', '109 units'],
    ['✅ Wash it', '❌ Wash it'],
  ])('%s is not %s', (one, other) => {
    expect(found(`<p>${one}</p>`, `<p>${other}</p>`)).toEqual(['markup-differs']);
    expect(found(`<p>${other}</p>`, `<p>${one}</p>`)).toEqual(['markup-differs']);
    expect(found(`<p>${one}</p>`, `<p>${one}</p>`)).toEqual([]);
  });

  it('a raised number is the same in a sign and in a tag', () => {
    expect(found('<p>10⁹ units, H₂O</p>', '<p>10<sup>9</sup> units, H<sub>2</sub>O</p>')).toEqual([]);
  });
});

describe('a word at the start of a block is no mark of a list', () => {
  it.each(['No.', 'Ja.', 'So.', 'Mild.'])('%s', (word) => {
    expect(found(`<p>${word} Pores cannot open.</p>`, '<p>Pores cannot open.</p>')).toEqual([
      'markup-differs',
    ]);
    expect(found('<p>Pores cannot open.</p>', `<p>${word} Pores cannot open.</p>`)).toEqual([
      'markup-differs',
    ]);
  });
});

describe('the numbers of steps', () => {
  it('may stand in the text or be set by the browser', () => {
    expect(found('1. Wash\n2. Rinse', '<ol><li>Wash</li><li>Rinse</li></ol>')).toEqual([]);
    expect(found('<ol><li>Wash</li><li>Rinse</li></ol>', '<p>1. Wash<br>2. Rinse</p>')).toEqual([]);
  });

  it('are the same where both name them', () => {
    expect(found('<p>2. Wash</p><p>3. Rinse</p>', '<p>2. Wash</p><p>4. Rinse</p>')).toEqual([
      'markup-differs',
    ]);
  });
});

it('blocks may begin and end elsewhere', () => {
  expect(found('<p>Wash.</p><p>Rinse. Wash.</p>', '<p>Wash. Rinse.</p><p>Wash.</p>')).toEqual([]);
});

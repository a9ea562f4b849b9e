import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { partTexts, stretchesOf } from '../../src/render/parts.ts';

const tree = (html: string) => fromHtml(html, { fragment: true });
const parts = (html: string) => stretchesOf(tree(html)).map(({ part, letters }) => [part, letters]);

it('names each part by what it is and by the id that comes from the document', () => {
  const html = `
    <p class="masthead">Clinic</p><h1 id="_title">Skin</h1>
    <section class="section" id="care"><h2 class="section-title" id="_care-title">Care</h2>
      <div class="section-intro"><p>In <b>short</b>.</p></div>
      <section class="question" id="soap"><h3>Soap?</h3><div class="answer"><p id="note">Yes.</p></div></section>
      <section class="question" id="oil"><h3>Oil?</h3></section>
    </section>
    <section class="colophon"><h2>About</h2><p class="license">Free</p><h3>Contact</h3><address>Street 1</address></section>`;
  expect(parts(html)).toEqual([
    ['masthead', 6],
    ['', 4],
    ['section-title care', 4],
    ['section-intro care', 7],
    ['question soap', 7],
    ['question oil', 3],
    ['colophon', 5],
    ['license', 4],
    ['colophon', 7],
    ['address', 7],
  ]);
});

it('counts only what is read out', () => {
  const html =
    '<p>One<span aria-hidden="true">two</span><span style="display:none">three</span></p><ruby>漢<rp>(a</rp><rt>kan</rt></ruby><svg><title>four</title></svg>';
  expect(partTexts(tree(html)).map(({ node }) => node.value)).toEqual(['One', '漢', 'kan']);
});

it('counts the same letters however they are written', () => {
  expect(parts('<p>“5 mg” (ﬁve), H₂O: 10⁹</p>')).toEqual(parts('<p>5 mg five H2O 109</p>'));
});

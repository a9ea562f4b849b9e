import type { Outcome } from '../../../model/diagnostic.ts';
import { toHtml } from '../../../render/serialize.ts';
import type { LayOut, Printed } from '../layout.ts';
import { paperOf } from '../paper.ts';
import { linksOf, wordsOf } from './print-tree.ts';
import { arrangementsOf, panelsByFold, spillsByFold } from './trifold/arrangements.ts';
import { densities } from './trifold/densities.ts';
import { type Choices, fitPanels } from './trifold/fit.ts';
import { growIntoRoom } from './trifold/grow.ts';
import { heldOut } from './trifold/held-out.ts';
import { foldsOf, panelsOf } from './trifold/panels.ts';
import { arrange, blocksIn, trifoldTree } from './trifold/tree.ts';
import { troubleOf } from './trifold/trouble.ts';

/** Millimetres that bands of colour run over the trim. */
const bleed = 3;

/** In points: facts, sources, notes and marks are never smaller. */
const leastType = 9;

/** In points: the text between 10 and 13 by quarters; title and small print as large as their panels hold. */
const sizes = {
  text: Array.from({ length: 13 }, (_, index) => 10 + index / 4),
  title: [14, 16, 18, 20, 22, 24, 27, 30],
  facts: [leastType, 9.5, 10, 10.5],
  leading: [0, 1.32, 1.36, 1.4, 1.45, 1.5],
};

/**
 * A sheet folded to three panels. Its text is set as large as it fits; what does not fit at the smallest size is an error
 * that says by how much, and nothing is printed: no word is ever cut.
 */
export const layOutTrifold: LayOut = async (job) => {
  const { brand } = job.settings;
  const panels = panelsOf(paperOf(brand).full, brand.print?.fold ?? 'roll');
  const { document, diagnostics } = heldOut(job.document);
  const tree = await trifoldTree({ ...job, document }, panels, bleed);
  const html = toHtml(tree);
  const choices: Choices = {
    text: sizes.text,
    fold: panels.fold,
    panels: panelsByFold[panels.fold],
    spills: spillsByFold[panels.fold],
    densities: densities.map(({ name }) => name),
    arrangements: arrangementsOf(panels.fold, blocksIn(tree)),
    blocks: 'p,li,h2,h3,h4,h5,h6,tr,dt,dd,pre,img',
  };
  const { fitted, bytes } = await job.tools.browser.withPage(async (page) => {
    await page.show(html);
    const fitted = await page.run(fitPanels, choices);
    if (!fitted.isFitted) return { fitted, bytes: undefined };
    await page.run(growIntoRoom, { ...sizes, panels: choices.panels, isLargest: fitted.isLargest });
    return { fitted, bytes: await page.print('final') };
  });
  if (!fitted.isFitted || bytes === undefined) {
    return { value: undefined, diagnostics: [...diagnostics, ...troubleOf(fitted, document)] };
  }
  arrange(tree, fitted.arrangement.moves);
  const printed: Printed = {
    bytes,
    trim: panels.sheet,
    bleed,
    words: wordsOf(tree),
    links: linksOf(tree),
    smallestType: leastType,
    pages: { exactly: 2 },
    folds: foldsOf(panels, document.dir === 'rtl'),
  };
  return { value: printed, diagnostics } satisfies Outcome<Printed>;
};

import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Outcome } from '../../../model/diagnostic.ts';
import { questionsOf } from '../../../model/document.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../../render/blocks/advice.ts';
import { richText } from '../../../render/blocks/answer.ts';
import { colophonBlock } from '../../../render/blocks/colophon.ts';
import { contentsBlock } from '../../../render/blocks/contents.ts';
import { draftMark, overdueMark } from '../../../render/blocks/draft-mark.ts';
import { mastheadBlock } from '../../../render/blocks/masthead.ts';
import { sectionBlocks } from '../../../render/blocks/sections.ts';
import { toHtml } from '../../../render/serialize.ts';
import type { Job } from '../job.ts';
import type { LayOut, Printed } from '../layout.ts';
import { printMark } from '../mark.ts';
import { paperOf } from '../paper.ts';
import { onlineVersion } from './online-version.ts';
import { pageSizeCss, pageStyle } from './page-style.ts';
import { linksOf, printTree, wordsOf } from './print-tree.ts';
import { type Fitted, fitPanels } from './trifold/fit.ts';
import { heldOut } from './trifold/held-out.ts';
import { foldsOf, markPlaces, type Panels, panelsCss, panelsOf } from './trifold/panels.ts';
import { troubleOf } from './trifold/trouble.ts';

/** Millimetres that the cover's band runs over the trim. */
const bleed = 3;

/** In points: the text between 10 and 13 by quarters; title and small print as large as their panels hold. */
const sizes = {
  text: Array.from({ length: 13 }, (_, index) => 10 + index / 4),
  title: [14, 16, 18, 20, 22, 24, 27, 30],
  facts: [9, 9.5, 10, 10.5],
};

/**
 * A sheet folded to three panels. Its text is set as large as it fits; what does not fit at the smallest size is an error
 * that says by how much, and nothing is printed: no word is ever cut.
 */
export const layOutTrifold: LayOut = async (job) => {
  const { brand } = job.settings;
  const { full } = paperOf(brand);
  const sheet = { width: full.height, height: full.width };
  const panels = panelsOf(sheet, brand.print?.fold ?? 'roll');
  const { document, diagnostics } = heldOut(job.document);
  const tree = await trifoldTree({ ...job, document }, panels);
  const html = toHtml(tree);
  const { fitted, bytes } = await job.tools.browser.withPage(async (page) => {
    await page.show(html);
    const fitted = await page.run(fitPanels, sizes);
    return { fitted, bytes: fitted.size === undefined ? undefined : await page.print('final') };
  });
  if (bytes === undefined) {
    return { value: undefined, diagnostics: [...diagnostics, ...troubleOf(fitted, document)] };
  }
  arrange(tree, fitted);
  const printed: Printed = {
    bytes,
    trim: sheet,
    bleed,
    words: wordsOf(tree),
    links: linksOf(tree),
    smallestType: 9,
    pages: { exactly: 2 },
    folds: foldsOf(panels, document.dir === 'rtl'),
  };
  return { value: printed, diagnostics } satisfies Outcome<Printed>;
};

async function trifoldTree(job: Job, panels: Panels): Promise<Root> {
  const { document, settings } = job;
  const { strings } = settings;
  const { full } = paperOf(settings.brand);
  const sheet = { width: full.height, height: full.width };
  const keyPoints = keyPointsBlock(document.meta, strings);
  const advice = [...urgentHelpBlock(document.meta, strings), ...nextStepBlock(document.meta, strings)];
  const slots: Record<string, ElementContent[]> = {
    front: [
      ...mastheadBlock(settings.brand),
      h('h1', document.title),
      ...(document.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, document.subtitle)]),
      ...draftMark(document, strings),
      ...overdueMark(settings),
      ...(document.intro === null ? [] : [h('div', { className: ['intro'] }, richText(document.intro, 1))]),
    ],
    // Where there is nothing to begin with, the questions themselves are the overview.
    flap: [...(keyPoints.length === 0 ? contents(job) : keyPoints), ...advice],
    inside: [...sectionBlocks(document), ...moreQuestions(job)],
    back: [colophonBlock(document, settings, onlineVersion(job))],
    marks: marks(job, panels),
  };
  const rules = `${pageSizeCss(sheet, bleed)}${panelsCss(panels, sheet, bleed)}`;
  const style = await pageStyle(JSON.stringify([document.title, slots]), ['print/trifold.css'], rules, job);
  return printTree('print/trifold.html', { style, ...slots }, job);
}

function contents({ document, settings }: Job): Element[] {
  return questionsOf(document).length < 2 ? [] : [contentsBlock(document, settings.strings)];
}

/** Says that there are more questions, when some are held out of this edition. */
function moreQuestions({ document, settings }: Job): Element[] {
  const isHidden = (document.meta.trifold?.holdOut ?? []).length === 0;
  const style = isHidden ? 'display:none' : undefined;
  return [h('p', { className: ['more-questions'], style }, settings.strings.moreQuestions)];
}

/** The mark of a draft on every panel; for eyes only, as the cover says it in words that are read. */
function marks({ document, settings }: Job, panels: Panels): Element[] {
  const mark = printMark(document, settings);
  if (mark === undefined) return [];
  const { full } = paperOf(settings.brand);
  const sheet = { width: full.height, height: full.width };
  return markPlaces(panels, sheet, bleed).map(({ start, top, width }) =>
    h(
      'p',
      {
        className: ['mark'],
        style: `inset-inline-start:${start}mm;inset-block-start:${top}mm;inline-size:${width}mm`,
      },
      mark,
    ),
  );
}

/** Moves in the tree what was moved in the page, takes out what was taken out, so that its words are in the order of the print. */
function arrange(tree: Root, fitted: Fitted): void {
  const { isIntroInside, onBack, isWithoutContents, areSourcesInside } = fitted;
  const wanted = [
    ...(isIntroInside ? ['intro'] : []),
    ...onBack,
    ...(isWithoutContents ? ['contents'] : []),
    ...(areSourcesInside ? ['references'] : []),
  ];
  const moved = new Map<string, Element>();
  visit(tree, 'element', (element, index, parent) => {
    const name = wanted.find((one) => classesOf(element).includes(one));
    if (name === undefined || moved.has(name) || parent === undefined || index === undefined)
      return undefined;
    moved.set(name, element);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  visit(tree, 'element', (element) => {
    const classes = classesOf(element);
    const arrivals = classes.includes('inside') ? ['intro'] : classes.includes('back') ? onBack : [];
    element.children.unshift(
      ...arrivals.map((name) => moved.get(name)).filter((one): one is Element => one !== undefined),
    );
    const sources = moved.get('references');
    if (classes.includes('inside') && sources !== undefined) element.children.push(sources);
  });
}

function classesOf(element: Element): readonly unknown[] {
  return Array.isArray(element.properties.className) ? element.properties.className : [];
}

import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Outcome } from '../../../model/diagnostic.ts';
import { questionsOf } from '../../../model/document.ts';
import type { Size } from '../../../preflight/promise.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../../render/blocks/advice.ts';
import { richText } from '../../../render/blocks/answer.ts';
import { colophonBlock } from '../../../render/blocks/colophon.ts';
import { draftMark, overdueMark } from '../../../render/blocks/draft-mark.ts';
import { mastheadBlock } from '../../../render/blocks/masthead.ts';
import { numberedContentsBlock } from '../../../render/blocks/numbered-contents.ts';
import { sectionBlocks } from '../../../render/blocks/sections.ts';
import { stretchesOf } from '../../../render/parts.ts';
import { toHtml } from '../../../render/serialize.ts';
import type { Job } from '../job.ts';
import type { Printed } from '../layout.ts';
import { onlineVersion } from './online-version.ts';
import { pagesOf, showPageNumbers, writePageNumbers } from './page-numbers.ts';
import { pageSizeCss, pageStyle } from './page-style.ts';
import { linksOf, printTree, wordsOf } from './print-tree.ts';
import { runningWords } from './running-words.ts';
import { keepWordsWhole } from './whole-words.ts';

/** A leaflet whose text flows from page to page, as many as it takes. */
export interface Leaflet {
  readonly trim: Size;
  /** Its own style sheet in `templates/`, after `print/print.css`. */
  readonly sheet: string;
  /** In points. */
  readonly smallestType: number;
  /** From how many questions on it has a list of contents with page numbers; without it, never. */
  readonly contentsFrom?: number;
  /** Whether other formats name its pages. */
  readonly isCited?: boolean;
}

/**
 * Lays out a flowing leaflet. Where it has a list of contents it is printed twice: Chromium cannot say on which page
 * something will be (`target-counter()` prints nothing), so the first print is asked.
 */
export async function layOutLeaflet(leaflet: Leaflet, job: Job): Promise<Outcome<Printed>> {
  const tree = await leafletTree(leaflet, job);
  const html = toHtml(tree);
  const bytes = await job.tools.browser.withPage(async (page) => {
    await page.show(html);
    await page.run(keepWordsWhole, leaflet.trim.width);
    if (hasContents(leaflet, job)) {
      const pages = await pagesOf(await page.print('draft'));
      writePageNumbers(tree, pages);
      await page.run(showPageNumbers, Object.fromEntries(pages));
    }
    return page.print('final');
  });
  const { trim, smallestType } = leaflet;
  return {
    value: {
      bytes,
      trim,
      bleed: 0,
      words: wordsOf(tree),
      links: linksOf(tree),
      smallestType,
      ...(leaflet.isCited === true ? { stretches: stretchesOf(tree) } : {}),
    },
    diagnostics: [],
  };
}

function hasContents({ contentsFrom }: Leaflet, { document }: Job): boolean {
  return contentsFrom !== undefined && questionsOf(document).length >= contentsFrom;
}

async function leafletTree(leaflet: Leaflet, job: Job): Promise<Root> {
  const { document, settings } = job;
  const { strings } = settings;
  const body: Record<string, ElementContent[]> = {
    masthead: mastheadBlock(settings.brand),
    lead: [
      ...draftMark(document, strings),
      ...overdueMark(settings),
      h('h1', document.title),
      ...(document.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, document.subtitle)]),
      ...(document.intro === null ? [] : [h('div', { className: ['intro'] }, richText(document.intro, 1))]),
    ],
    overview: [
      ...keyPointsBlock(document.meta, strings),
      ...(hasContents(leaflet, job) ? [numberedContentsBlock(document, strings)] : []),
    ],
    questions: sectionBlocks(document),
    advice: [...urgentHelpBlock(document.meta, strings), ...nextStepBlock(document.meta, strings)],
    end: [colophonBlock(document, settings, onlineVersion(job))],
  };
  const rules = `${pageSizeCss(leaflet.trim)}${runningWords(job)}`;
  const style = await pageStyle(JSON.stringify([document.title, body]), [leaflet.sheet], rules, job);
  return printTree('print/shell.html', { style, ...body }, job);
}

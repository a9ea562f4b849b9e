import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { questionsOf } from '../../../../model/document.ts';
import {
  keyPointsBlock,
  nextStepBlock,
  shownUrl,
  urgentHelpBlock,
} from '../../../../render/blocks/advice.ts';
import { richText } from '../../../../render/blocks/answer.ts';
import { colophonBlock } from '../../../../render/blocks/colophon.ts';
import { contentsBlock } from '../../../../render/blocks/contents.ts';
import { draftMark, overdueMark } from '../../../../render/blocks/draft-mark.ts';
import { mastheadBlock } from '../../../../render/blocks/masthead.ts';
import { sectionBlocks } from '../../../../render/blocks/sections.ts';
import type { Job } from '../../job.ts';
import { printMark } from '../../mark.ts';
import { onlineVersion } from '../online-version.ts';
import { pageSizeCss, pageStyle } from '../page-style.ts';
import { printTree } from '../print-tree.ts';
import { type Block, blocks, type Move } from './arrangements.ts';
import { densities } from './densities.ts';
import { markPlaces, type Panels, panelsCss } from './panels.ts';

/** The leaflet in reading order, every block where it stands when there is room; not yet fitted. */
export async function trifoldTree(job: Job, panels: Panels, bleed: number): Promise<Root> {
  const { document, settings } = job;
  const { strings } = settings;
  const keyPoints = keyPointsBlock(document.meta, strings);
  const slots: Record<string, ElementContent[]> = {
    front: cover(job),
    flap: [
      // Where there is nothing to begin with, the questions themselves are the overview.
      ...(keyPoints.length === 0 ? contents(job) : keyPoints),
      ...urgentHelpBlock(document.meta, strings),
      ...nextStepBlock(document.meta, strings),
    ],
    inside: [
      ...sectionBlocks(document),
      ...moreQuestions(job),
      h('p', { className: ['continued'], ariaHidden: 'true' }, strings.continued),
    ],
    rest: [keepingPlace(colophonBlock(document, settings, onlineVersion(job)))],
    marks: marks(job, panels, bleed),
  };
  const rules = pageSizeCss(panels.sheet, bleed) + panelsCss(panels, bleed, densities);
  const style = await pageStyle(JSON.stringify([document.title, slots]), ['print/trifold.css'], rules, job);
  return printTree('print/trifold.html', { style, ...slots }, job);
}

function cover({ document, settings }: Job): ElementContent[] {
  const { brand, strings } = settings;
  return [
    ...mastheadBlock(brand),
    h('h1', document.title),
    ...(document.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, document.subtitle)]),
    ...draftMark(document, strings),
    ...overdueMark(settings),
    ...(document.intro === null ? [] : [h('div', { className: ['intro'] }, richText(document.intro, 1))]),
    ...(brand.url === undefined
      ? []
      : [h('p', { className: ['site'] }, h('a', { href: brand.url }, shownUrl(brand.url)))]),
  ];
}

function contents({ document, settings }: Job): Element[] {
  return questionsOf(document).length < 2 ? [] : [contentsBlock(document, settings.strings)];
}

/** Says that there are more questions, when some are held out of this edition. */
function moreQuestions({ document, settings }: Job): Element[] {
  if ((document.meta.trifold?.holdOut ?? []).length === 0) return [];
  return [h('p', { className: ['more-questions'] }, settings.strings.moreQuestions)];
}

/** A colophon whose sources leave a place to come back to. */
function keepingPlace(colophon: Element): Element {
  const children = colophon.children.map((child) =>
    child.type === 'element' && hasClass(child, 'references')
      ? h('div', { className: ['kept'] }, child)
      : child,
  );
  return { ...colophon, children };
}

/** The mark of a draft on every panel; for eyes only, as the cover says it in words that are read. */
function marks({ document, settings }: Job, panels: Panels, bleed: number): Element[] {
  const mark = printMark(document, settings);
  if (mark === undefined) return [];
  return markPlaces(panels, bleed).map(({ start, up, width }) =>
    h(
      'p',
      {
        className: ['mark'],
        style: `inset-inline-start:${start}mm;inset-block-end:${up}mm;inline-size:${width}mm`,
      },
      mark,
    ),
  );
}

/** The blocks that can be moved and that a tree has. */
export function blocksIn(tree: Root): ReadonlySet<Block> {
  const found = new Set<Block>();
  visit(tree, 'element', (element) => {
    const block = blocks.find((name) => hasClass(element, name));
    if (block !== undefined) found.add(block);
  });
  return found;
}

/** Moves in the tree what was moved in the page, so that its words are in the order of the print. Changes the tree. */
export function arrange(tree: Root, moves: readonly Move[]): void {
  for (const { block, part, at } of moves) {
    const moved = taken(tree, block);
    const home = found(tree, part);
    if (moved === undefined || home === undefined) continue;
    if (at === 'start') home.children.unshift(moved);
    else home.children.push(moved);
  }
}

function taken(tree: Root, name: string): Element | undefined {
  let result: Element | undefined;
  visit(tree, 'element', (element, index, parent) => {
    if (result !== undefined || !hasClass(element, name) || parent === undefined || index === undefined)
      return undefined;
    result = element;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return result;
}

function found(tree: Root, name: string): Element | undefined {
  let result: Element | undefined;
  visit(tree, 'element', (element) => {
    if (result === undefined && hasClass(element, name)) result = element;
  });
  return result;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

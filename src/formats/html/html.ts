import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings } from '../../model/context.ts';
import { type Document, onChannel, type Question } from '../../model/document.ts';
import type { Layout } from '../../model/fields.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../render/blocks/advice.ts';
import { richText } from '../../render/blocks/answer.ts';
import { colophonBlock } from '../../render/blocks/colophon.ts';
import { contentsBlock } from '../../render/blocks/contents.ts';
import { draftMark } from '../../render/blocks/draft-mark.ts';
import { foldedQuestionBlock } from '../../render/blocks/folded-question.ts';
import { dataUri, mastheadBlock } from '../../render/blocks/masthead.ts';
import { questionBlock } from '../../render/blocks/question.ts';
import { type QuestionBlock, sectionBlocks } from '../../render/blocks/sections.ts';
import { trailBlock } from '../../render/blocks/trail.ts';
import { placeImages } from '../../render/images.ts';
import { contentPolicy, screenStyle } from '../../render/self-contained.ts';
import { toHtml } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { buildOf } from '../../render/structured-data/build.ts';
import { fullGraph, scriptText } from '../../render/structured-data/graph.ts';
import { template } from '../../render/template.ts';
import type { Emit } from '../format.ts';
import { auditOwn } from './audit-own.ts';
import { headSlots } from './head.ts';
import { inlineLogo } from './inline-logo.ts';
import { otherVersions } from './other-versions.ts';

const sheets = ['blocks.css', 'page/page.css'];

const layouts: Readonly<Record<Layout, QuestionBlock>> = {
  headings: questionBlock,
  details: foldedQuestionBlock,
};

/** The pamphlet as one page: self-contained, no script; every answer in plain sight, unless it is to be folded. */
export const emitHtml: Emit = async (document, settings, tools) => {
  const body = bodySlots(document, settings);
  const graph = fullGraph(onChannel(document, 'schema'), settings);
  const schema = scriptText(graph);
  const words = JSON.stringify([document.title, body], withoutOtherLanguages);
  const style = await screenStyle(words, settings.brand, sheets, tools);
  const tree = fillShell(
    template(tools.templates, 'page/shell.html'),
    {
      ...headSlots(document, settings),
      ...body,
      style,
      schema: { text: schema, properties: { dataBuild: buildOf(graph) } },
      policy: contentPolicy(style, schema),
    },
    { lang: document.lang, dir: document.dir },
  );
  placeImages(tree, settings.assets, dataUri);
  const html = `${toHtml(tree)}\n`;
  const bytes = new TextEncoder().encode(html);
  return {
    artifacts: [{ path: 'index.html', mediaType: 'text/html', bytes }],
    diagnostics: auditOwn(html, document),
  };
};

function bodySlots(document: Document, settings: Settings): Record<string, string | ElementContent[]> {
  const { strings } = settings;
  const { meta } = document;
  const layout = meta.layout ?? settings.brand.layout ?? 'headings';
  return {
    skip: strings.skipToContent,
    masthead: [
      ...mastheadBlock(settings.brand, inlineLogo(settings.brand.logo)),
      ...trailBlock(settings.trail, document.title, strings),
    ],
    lead: [
      ...draftMark(document, strings),
      h('h1', document.title),
      ...(document.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, document.subtitle)]),
      ...(document.intro === null ? [] : [h('div', { className: ['intro'] }, richText(document.intro, 1))]),
    ],
    overview: [...keyPointsBlock(meta, strings), contentsBlock(document, strings)],
    questions: [
      ...foldedNote(layout, settings),
      ...sectionBlocks(document, (question) => [permalink(question, settings)], layouts[layout]),
    ],
    advice: [...urgentHelpBlock(meta, strings), ...nextStepBlock(meta, strings)],
    colophon: [...otherVersions(document, settings), colophonBlock(document, settings)],
  };
}

function permalink(question: Question, { strings }: Settings): ElementContent {
  return h('p', { className: ['permalink'] }, [
    h('a', { href: `#${question.id}` }, [
      strings.linkToQuestion,
      h('span', { className: ['visually-hidden'] }, `: ${question.question}`),
    ]),
  ]);
}

/**
 * Links to other languages need no font of ours: who reads the language has letters for it, and a font for one line
 * would outweigh the page.
 */
function withoutOtherLanguages(_: string, value: unknown): unknown {
  const isLink = value instanceof Object && 'properties' in value && 'hrefLang' in Object(value.properties);
  return isLink ? null : value;
}

/** For browsers that cannot be told to print what is folded: only they show it, on paper. */
function foldedNote(layout: Layout, { strings }: Settings): ElementContent[] {
  return layout === 'details' ? [h('p', { className: ['folded-note'] }, strings.foldedNote)] : [];
}

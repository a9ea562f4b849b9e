import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings, Tools } from '../../model/context.ts';
import { type Document, onChannel, type Question } from '../../model/document.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../render/blocks/advice.ts';
import { richText } from '../../render/blocks/answer.ts';
import { colophonBlock } from '../../render/blocks/colophon.ts';
import { contentsBlock } from '../../render/blocks/contents.ts';
import { draftMark } from '../../render/blocks/draft-mark.ts';
import { dataUri, mastheadBlock } from '../../render/blocks/masthead.ts';
import { sectionBlocks } from '../../render/blocks/sections.ts';
import { fontFaceCss, fontStack } from '../../render/font-css.ts';
import { placeImages } from '../../render/images.ts';
import { toHtml } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { buildOf } from '../../render/structured-data/build.ts';
import { fullGraph, scriptText } from '../../render/structured-data/graph.ts';
import { template } from '../../render/template.ts';
import { brandCss, joinCss } from '../../render/theme.ts';
import type { Emit } from '../format.ts';
import { headSlots } from './head.ts';
import { inlineLogo } from './inline-logo.ts';

/** The pamphlet as one page: self-contained, no script, every answer in plain sight under its heading. */
export const emitHtml: Emit = async (document, settings, tools) => {
  const body = bodySlots(document, settings);
  const graph = fullGraph(onChannel(document, 'schema'), settings);
  const schema = scriptText(graph);
  const style = await pageStyle(document, body, settings, tools);
  const tree = fillShell(
    template(tools.templates, 'page/shell.html'),
    {
      ...headSlots(document, settings),
      ...body,
      style,
      schema: { text: schema, properties: { dataBuild: buildOf(graph) } },
      policy: policy(style, schema),
    },
    { lang: document.lang, dir: document.dir },
  );
  placeImages(tree, settings.assets, dataUri);
  const bytes = new TextEncoder().encode(`${toHtml(tree)}\n`);
  return { artifacts: [{ path: 'index.html', mediaType: 'text/html', bytes }], diagnostics: [] };
};

function bodySlots(document: Document, settings: Settings): Record<string, string | ElementContent[]> {
  const { strings } = settings;
  const { meta } = document;
  return {
    skip: strings.skipToContent,
    masthead: mastheadBlock(settings.brand, inlineLogo(settings.brand.logo)),
    lead: [
      ...draftMark(document, strings),
      h('h1', document.title),
      ...(document.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, document.subtitle)]),
      ...(document.intro === null ? [] : [h('div', { className: ['intro'] }, richText(document.intro, 1))]),
    ],
    overview: [...keyPointsBlock(meta, strings), contentsBlock(document, strings)],
    questions: sectionBlocks(document, (question) => [permalink(question, settings)]),
    advice: [...urgentHelpBlock(meta, strings), ...nextStepBlock(meta, strings)],
    colophon: [...downloads(document, settings), colophonBlock(document, settings)],
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

function downloads(document: Document, settings: Settings): ElementContent[] {
  const { strings, formats } = settings;
  const files = [
    formats.includes('pdf') ? [h('li', h('a', { href: `${document.id}.pdf` }, strings.pdfToPrint))] : [],
    formats.includes('epub') ? [h('li', h('a', { href: `${document.id}.epub` }, strings.ebook))] : [],
  ].flat();
  if (files.length === 0) return [];
  return [h('div', { className: ['downloads'] }, [h('h2', strings.otherFormats), h('ul', files)])];
}

async function pageStyle(
  document: Document,
  body: Record<string, string | ElementContent[]>,
  settings: Settings,
  tools: Tools,
): Promise<string> {
  const faces = await tools.fonts.faces(JSON.stringify([document.title, body]));
  return joinCss(
    fontFaceCss(faces, (face) => dataUri({ bytes: face.bytes, mediaType: 'font/woff2' })),
    `body{font-family:${fontStack(faces)}}`,
    template(tools.templates, 'theme.css'),
    `@media not screen, (prefers-color-scheme: light) {${brandCss(settings.brand)}}`,
    template(tools.templates, 'blocks.css'),
    template(tools.templates, 'page/page.css'),
  );
}

/**
 * The page may load nothing and run nothing. `connect-src 'self'` is there for auditors such as Lighthouse, which
 * fetch robots.txt from within the page.
 */
function policy(style: string, schema: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(schema)}`,
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings, Tools } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../render/blocks/advice.ts';
import { richText } from '../../render/blocks/answer.ts';
import { colophonBlock } from '../../render/blocks/colophon.ts';
import { draftMark } from '../../render/blocks/draft-mark.ts';
import { dataUri, mastheadBlock } from '../../render/blocks/masthead.ts';
import { qrBlock } from '../../render/blocks/qr.ts';
import { sectionBlocks } from '../../render/blocks/sections.ts';
import { fontFaceCss, fontStack } from '../../render/font-css.ts';
import { placeImages } from '../../render/images.ts';
import { toHtml } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { brandCss, joinCss } from '../../render/theme.ts';

/** The document as one self-contained HTML page for the printer: everything inlined, nothing to load. */
export async function printHtml(document: Document, settings: Settings, tools: Tools): Promise<string> {
  const { strings, brand } = settings;
  const body: Record<string, ElementContent[]> = {
    masthead: mastheadBlock(brand),
    lead: [
      ...draftMark(document, strings),
      h('h1', document.title),
      ...(document.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, document.subtitle)]),
      ...(document.intro === null ? [] : [h('div', { className: ['intro'] }, richText(document.intro, 1))]),
    ],
    overview: keyPointsBlock(document.meta, strings),
    questions: sectionBlocks(document),
    advice: [...urgentHelpBlock(document.meta, strings), ...nextStepBlock(document.meta, strings)],
    end: [colophonBlock(document, settings), ...qr(document, settings)],
  };
  const tree = fillShell(
    template(tools.templates, 'print/shell.html'),
    { 'head-title': document.title, style: await printStyle(document, body, settings, tools), ...body },
    { lang: document.lang, dir: document.dir },
  );
  placeImages(tree, settings.assets, dataUri);
  return toHtml(tree);
}

function qr(document: Document, { strings }: Settings): ElementContent[] {
  const url = document.meta.shortUrl ?? document.meta.canonicalUrl;
  return url === undefined ? [] : [qrBlock(url, strings)];
}

async function printStyle(
  document: Document,
  body: Record<string, ElementContent[]>,
  settings: Settings,
  tools: Tools,
): Promise<string> {
  const running = pageBoxes(document, settings);
  const faces = await tools.fonts.faces(JSON.stringify([document.title, body, running]));
  const stack = fontStack(faces);
  const sheets = joinCss(
    fontFaceCss(faces, (face) => dataUri({ bytes: face.bytes, mediaType: 'font/woff2' })),
    `:root{font-family:${stack}}@page{font-family:${stack}}`,
    template(tools.templates, 'theme.css'),
    brandCss(settings.brand),
    template(tools.templates, 'blocks.css'),
    template(tools.templates, 'print/print.css'),
  );
  // The running words are text: nothing may squeeze their spaces.
  return `${sheets}\n${running}`;
}

/** The running head and foot. Chromium knows no running elements, so the words stand in the page rule itself. */
function pageBoxes(document: Document, { strings, brand }: Settings): string {
  const { identifier, version } = document.meta;
  const isRtl = document.dir === 'rtl';
  const [start, end] = isRtl ? ['right', 'left'] : ['left', 'right'];
  const code = [brand.name, identifier, version === undefined ? undefined : `${strings.version} ${version}`];
  const head = isDraft(document) ? strings.draft : document.title;
  const pages = strings.pageOf
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{pages?\}$/.test(piece) ? `counter(${piece.slice(1, -1)})` : cssString(piece)))
    .join(' ');
  const foot = code.filter(Boolean).join(' · ');
  const box = (name: string, content: string, more = '') => `@${name}{content:${content};${more}}`;
  const draft = isDraft(document) ? 'font-weight:700;color:#9b1c1c;' : '';
  return [
    `@page{${box(`top-${start}`, cssString(head), draft)}`,
    isDraft(document) ? box(`top-${end}`, cssString(document.title)) : '',
    box(`bottom-${start}`, cssString(foot)),
    box(`bottom-${end}`, pages),
    '}',
    // The first page has the title itself below; a draft says so on every page all the same.
    isDraft(document) ? '' : `@page :first{${box(`top-${start}`, 'none')}}`,
  ].join('');
}

/** Any text as a CSS string that can also stand inside a `style` element. */
function cssString(text: string): string {
  const escaped = text.replace(/[\\"<\n\r]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

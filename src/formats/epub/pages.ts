import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Settings, Templates } from '../../model/context.ts';
import { type Document, questionsOf, type Section } from '../../model/document.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../render/blocks/advice.ts';
import { richText } from '../../render/blocks/answer.ts';
import { colophonBlock } from '../../render/blocks/colophon.ts';
import { draftMark } from '../../render/blocks/draft-mark.ts';
import { mastheadBlock } from '../../render/blocks/masthead.ts';
import { qrBlock } from '../../render/blocks/qr.ts';
import { questionBlock } from '../../render/blocks/question.ts';
import { fillShell, type SlotContent } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { nameRole } from './roles.ts';

/** One XHTML file of the book. */
export interface Page {
  /** Its name in the manifest. */
  readonly id: string;
  readonly file: string;
  readonly role: 'cover' | 'title' | 'contents' | 'questions' | 'closing' | 'colophon';
  readonly title: string;
  /** A whole document. */
  readonly tree: Root;
}

/** A line of the table of contents. */
export interface Entry {
  readonly title: string;
  readonly href: string;
  readonly children: readonly Entry[];
}

/** A leaflet of up to this many questions has a file for each: deep links and reading places are then exact. */
const mostQuestionFiles = 40;

type Part = Omit<Page, 'tree'> & { readonly slots: Readonly<Record<string, SlotContent>> };

/** All pages but the table of contents, title page first, and what the table of contents says. */
export function buildPages(
  document: Document,
  settings: Settings,
  templates: Templates,
): { readonly pages: readonly Page[]; readonly contents: readonly Entry[] } {
  const title = titlePart(document, settings);
  const questions = questionParts(document);
  const closing = closingParts(document, settings);
  const draft = () => slotOrNone(draftMark(document, settings.strings));
  const pages = [title, ...questions.parts, ...closing].map(({ slots, ...part }) => {
    const shell = template(templates, shells[part.role]);
    const head = { 'head-title': part.title, style: 'style.css', draft: draft() };
    return { ...part, tree: fillShell(shell, { ...head, ...slots }) };
  });
  const contents = [entryOf(title), ...questions.entries, ...closing.map(entryOf)];
  return { pages, contents };
}

/** The files of `templates/` by the kind of page. */
export const shells = {
  cover: 'book/shell-cover.html',
  title: 'book/shell-title.html',
  contents: 'book/shell-contents.html',
  questions: 'book/shell-question.html',
  closing: 'book/shell-closing.html',
  colophon: 'book/shell-closing.html',
} as const;

/** What every page carries beside its text: namespaces, language and direction. Changes the tree. */
export function finishPage(page: Page, document: Document): Page {
  visit(page.tree, 'element', (element) => {
    if (element.tagName === 'html') {
      Object.assign(element.properties, {
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: document.lang,
        dir: document.dir,
      });
    }
    // XML readers go by `xml:lang`, browsers by `lang`; EPUB wants them equal.
    if (typeof element.properties.lang === 'string') element.properties.xmlLang = element.properties.lang;
    nameRole(element);
  });
  return page;
}

function titlePart(document: Document, settings: Settings): Part {
  const { intro, meta } = document;
  return {
    id: 'title',
    file: 'title.xhtml',
    role: 'title',
    title: document.title,
    slots: {
      masthead: slotOrNone(mastheadBlock(settings.brand)),
      title: document.title,
      subtitle: document.subtitle,
      intro: intro === null ? null : richText(intro, 1),
      'key-points': slotOrNone(keyPointsBlock(meta, settings.strings)),
    },
  };
}

function questionParts(document: Document): { parts: Part[]; entries: Entry[] } {
  const perSection = questionsOf(document).length > mostQuestionFiles;
  const sections = document.sections.map((section, index) => {
    const heading = `_section-${index + 1}`;
    const groups = perSection ? [section.questions] : section.questions.map((question) => [question]);
    return { section, heading, groups: groups.length === 0 ? [[]] : groups };
  });
  const digits = String(sections.reduce((sum, { groups }) => sum + groups.length, 0)).length;
  const parts: Part[] = [];
  const entries: Entry[] = [];
  for (const { section, heading, groups } of sections) {
    const links: Entry[] = [];
    const first = parts.length;
    for (const [index, questions] of groups.entries()) {
      const id = `${perSection ? 's' : 'q'}${String(parts.length + 1).padStart(Math.max(2, digits), '0')}`;
      const name = perSection ? section.id : (questions[0]?.id ?? section.id);
      const opening = index === 0 ? sectionOpening(section, heading) : [];
      const title = (perSection ? section.title : questions[0]?.question) ?? section.title ?? document.title;
      const file = fileName(id, name);
      // Each file begins with a heading of the first level: where its section does not stand above it, its question.
      const level = opening.length > 0 && section.title !== null ? 2 : 1;
      const blocks = questions.map((question) => questionBlock(question, level));
      parts.push({ id, file, role: 'questions', title, slots: { questions: [...opening, ...blocks] } });
      links.push(
        ...questions.map(({ id: to, question }) => leaf(question, `${file}#${encodeURIComponent(to)}`)),
      );
    }
    const href = `${parts[first]?.file}#${heading}`;
    entries.push(...(section.title === null ? links : [{ title: section.title, href, children: links }]));
  }
  return { parts, entries };
}

/** The title and introduction of a section, above its first question. */
function sectionOpening(section: Section, id: string): ElementContent[] {
  const title = section.title === null ? [] : [h('h1', { id, className: ['section-title'] }, section.title)];
  const intro =
    section.intro === null ? [] : [h('div', { className: ['section-intro'] }, richText(section.intro, 1))];
  return title.length + intro.length === 0
    ? []
    : [h('header', { id: section.id, className: ['section-opening'] }, [...title, ...intro])];
}

function closingParts(document: Document, settings: Settings): Part[] {
  const { strings } = settings;
  const { meta } = document;
  const url = meta.shortUrl ?? meta.canonicalUrl;
  const colophon = colophonBlock(document, settings);
  if (url !== undefined) colophon.children.push(qrBlock(url, strings));
  const part = (id: string, title: string, role: Page['role'], blocks: ElementContent[]): Part[] =>
    blocks.length === 0
      ? []
      : [{ id, file: `${id}.xhtml`, role, title, slots: { closing: blocks.map(raiseHeadings) } }];
  return [
    ...part('help', strings.whenToGetHelp, 'closing', urgentHelpBlock(meta, strings)),
    ...part('next', strings.nextStep, 'closing', nextStepBlock(meta, strings)),
    ...part('colophon', strings.aboutThisLeaflet, 'colophon', [colophon]),
  ];
}

/** A block that is a part of the web page is a page here: its headings go up by one level. */
function raiseHeadings(block: ElementContent): ElementContent {
  visit(block, 'element', (element) => {
    const level = /^h([2-6])$/.exec(element.tagName)?.[1];
    if (level === undefined) return undefined;
    element.tagName = `h${Number(level) - 1}`;
    return SKIP;
  });
  return block;
}

/** ASCII only: not every reading system and unzip tool agrees on other names. */
function fileName(number: string, name: string): string {
  return /^[a-z0-9_-]{1,80}$/i.test(name) ? `${number}-${name}.xhtml` : `${number}.xhtml`;
}

function entryOf(part: Part): Entry {
  return leaf(part.title, part.file);
}

function leaf(title: string, href: string): Entry {
  return { title, href, children: [] };
}

function slotOrNone(content: ElementContent[]): SlotContent {
  return content.length === 0 ? null : content;
}

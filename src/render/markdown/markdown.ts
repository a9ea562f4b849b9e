import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { channels as allChannels, type Document, type RichText, type Section } from '../../model/document.ts';
import { text } from './escapes.ts';
import { frontMatter } from './front-matter.ts';
import { braced, bracesOf, heading } from './heads.ts';
import { passage } from './passage.ts';
import type { PassageName, Writing } from './writing.ts';

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text },
    // A brace at the end of a heading opens a note to us; one that is a word gets a backslash.
    unsafe: [{ character: '{', inConstruct: 'headingAtx', notInConstruct: ['autolink', 'destinationRaw'] }],
  })
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/**
 * A document as a source in Markdown that says the same: front matter, title, sections, questions with their ids
 * pinned, answers.
 */
export function toMarkdown(document: Document, writing: Writing): string {
  const { meta, title, sections } = document;
  const isParted = sections.length > 1 || sections.some((section) => section.title !== null);
  const level = isParted ? 3 : 2;
  const write = (text: RichText | null, name: PassageName) =>
    text === null ? [] : passage(text, level + 1, writing.raw.get(name));
  const isTitled = title !== '' && meta.title === undefined && !writing.titleInFront;
  const usual = meta.channels ?? allChannels;
  const blocks: RootContent[] = [
    { type: 'yaml', value: frontMatter(document, writing) },
    ...(isTitled ? [heading(1, title, '')] : []),
    ...write(document.intro, 'intro'),
  ];
  for (const [index, section] of sections.entries()) {
    blocks.push(...sectionHead(section, index, writing), ...write(section.intro, `section ${index}`));
    for (const question of section.questions) {
      const label = writing.labelled.has(question.id) ? 'Q: ' : '';
      blocks.push(
        heading(level, `${label}${question.question}`, bracesOf(question, usual)),
        ...write(question.answer, `question ${question.id}`),
      );
    }
  }
  const root: Root = { type: 'root', children: eachOnce(blocks) };
  return writer.stringify(root);
}

/** Questions without a section title come first; further below an empty heading parts them from the section above. */
function sectionHead({ id, title }: Section, index: number, { pinned }: Writing): RootContent[] {
  if (title === null && index === 0) return [];
  return [heading(2, title ?? '', pinned.has(index) ? braced(`#${id}`) : '')];
}

/** Several answers may show one footnote. */
function eachOnce(blocks: readonly RootContent[]): RootContent[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    if (block.type !== 'footnoteDefinition') return true;
    return !seen.has(block.identifier) && seen.add(block.identifier);
  });
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { reduceAnswer } from '../../../answers/reduce.ts';
import type { Question, Section } from '../../../model/document.ts';
import { richText } from '../../../render/blocks/answer.ts';
import { markedUp } from '../../../render/structured-data/questions.ts';
import type { Platform, Snippet } from '../platform.ts';
import { block, blockHtml } from './wordpress/block-markup.ts';
import { blocksOf, headingBlock } from './wordpress/blocks.ts';
import { after, before, questionBlock } from './wordpress/leaflet.ts';
import { linesOf } from './wordpress/lines.ts';
import { pasteSteps } from './wordpress-blocks.ts';

const faqBlock: Snippet = {
  path: 'seo/wordpress-yoast-faq.html',
  mediaType: 'text/html',
  about: 'the whole text, its questions as the FAQ block of Yoast SEO, which makes the markup',
  isPasted: true,
  needs: [],
  make: ({ page, document, settings }) => {
    const inMarkup = new Set(markedUp(document).map(({ id }) => id));
    const sections = page.sections.flatMap((section) =>
      sectionBlocks(section, inMarkup, document.meta.canonicalUrl),
    );
    return `${[...before(page, settings), ...sections, ...after(page, settings)].join('\n\n')}\n`;
  },
};

/**
 * Titles have no place inside the block, so there is one for each section at least; Yoast makes one FAQPage of all blocks
 * of a page. What the page shows and the markup leaves out becomes blocks of core.
 */
function sectionBlocks(
  { id, title, intro, questions }: Section,
  inMarkup: ReadonlySet<string>,
  base: string | undefined,
): string[] {
  const made: string[] = [];
  let run: Question[] = [];
  const endRun = () => {
    if (run.length > 0) made.push(yoastBlock(run, base));
    run = [];
  };
  for (const question of questions) {
    if (inMarkup.has(question.id)) {
      run.push(question);
      continue;
    }
    endRun();
    made.push(...questionBlock(question, title === null ? 2 : 3));
  }
  endRun();
  return [
    ...(title === null ? [] : [headingBlock(2, [{ type: 'text', value: title }], id)]),
    ...(intro === null ? [] : blocksOf(richText(intro, 2))),
    ...made,
  ];
}

/**
 * The FAQ block of Yoast SEO. Question and answer are HTML in its attributes, once for the page and once for the markup,
 * and the same HTML again as the block is saved. An answer is one paragraph there, so its blocks become lines.
 */
function yoastBlock(asking: readonly Question[], base: string | undefined): string {
  const asked = asking.map((question) => ({
    id: question.id,
    question: blockHtml([{ type: 'text', value: question.question }]),
    answer: blockHtml(answerLine(question, base)),
  }));
  const questions = asked.map(({ id, question, answer }) => ({
    ...{ id, question, answer, images: [] },
    ...{ jsonQuestion: question, jsonAnswer: answer, jsonImageSrc: '' },
  }));
  const html = asked
    .map(
      ({ id, question, answer }) =>
        `<div class="schema-faq-section" id="${id}"><strong class="schema-faq-question">${question}</strong> <p class="schema-faq-answer">${answer}</p> </div>`,
    )
    .join(' ');
  return block(
    'yoast/faq-block',
    { questions },
    `<div class="schema-faq wp-block-yoast-faq-block">${html} </div>`,
  );
}

function answerLine({ answer }: Question, base: string | undefined): ElementContent[] {
  return linesOf(reduceAnswer(richText(answer, 3), base)).flatMap((line, index) =>
    index === 0 ? line : [h('br'), ...line],
  );
}

export const wordpressYoast: Platform = {
  id: 'wordpress-yoast',
  title: 'WordPress with Yoast SEO',
  audience:
    'For sites where Yoast SEO is installed: its FAQ block makes the markup, and joins it to the rest of the site’s.',
  snippets: [faqBlock],
  steps: (material) => [
    ...pasteSteps(material, faqBlock.path),
    'If the editor offers to recover the FAQ block, accept: releases of Yoast write it a little differently.',
    'Do not add the small plugin as well: a page must hold one FAQPage.',
  ],
  limits: [
    'An answer is one paragraph in this block: lists and tables become lines. Where that loses too much, use the text and the plugin.',
    'Reviewer and date of review stay out of Yoast’s markup; they are in the text.',
  ],
};

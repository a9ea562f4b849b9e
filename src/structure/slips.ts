import type { Heading, RootContent } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { answerMarkOf, labelOf, weakLabelOf } from '../wording/labels.ts';
import { headText } from './head-text.ts';
import type { Outline, OutlineQuestion } from './outline.ts';
import { placeOf } from './place-of.ts';

/** Slips of the author that were understood all the same, or that may hide a lost question. */
export function slips(outline: Outline, path: string): Diagnostic[] {
  const questions = outline.sections.flatMap((section) => section.questions);
  return [
    ...skippedLevels(outline, path),
    ...strayAnswers(outline, questions, path),
    ...contents(outline, path),
  ];
}

/** A heading two levels below the one before it: one "#" too many, or a level that is missing. */
function skippedLevels({ sections }: Outline, path: string): Diagnostic[] {
  const headings = sections
    .flatMap(({ heading, questions }) => [heading, ...questions.map(({ node }) => node)])
    .filter((node): node is Heading => node?.type === 'heading');
  const titles = new Set<RootContent | undefined>(sections.map(({ heading }) => heading));
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1];
    const next = headings[index + 1];
    if (titles.has(heading) && next !== undefined && !titles.has(next) && next.depth <= heading.depth) {
      const message = `Unexpected section title of level ${heading.depth}, the level of its questions, expected a higher one`;
      const hint = 'Write one "#" less before it.';
      return [
        diagnose('section-level', message, { path, quote: headText(heading), hint, ...placeOf(heading) }),
      ];
    }
    if (before === undefined || heading.depth <= before.depth + 1) return [];
    const message = `Unexpected heading of level ${heading.depth} below one of level ${before.depth}, expected level ${before.depth + 1}`;
    const hint = 'It was read by its words and its neighbours; nothing is lost.';
    return [
      diagnose('section-level', message, { path, quote: headText(heading), hint, ...placeOf(heading) }),
    ];
  });
}

/** An answer's label where no question waits for an answer. */
function strayAnswers(
  { intro, sections }: Outline,
  questions: readonly OutlineQuestion[],
  path: string,
): Diagnostic[] {
  if (!questions.some(({ signal }) => signal === 'label')) return [];
  const waiting = [...intro, ...sections.flatMap((section) => section.intro)];
  const asked = questions
    .filter(({ signal, node }) => signal === 'label' && weakLabelOf(headText(node)) === '')
    .map(({ node }) => node);
  const inAnswers = questions.flatMap(({ answer }) => answer.slice(1));
  const stray = [...waiting, ...inAnswers, ...asked].filter(isLabelled);
  return stray.map((node) => {
    const quote = headText(node);
    const message = `Unexpected label of an answer where no question waits for one: "${quote}"`;
    const hint = 'Look whether its question got lost, or delete the label.';
    return diagnose('label-unexpected', message, { path, quote, hint, ...placeOf(node) });
  });
}

function isLabelled(node: RootContent): boolean {
  return (
    node.type === 'paragraph' && labelOf(headText(node)) === '' && answerMarkOf(headText(node), 'Q:') !== ''
  );
}

function contents({ contents: blocks }: Outline, path: string): Diagnostic[] {
  if (blocks.length === 0) return [];
  const message = 'A list of what stands below was left out: every output makes its own contents';
  const quote = blocks.map((block) => headText(block)).join(' ');
  return [diagnose('contents-left-out', message, { path, quote, ...placeOf(blocks[0], blocks.at(-1)) })];
}

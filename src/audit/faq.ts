import type { Root } from 'hast';
import { answerBlocks, answerTree } from './answer-blocks.ts';
import { type Graph, idOf, isA, list, type MarkupBlock, type Thing, wordsOf } from './json-ld.ts';

/** A page of questions as JSON-LD says it. */
export interface Faq {
  readonly thing: Thing;
  readonly block: MarkupBlock;
  readonly questions: readonly AskedQuestion[];
}

/** A question of the markup with its answers. */
export interface AskedQuestion {
  readonly thing: Thing;
  readonly block: MarkupBlock;
  readonly name: string | undefined;
  /** As many as the markup has; one is right. */
  readonly answers: readonly Thing[];
  /** The words of the first answer as they stand: HTML or plain text. */
  readonly answer: string | undefined;
  /** The same as a tree; nothing for plain text without marks. */
  readonly tree: Root | undefined;
  /** These words as a reader has them. */
  readonly blocks: readonly string[];
  /** Where it says that the question stands: what follows `#` in its address. */
  readonly fragment: string | undefined;
}

export function faqsOf(graph: Graph): readonly Faq[] {
  const seen = new Set<string>();
  return graph.things
    .filter(({ thing }) => isA(thing, 'FAQPage'))
    .filter(({ thing }) => {
      // The same page described in two places is one page.
      const id = idOf(thing);
      const isNew = id === undefined || !seen.has(id) || thing.mainEntity !== undefined;
      if (id !== undefined) seen.add(id);
      return isNew;
    })
    .map(({ thing, block }) => ({ thing, block, questions: questionsIn(thing, block, graph) }));
}

function questionsIn(page: Thing, block: MarkupBlock, graph: Graph): AskedQuestion[] {
  return list(page.mainEntity)
    .map((value) => graph.resolve(value))
    .filter((thing) => thing !== undefined)
    .map((thing) => {
      const answers = list(thing.acceptedAnswer)
        .map((value) => graph.resolve(value))
        .filter((answer) => answer !== undefined);
      const answer = wordsOf(answers[0]?.text);
      const tree = answerTree(answer ?? '');
      return {
        thing,
        block,
        name: wordsOf(thing.name),
        answers,
        answer,
        tree,
        blocks: answerBlocks(answer ?? '', tree),
        fragment: fragmentOf(idOf(thing)) ?? fragmentOf(wordsOf(thing.url)),
      };
    });
}

/** What follows `#` in an address, decoded. */
function fragmentOf(address: string | undefined): string | undefined {
  const fragment = address?.split('#')[1];
  if (fragment === undefined || fragment === '') return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

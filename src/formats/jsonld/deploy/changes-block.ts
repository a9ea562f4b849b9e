import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PublishedQuestion } from '../../../model/context.ts';
import { publishedQuestions } from '../../../render/structured-data/published.ts';
import type { Material } from '../platform.ts';
import { changesBetween, type Piece } from './changes.ts';

/** What changed since the last approved version, question by question, for whoever brings a live page up to date. */
export function changesBlock({ document, settings }: Material): ElementContent[] {
  const { lang, dir } = document;
  if (settings.before === undefined)
    return [h('p', 'This is the first version: there is none to compare it with.')];
  const { added, removed, changed, isReordered } = changesBetween(
    settings.before,
    publishedQuestions(document),
    lang,
  );
  const words = { lang, dir };
  const whole = (one: PublishedQuestion, kind: Piece['kind']) =>
    entry(words, [{ kind, text: one.question }], [{ kind, text: one.answer }]);
  const groups = [
    ...group(
      'Changed',
      changed.map((one) => entry(words, one.question, one.answer)),
    ),
    ...group(
      'New',
      added.map((one) => whole(one, 'added')),
    ),
    ...group(
      'Gone',
      removed.map((one) => whole(one, 'removed')),
    ),
    ...(isReordered ? [h('p', 'The questions stand in another order.')] : []),
  ];
  if (groups.length === 0)
    return [
      h(
        'p',
        'The words of all questions and answers are as they were. Links, dates and names may have changed: then the build of the markup is another one.',
      ),
    ];
  return [
    h('p', [
      'Against the last approved version in this output folder: ',
      `${changed.length} changed, ${added.length} new, ${removed.length} gone.`,
    ]),
    ...groups,
  ];
}

function group(title: string, entries: readonly Element[]): Element[] {
  return entries.length === 0 ? [] : [h('h3', title), ...entries];
}

function entry(
  words: { readonly lang: string; readonly dir: string },
  question: readonly Piece[],
  answer: readonly Piece[],
): Element {
  return h('div', { className: ['change'], ...words }, [
    h('h4', question.map(shown)),
    answer.every(({ kind }) => kind === 'same')
      ? h('p', { lang: 'en', dir: 'ltr' }, 'The answer is as it was.')
      : h('div', { className: ['answer-text'] }, answer.map(shown)),
  ]);
}

/** The difference in words as well as in colour, for those who have the page read out. */
function shown({ kind, text }: Piece): ElementContent {
  if (kind === 'same') return { type: 'text', value: text };
  const label = kind === 'added' ? 'new: ' : 'gone: ';
  return h(kind === 'added' ? 'ins' : 'del', [
    h('span', { className: ['visually-hidden'], lang: 'en' }, label),
    text,
  ]);
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Seen } from './seen.ts';
import type { Item, Standard } from './standard.ts';

/** The questions of each standard, with what the program sees beside them and boxes to tick for a person. */
export function standardBlocks(standards: readonly Standard[], seen: Seen): ElementContent[] {
  return standards.map(({ id, title, source, answers, items }) => {
    const open = items.filter(({ by }) => by === 'person');
    const told = items.filter(({ by }) => by === 'program');
    return h('section', { className: ['standard'], ariaLabelledBy: [id] }, [
      h('h3', { id }, title),
      ' ',
      h('p', { className: ['basis'] }, [
        h('a', { href: source.url }, source.title),
        h('span', { className: ['read'] }, `, read on ${source.checked}`),
        '. ',
        h('span', { className: ['key'] }, `Boxes: ${answers.join(', ')}.`),
      ]),
      h(
        'div',
        { className: ['items'] },
        open.map((item) => question(item, `${id}-${item.number}`, answers, seen)),
      ),
      ...(told.length === 0
        ? []
        : [
            h('p', { className: ['told'] }, [
              h('strong', 'Seen: '),
              ...told.flatMap(({ number, asks, seen: see }, index) => [
                `${index === 0 ? '' : '; '}${number} ${asks}: `,
                h('em', see?.(seen) ?? 'nothing'),
              ]),
              '.',
            ]),
          ]),
    ]);
  });
}

/** To be ticked on the screen or, printed, by hand. */
function question(
  { number, asks, seen: see }: Item,
  name: string,
  answers: readonly string[],
  seen: Seen,
): Element {
  const told = see?.(seen);
  return h('fieldset', { className: ['question'] }, [
    h('legend', [
      h('span', { className: ['number'] }, number),
      ` ${asks}`,
      ...(told === undefined ? [] : [h('span', { className: ['seen'] }, ` (${told})`)]),
    ]),
    h(
      'span',
      { className: ['boxes'] },
      answers.map((answer) =>
        h('label', [h('input', { type: 'radio', name, value: answer }), ...short(answer)]),
      ),
    ),
  ]);
}

/** On paper the first sign stands for the answer, as the key of the standard says. */
function short(answer: string): ElementContent[] {
  return [{ type: 'text', value: answer.slice(0, 1) }, h('span', { className: ['rest'] }, answer.slice(1))];
}

import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { diagnose } from '../../model/diagnostic.ts';
import { questionsOf } from '../../model/document.ts';
import type { Rule } from '../rule.ts';

/** NHS digital service manual, formatting and punctuation (2026): no more than 6 items; steps are numbered and may be more. */
const most = 6;

/** Lists can be taken in at a glance. */
export const longLists: Rule = {
  codes: ['list-long'],
  check({ document }) {
    return questionsOf(document).flatMap(({ id, answer, place }) => {
      const long: Element[] = [];
      visit(answer.tree, 'element', (element) => {
        if (element.tagName === 'ul' && itemsOf(element) > most) long.push(element);
      });
      return long.map((element) => {
        const { start, end } = element.position ?? {};
        const where =
          start === undefined || end === undefined
            ? place
            : { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
        return diagnose(
          'list-long',
          `Unexpected long list: ${itemsOf(element)} items, expected at most ${most}`,
          {
            path: document.path,
            place: where,
            question: id,
            hint: 'Group the items under two lead-in lines, or leave out what matters least.',
          },
        );
      });
    });
  },
};

function itemsOf({ children }: Element): number {
  return children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
}

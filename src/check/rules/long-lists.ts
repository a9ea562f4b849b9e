import type { Element, RootContent } from 'hast';
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
      const long = listsIn(answer.tree.children).filter((list) => itemsOf(list) > most);
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

function listsIn(nodes: readonly RootContent[]): readonly Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return [...(node.tagName === 'ul' ? [node] : []), ...listsIn(node.children)];
  });
}

function itemsOf({ children }: Element): number {
  return children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
}

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { allowedTags } from '../../answers/reduce.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { Rule } from '../rule.ts';

/** Answers use the tags that the FAQPage contract allowed, and no attribute but an absolute `href`. */
export const answerTags: Rule = {
  number: 'E3',
  codes: ['markup-tags'],
  check(page) {
    return asked(page).flatMap((question) => {
      const faults = faultsOf(question.tree);
      if (faults.length === 0) return [];
      return [
        diagnose(
          'markup-tags',
          `Unexpected ${faults.join(', ')} in the answer to ${named(question)}, expected ${[...allowedTags].join(' ')} only`,
          whereAsked(question, page),
        ),
      ];
    });
  },
};

function faultsOf(tree: Root | undefined): readonly string[] {
  if (tree === undefined) return [];
  const found = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'comment') found.add('comment');
    if (node.type !== 'element') return;
    if (!allowedTags.has(node.tagName)) found.add(`<${node.tagName}>`);
    for (const name of Object.keys(node.properties)) {
      if (node.tagName !== 'a' || name !== 'href') found.add(`attribute ${name} on <${node.tagName}>`);
    }
    if (node.tagName === 'a' && !isAbsolute(node))
      found.add(`relative link "${String(node.properties.href)}"`);
  });
  return [...found];
}

function isAbsolute({ properties: { href } }: Element): boolean {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:|tel:)/i.test(href);
}

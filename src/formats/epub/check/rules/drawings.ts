import type { OpenedBook } from '../opened-book.ts';
import { placeOf, textIn } from '../page-node.ts';
import type { Found } from '../rule.ts';

const active = /^(script|foreignObject|iframe|object|embed|audio|video|animate|set|handler)$/i;

/** A drawing of the clinic, its logo, only draws: whatever runs, moves or loads has no place in a book. */
export function* drawingsOnlyDraw({ xml }: OpenedBook): Generator<Found> {
  for (const file of xml.values()) {
    if (!file.path.endsWith('.svg')) continue;
    const [root] = file.nodes;
    if (root?.element.attributes.xmlns !== 'http://www.w3.org/2000/svg')
      yield { file: file.path, message: 'Unexpected drawing, expected <svg> with its namespace' };
    for (const node of file.nodes) {
      const { name, attributes } = node.element;
      if (active.test(name)) yield { ...placeOf(node), message: `Unexpected <${name}> in a drawing` };
      const style = name === 'style' ? textIn(node.element) : '';
      for (const [key, value] of [...Object.entries(attributes), ['style', style] as const]) {
        if (/^on/i.test(key) || /@import|url\(\s*["']?(?!#|["']?#|data:image)/i.test(value ?? ''))
          yield { ...placeOf(node), message: `Unexpected ${key} in a drawing` };
      }
    }
  }
}

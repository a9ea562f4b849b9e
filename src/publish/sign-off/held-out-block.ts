import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HeldOut } from '../held-out.ts';

/** What goes out on fewer channels than it could; nothing to say where all goes out everywhere. */
export function heldOutBlock(heldOut: readonly HeldOut[]): ElementContent[] | null {
  if (heldOut.length === 0) return null;
  const groups = Map.groupBy(heldOut, ({ question, because }) => JSON.stringify([question, because]));
  const items = [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const channels = [first, ...rest].map(({ channel }) => channel).join(', ');
    const what = first.question === undefined ? 'The whole leaflet' : `The question “${first.question}”`;
    const why =
      first.question === undefined ? `because of ${first.because.join(', ')}` : 'as its author wishes';
    return [h('li', `${what} is held out of ${channels}, ${why}.`)];
  });
  return [h('h2', 'Held out'), h('ul', items)];
}

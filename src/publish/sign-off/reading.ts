import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { quoted, type ReadingEase } from '../../check/reading-ease.ts';
import { easeWords } from './seen.ts';

/** Advice, never a verdict. */
export function readingBlock(ease: ReadingEase): ElementContent[] {
  const words = easeWords(ease);
  return [
    h('p', `${words.slice(0, 1).toUpperCase()}${words.slice(1)}. Questions are not counted.`),
    ...(ease.hardest.length === 0
      ? []
      : [
          h('p', { className: ['hard'] }, 'The hardest sentences:'),
          h(
            'ol',
            { className: ['hardest'] },
            ease.hardest.map((sentence) => h('li', h('bdi', quoted(sentence)))),
          ),
        ]),
  ];
}

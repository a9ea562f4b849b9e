import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseInParts } from '../../src/read/in-parts.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();
const parse = (text: string) => parser.parse(text);
/** Parts of next to nothing. */
const inParts = (text: string) => parseInParts(text, parse, 1);
const plain = (tree: unknown) => JSON.parse(JSON.stringify(tree));

describe('parseInParts', () => {
  it.each([
    ['lists and headings', '# A\n\n- one\n- two\n\n## B?\n\nYes.\n\n1. one\n\n   more\n\nThen.\n'],
    ['front matter', '---\ntitle: A\n\nb: c\n---\n\nWhat?\n\nThis [a].\n\nAnd.\n\n[a]: b\n'],
    [
      'names defined below',
      'A [a] and[^1].\n\nB [a] and[^1].\n\n[a]: x "t"\n\n[^1]: Note [a]\n\n    more\n\nC [a].\n',
    ],
    ['names defined above', '[a]: x\n\n[^1]: n\n\nB [a][] and[^1].\n\nC ![a] [b][a].\n'],
    ['a name in a list, in a quotation', '- [a]: x\n\nB [a].\n\n> [b]: y\n\nC [b] [A].\n'],
    ['code over empty lines', 'A\n\n```\nx\n\ny\n\n# z\n```\n\nB\n\n~~~~\nC\n\n~~~\n\nD\n~~~~\n\nE\n'],
    ['code in a list', '- a\n\n  ```\n  x\n\nB\n\n```\n\nC\n\n```\n\nD\n'],
    ['HTML over empty lines', 'A\n\n<!-- x\n\nB\n\n-->\n\nC\n\n<pre>\n\nD\n\n</pre>\n\nE\n'],
    ['HTML up to an empty line', 'A\n\n<div>\n\nB\n\n</div>\n\nC\n'],
    ['other line ends', 'A\r\n\r\n- b\r\n\r\nC\r\rD\r\r\nE\n\n'],
    ['tables and rules', '| a |\n|-|\n| b |\n\nC\n\n***\n\nD\n===\n\nE'],
    [
      'a long numbered list',
      '1. A\n\n   B\n\n2. C\n\n   - D\n\n3. E\n\n4) F\n\n5) G\n\nH\n\n1. I\n2. J\n\n3. K\n',
    ],
    ['blanks at the ends', '\n\nA\n\n  \n\nB\n\n\n'],
  ])('gives the tree of the whole: %s', (_, text) => {
    expect(plain(inParts(text))).toEqual(plain(parse(text)));
  });

  it('gives the tree of the whole, whatever it is', () => {
    const piece = fc.constantFrom(
      'A',
      'B c',
      '# D',
      '**E**',
      '- ',
      '1. ',
      '> ',
      '```',
      '~~~',
      '    ',
      '\t',
      '<!--',
      '-->',
      '<div>',
      '<pre>',
      '</pre>',
      '[a]',
      '[a]: b',
      '[^1]',
      '[^1]: c',
      '[b][a]',
      '| x |',
      '|-|',
      '---',
      '\\',
      '`',
      '![a]',
      '\r',
      '*',
      '[ ]',
      '<b>',
      'title: x',
      '\n',
      '\n',
      '\n\n',
      '\n\n',
      '\n\n',
      '\n\nA ',
      '\n\n# B ',
      '\n\n1. C ',
      '\n\n2. D',
      '\n\n3) E',
      '\n   F',
    );
    const start = fc.constantFrom('', '---\na: b\n\nA\n---\n', '---\nA\n\nB\n');
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(start, text, (front, rest) => {
        const one = `${front}${rest}`;
        expect(plain(inParts(one))).toEqual(plain(parse(one)));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps to the number of questions, not to its square', () => {
    const timed = (count: number) => {
      const start = performance.now();
      parseInParts('## What is it?\n\nThis.\n\n- One\n- Two\n\n'.repeat(count), parse);
      return performance.now() - start;
    };
    timed(200);
    expect(timed(5000) / Math.max(timed(500), 20)).toBeLessThan(40);
  });
});

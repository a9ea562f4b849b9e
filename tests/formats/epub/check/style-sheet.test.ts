import { expect, it } from 'vitest';
import { addressesIn, readStyleSheet } from '../../../../src/formats/epub/check/style-sheet.ts';

it('reads declarations with their rules and lines', () => {
  const css =
    '/* a { b: c } */\np, li {\n  margin: 0;\n  content: "} ; {"\n}\n@media (max-width: 30em) {\n  td { color: #fff }\n}\n';
  expect(readStyleSheet(css)).toEqual({
    declarations: [
      { selector: 'p, li', property: 'margin', value: '0', line: 3 },
      { selector: 'p, li', property: 'content', value: '"} ; {"', line: 4 },
      { selector: '@media (max-width: 30em) td', property: 'color', value: '#fff', line: 7 },
    ],
    statements: [],
    faults: [],
  });
});

it.each([
  ['a brace too many', 'p { margin: 0 } }'],
  ['a brace too few', 'p { margin: 0'],
  ['no colon', 'p { margin 0; }'],
  ['no value', 'p { margin: ; }'],
  ['words outside of rules', 'margin: 0;'],
  ['a string that does not end', 'p { content: "a; }\n'],
  ['a comment that does not end', 'p { margin: 0 } /* more'],
  ['no selector', '{ margin: 0 }'],
])('takes %s for a fault', (_, css) => {
  expect(readStyleSheet(css).faults).not.toEqual([]);
});

it('finds what a style sheet loads, not what its comments name', () => {
  expect(
    addressesIn(`@font-face{src:url("a b.woff2"),url( c.woff2 )} /* url(d) */ p{background:url('e')}`),
  ).toEqual(['a b.woff2', 'c.woff2', 'e']);
});

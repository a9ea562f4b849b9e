import { expect, it } from 'vitest';
import { sentencePlaces } from '../../src/check/sentence-places.ts';

it.each([
  ['two sentences', 'It is small. It is dark.', ['It is small.', 'It is dark.']],
  ['"no" ends one', 'The short answer is no. You can wash.', ['The short answer is no.', 'You can wash.']],
  ['a number after "no."', 'Our no. 1 tip. Wash.', ['Our no. 1 tip.', 'Wash.']],
  ['abbreviations', 'Ask Dr. Who, e.g. today. Now.', ['Ask Dr. Who, e.g. today.', 'Now.']],
  ['decimals', 'Take 2.5 ml. Wait.', ['Take 2.5 ml.', 'Wait.']],
  ['quotes', 'He said "go." Then left.', ['He said "go."', 'Then left.']],
  ['questions and cries', 'Really? Yes! Good.', ['Really?', 'Yes!', 'Good.']],
  ['no stop at the end', 'One. Two', ['One.', 'Two']],
  ['lines', 'One\nTwo', ['One', 'Two']],
  ['Chinese', '毛孔很小。它们不会关闭！', ['毛孔很小。', '它们不会关闭！']],
  ['Arabic', 'هل تختفي؟ لا.', ['هل تختفي؟', 'لا.']],
  ['nothing', ' ', []],
])('%s', (_, text, expected) => {
  expect(sentencePlaces(text).map(([from, to]) => text.slice(from, to))).toEqual(expected);
});

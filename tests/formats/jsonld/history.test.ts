import { describe, expect, it } from 'vitest';
import { historyFile, lastApproved } from '../../../src/formats/jsonld/history.ts';
import type { PublishedQuestion } from '../../../src/model/context.ts';
import type { Document } from '../../../src/model/document.ts';

const version = (answer: string): PublishedQuestion[] => [{ id: 'a', question: 'A?', answer }];
const approved = { meta: { status: 'approved' } } as Document;
const draft = { meta: { status: 'draft' } } as Document;

/** Publishes versions one after the other; what each was compared with. */
function published(...runs: readonly (readonly [string, Document])[]): (string | undefined)[] {
  let file: string | undefined;
  return runs.map(([answer, document]) => {
    const before = lastApproved(file, version(answer), document);
    file = historyFile(version(answer), document, before);
    return before?.[0]?.answer;
  });
}

describe('what a version is compared with', () => {
  it.each([
    ['the first: nothing', [['one', approved]], [undefined]],
    [
      'the second: the first, and so again',
      [
        ['one', approved],
        ['two', approved],
        ['two', approved],
      ],
      [undefined, 'one', 'one'],
    ],
    [
      'the third: the second',
      [
        ['one', approved],
        ['two', approved],
        ['three', approved],
      ],
      [undefined, 'one', 'two'],
    ],
    [
      'a draft: what was approved last, not the draft before it',
      [
        ['one', approved],
        ['two', draft],
        ['three', draft],
        ['three', draft],
        ['three', approved],
        ['three', approved],
      ],
      [undefined, 'one', 'one', 'one', 'one', 'one'],
    ],
    [
      'a draft of the same text: that text',
      [
        ['one', approved],
        ['two', approved],
        ['two', draft],
        ['three', draft],
      ],
      [undefined, 'one', 'two', 'two'],
    ],
    [
      'after drafts alone: nothing',
      [
        ['one', draft],
        ['two', draft],
        ['two', approved],
      ],
      [undefined, undefined, undefined],
    ],
  ] as const)('%s', (_, runs, expected) => {
    expect(published(...runs)).toEqual(expected);
  });

  it.each([
    undefined,
    '',
    'no JSON',
    'null',
    '{}',
    '{"now":[{}],"isApproved":true,"before":null}',
    '{"now":[],"isApproved":true,"before":[1]}',
  ])('a damaged file is no history: %s', (text) => {
    expect(lastApproved(text, version('one'), approved)).toBeUndefined();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tables } from '../../scripts/sentence-tables.ts';
import { compileRules } from '../../src/check/compile.ts';
import { folded } from '../../src/check/fold.ts';
import { bitOf, gramsOf, soughtOf, textsWith } from '../../src/check/grams.ts';
import { needlesOf } from '../../src/check/needles.ts';
import { parsePacks } from '../../src/check/packs.ts';
import { readRulePacks } from '../../src/world/rule-packs.ts';

const root = join(import.meta.dirname, '../..');

describe('what must stand in a text for a pattern to match', () => {
  it.each([
    ['botox', ['botox']],
    ['b[o0]tox', ['b0tox | botox']],
    ['(?<![\\p{L}])guaranteed(?![\\p{L}])', ['guaranteed']],
    ['(?:is|are) (?:very )?safe', ['are safe | are very safe | is safe | is very safe']],
    ['\\p{L}{2,}xabc', ['xabc']],
    ['abc(?:\\p{L}+de)?f', ['abc', 'f']],
    ['ab(?:c|\\d+)longer', ['0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | c', 'ab', 'longer']],
    ['a+bc', ['a', 'bc']],
    ['(?:abc)+', ['abc']],
    ['abc\\.', ['abc.']],
    ['\\bvs\\b', ['vs']],
    ['abc{0,2}d', ['ab', 'd']],
    ['abc{2}d', ['ab', 'c', 'd']],
    ['[^a]bcd', ['bcd']],
    ['[a-z]bcd', ['bcd']],
    ['a😀?b', ['ab | a😀b']],
    ['(?=abc)\\p{L}', []],
    ['(?:abc)?', []],
    ['abc|\\d', ['abc', 'or', 'digit']],
    ['abc|\\p{L}', ['abc', 'or']],
    ['abc\\d{1,2}|de', ['digit', 'abc', 'or', 'de']],
    ['x(?:abc|\\p{L})', ['x']],
    ['(?:abc|de)\\p{L}', ['abc | de']],
    ['(?<name>abc)\\k<name>x', ['abc', 'x']],
    ['(abc)\\1x\\x41\\u0301\\cJ\\u{301}y', ['abc', 'x', 'y']],
    ['(?i:abc)', ['abc']],
    ['.*', []],
  ])('%s', (pattern, needles) => {
    const found = needlesOf(pattern).map((lists) =>
      lists.map((one) => one.toSorted().join(' | ')).toSorted(),
    );
    expect(found.flatMap((lists, index) => (index === 0 ? lists : ['or', ...lists]))).toEqual(
      needles.map((one) => one.replace('digit', [...'0123456789'].join(' | '))),
    );
  });

  it('never keeps a pattern of the packs from a text that it matches', async () => {
    const { value } = parsePacks(await readRulePacks(join(root, 'rules')));
    if (value === undefined) throw new Error('no packs');
    const patterns = compileRules(value).rules.flatMap((rule) => rule.patterns);
    const sentences = tables.flatMap((name): readonly { readonly text: string }[] =>
      parse(readFileSync(join(root, 'tests/cases/check', `${name}.yaml`), 'utf8')),
    );
    let matches = 0;
    for (const { text } of sentences) {
      const plain = folded(text);
      const grams = gramsOf([plain]);
      for (const { expression, sought } of patterns) {
        expression.lastIndex = 0;
        if (!expression.test(plain)) continue;
        matches += 1;
        const may = sought.some((lists) => textsWith(lists, grams) !== 0);
        expect([expression.source, text, may]).toEqual([expression.source, text, true]);
      }
    }
    expect(matches).toBeGreaterThan(100);
  });

  it.each([
    ['a', 'b', false],
    ['a', 'ab', true],
    ['é!', 'le café!', true],
    ['wrinkle', 'a wrinkle in time', true],
    ['wrinkle', 'pores', false],
  ])('%s in "%s": %s', (needle, text, is) => {
    expect(textsWith([soughtOf([needle])], gramsOf([text])) !== 0).toBe(is);
  });

  it('tells which texts may hold a string of each list, texts beyond the 32nd by the bits of others', () => {
    const texts = Array.from({ length: 40 }, (_, index) =>
      index % 10 === 3 ? 'a wrinkle in time' : 'pores',
    );
    const both = [soughtOf(['wrinkle', 'crease']), soughtOf(['time'])];
    const found = textsWith(both, gramsOf(texts)) >>> 0;
    const expected = [3, 13, 23, 33].reduce((all, index) => all | bitOf(index), 0) >>> 0;
    expect(found.toString(2)).toBe(expected.toString(2));
    // Texts 1 and 35 hold pores: they share a bit with 33 and 3.
    expect(textsWith([...both, soughtOf(['pores'])], gramsOf(texts))).toBe(bitOf(3) | bitOf(33));
  });
});

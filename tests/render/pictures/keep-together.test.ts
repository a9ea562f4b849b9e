import { describe, expect, it } from 'vitest';
import { keepTogether } from '../../../src/render/pictures/keep-together.ts';

/** A text, with ~ where no line may be broken. */
const cases: readonly string[] = [
  'Will~blackheads go away naturally?',
  'Is~a~blackhead always a~blocked~pore?',
  'How~can I~close my pores naturally?',
  'Wash~your hands. A~mild soap is~best.',
  'This~is an important part of treating~them.',
  'Last~reviewed: 16~November~2026',
  'Children get 2.5~ml of it each~day.',
  'Does~Urea~5% help~you?',
  '使用含有尿素（Urea~5%）的润肤霜有帮助吗？',
  'Yes. Use~a~cream each morning.',
  'Two words',
  'What~are pores?',
  'What~treatments help (eg laser)?',
  'Wait~for 10~days, then ask us~first.',
  'هل~للطقس تأثير على~الجلد؟',
  'One~line here\nand~one more~there',
];

describe('words that are read as one stay on one line', () => {
  it.each(cases)('%s', (marked) => {
    expect(keepTogether(marked.replaceAll('~', ' ')).replaceAll('\u00a0', '~')).toBe(marked);
  });

  it('never more than fit where a long word does', () => {
    const bound = keepTogether('A b c d e f g h i j k l m n o p q r s t u v w x y z');
    expect(Math.max(...bound.split(' ').map((part) => part.length))).toBeLessThanOrEqual(18);
  });

  it('keeps every letter, and spaces of the author', () => {
    const text = '  A  text with  2\u00a0ml and   more of it ';
    expect(keepTogether(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
  });
});

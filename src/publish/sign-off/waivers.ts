import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { gathered } from '../gathered.ts';
import { amount } from './seen.ts';
import { placeWords, shortened, table } from './table.ts';

/** The words themselves: lines mean nothing without the source. */
function wordsOf(finding: Diagnostic): ElementContent[] {
  return [
    { type: 'text', value: ' ' },
    ...(finding.quote === undefined ? [] : [h('bdi', `“${shortened(finding.quote)}”`)]),
    { type: 'text', value: ` ${placeWords(finding)}` },
  ];
}

/** Who stands up for what, why and until when; and what that lets pass. */
export function waiversBlock({ meta }: Document, findings: readonly Diagnostic[]): ElementContent[] {
  const { waivers = [] } = meta;
  if (waivers.length === 0) return [h('p', 'None: nobody has let a finding pass.')];
  const waived = gathered(findings.filter((one) => one.waived !== undefined));
  const rows = waivers.map(({ rule, question, by, reason, until }) => {
    const passed = waived.filter(
      (one) =>
        one.code === rule &&
        (question === undefined || one.question === question) &&
        one.waived?.by === by &&
        one.waived.until === until,
    );
    const effect =
      passed.length === 0
        ? 'nothing: it has ended, or there is nothing to let pass (see Findings)'
        : h('span', [`${amount(passed.length, 'finding')}:`, ...passed.flatMap(wordsOf)]);
    return [h('code', rule), question ?? 'all', h('bdi', by), h('bdi', reason), until, effect];
  });
  return [
    table(
      'Who stands up for what',
      ['Rule', 'Question', 'Who', 'Reason', 'Last day', 'What it lets pass'],
      rows,
    ),
  ];
}

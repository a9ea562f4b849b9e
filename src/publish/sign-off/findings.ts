import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { channelWords, type Gathered, gathered } from '../gathered.ts';
import { amount } from './seen.ts';
import { placeWords, shortened, table } from './table.ts';

/** Errors and warnings one by one; advice, of which there may be much, by its rule. Waived ones stand elsewhere. */
export function findingsBlock(all: readonly Diagnostic[]): ElementContent[] {
  const open = gathered(all.filter(({ waived }) => waived === undefined).map(asApproved));
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning');
  const notes = open.filter(({ severity }) => severity === 'info');
  const counts = [
    amount(errors.length, 'error'),
    amount(warnings.length, 'warning'),
    amount(notes.length, 'note'),
  ].join(', ');
  const waived = gathered(all.filter((one) => one.waived !== undefined)).length;
  return [
    h(
      'p',
      `Rules found: ${counts}${waived === 0 ? '' : `; besides, ${amount(waived, 'finding')} let pass by waivers`}.`,
    ),
    ...(errors.length === 0
      ? []
      : [h('p', h('strong', 'Not fit to be approved as it stands: change the text, or stand up for it.'))]),
    ...(errors.length + warnings.length === 0
      ? []
      : [
          table(
            'Errors and warnings',
            ['Rule, line:column', 'Words', 'What is wrong', 'Where it counts'],
            [...errors, ...warnings].map(row),
          ),
        ]),
    ...(notes.length === 0 ? [] : [notesList(notes)]),
  ];
}

/** Whoever signs must see what a draft is let off until it is approved. */
function asApproved({ onApproval, ...one }: Diagnostic): Diagnostic {
  return onApproval === undefined ? one : { ...one, severity: onApproval };
}

function row(one: Gathered): readonly (string | Element)[] {
  const { code, severity, quote, message, source, region } = one;
  const channels = channelWords(one);
  const where = [region?.toUpperCase() ?? '', channels === '' ? 'all channels' : channels];
  return [
    h('span', [
      h('strong', { className: [severity] }, severity === 'error' ? 'Error ' : 'Warning '),
      h('code', code),
      ` ${placeWords(one)}`,
    ]),
    h('bdi', shortened(quote ?? '')),
    h('span', [
      message,
      ...(source === undefined
        ? []
        : [h('span', { className: ['basis'] }, ` ${source.title}, read on ${source.checked}.`)]),
    ]),
    where.filter((part) => part !== '').join(': '),
  ];
}

function notesList(notes: readonly Gathered[]): Element {
  const rules = [...Map.groupBy(notes, ({ code }) => code)];
  return h('div', [
    h('h3', { className: ['notes-title'] }, 'Notes'),
    h(
      'ul',
      { className: ['notes'] },
      rules.map(([code, found]) =>
        h('li', [
          h('code', code),
          ` ${found.length === 1 ? '' : `× ${found.length} `}at ${found.map(placeWords).join(', ')}`,
        ]),
      ),
    ),
  ]);
}

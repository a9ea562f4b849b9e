import type { Diagnostic } from '../model/diagnostic.ts';
import type { Channel } from '../model/document.ts';
import type { ReportedDocument } from '../publish/report.ts';
import { visible } from './visible.ts';

/** What did not go out, and what will not once a draft is approved: channel by channel, with the rules that say so. */
export function channelLines({
  source,
  state,
  heldOut = [],
  diagnostics,
}: ReportedDocument): readonly string[] {
  const held = heldOut
    .filter(({ question }) => question === undefined)
    .map(({ channel, because }) => [channel, because.join(', ')] as const);
  const blocking = diagnostics.filter(({ onApproval }) => onApproval !== undefined);
  return [
    ...block(`Held out: ${visible(source)} does not go out`, held),
    ...block(
      `Made with a DRAFT mark: ${visible(source)} (${visible(state)}). Once approved, it will not go out`,
      channelsOf(blocking).map((channel) => [channel, codes(blocking, channel)] as const),
    ),
    ...waivedLines(source, diagnostics),
  ];
}

/** Who stands up for what goes out all the same. */
function waivedLines(source: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const waived = diagnostics.flatMap(({ code, waived: by }) =>
    by === undefined ? [] : [`${code}, by ${by.by} until ${by.until}`],
  );
  if (waived.length === 0) return [];
  return [`Waived in ${visible(source)}: ${visible([...new Set(waived)].join('; '))}.`];
}

/** Channels with the same rules share a line. */
function block(head: string, rows: readonly (readonly [Channel, string])[]): readonly string[] {
  if (rows.length === 0) return [];
  const groups = Map.groupBy(rows, ([, because]) => because);
  return [
    `${head}`,
    ...[...groups].map(
      ([because, of]) => `  on ${of.map(([channel]) => channel).join(', ')}: ${visible(because)}`,
    ),
  ];
}

function channelsOf(findings: readonly Diagnostic[]): readonly Channel[] {
  return [...new Set(findings.flatMap(({ channel }) => (channel === undefined ? [] : [channel])))];
}

/** Each rule once, with how often it found something. */
function codes(findings: readonly Diagnostic[], channel: Channel): string {
  const groups = Map.groupBy(
    findings.filter((one) => one.channel === channel),
    ({ code }): string => code,
  );
  return [...groups].map(([code, { length }]) => (length === 1 ? code : `${code} (${length})`)).join(', ');
}
